/** Which patterns match in which sentences. */
import type { Steps } from '../../model/steps.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import type { Index } from '../index/records.ts'
import { topicOf } from '../index/topic-claims.ts'
import { flatMapSentences } from '../terms/each-sentence.ts'
import { isExcluded, matchPatterns, type PatternHit } from '../terms/patterns.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { Parts } from './ablation.ts'

/** Every pattern that matches in each sentence that has one, those that need an active topic too. */
export type SentencePatterns = ReadonlyMap<SentenceText, readonly PatternHit[]>

/** @returns the patterns of all sentences, without those of claims that the sentence excludes */
export function* findPatterns(index: Index, blocks: readonly BlockText[], parts: Parts): Steps<SentencePatterns> {
  if (!parts.patterns) return new Map()
  const found = yield* flatMapSentences(blocks, (_, sentence): readonly Found[] => {
    if (!sentence.mayMatch) return NOTHING
    const all = matchPatterns(index, sentence.places())
    const fitting = all.filter(p => !parts.exclusions || !isExcluded(index, p.claim, sentence.places()))
    return fitting.length > 0 ? [[sentence, fitting]] : NOTHING
  })
  return new Map(found)
}

type Found = readonly [SentenceText, readonly PatternHit[]]
const NOTHING: readonly Found[] = []

/** @returns in how many sentences each topic has a pattern, of whatever kind */
export function countLeaning(index: Index, patterns: SentencePatterns): Map<number, number> {
  const counts = new Map<number, number>()
  for (const ofSentence of patterns.values())
    for (const topic of new Set(ofSentence.map(p => topicOf(index, p.claim))))
      if (topic !== NO_TOPIC) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return counts
}
