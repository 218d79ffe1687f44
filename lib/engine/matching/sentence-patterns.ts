/** Which patterns match in which sentences. */
import type { Steps } from '../../model/steps.ts'
import type { Index } from '../index/records.ts'
import { flatMapSentences } from '../terms/each-sentence.ts'
import { matchPatterns, type PatternHit } from '../terms/patterns.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { Parts } from './ablation.ts'

/** Every pattern that matches in each sentence that has one, those that need an active topic too. */
export type SentencePatterns = ReadonlyMap<SentenceText, readonly PatternHit[]>

/** @returns the patterns of all sentences that have any, also of claims that the sentence excludes */
export function* findPatterns(index: Index, blocks: readonly BlockText[], parts: Parts): Steps<SentencePatterns> {
  if (!parts.patterns) return new Map()
  const entries = yield* flatMapSentences(blocks, ({ tokens }, sentence): readonly Entry[] => {
    if (!sentence.mayMatch) return NO_ENTRIES
    const all = matchPatterns(index, { tokens, from: sentence.from, to: sentence.to }, sentence.places())
    return all.length > 0 ? [[sentence, all]] : NO_ENTRIES
  })
  return new Map(entries)
}

type Entry = readonly [SentenceText, readonly PatternHit[]]
const NO_ENTRIES: readonly Entry[] = []
