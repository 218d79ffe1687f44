/** Which patterns match in which sentences. */
import type { Index } from '../index/records.ts'
import { matchPatterns, type PatternHit } from '../terms/patterns.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { Parts } from './ablation.ts'

/** Every pattern that matches in each sentence that has one, those that need an active topic too. */
export type SentencePatterns = ReadonlyMap<SentenceText, readonly PatternHit[]>

export function findPatterns(index: Index, blocks: readonly BlockText[], parts: Parts): SentencePatterns {
  const bySentence = new Map<SentenceText, readonly PatternHit[]>()
  if (!parts.patterns) return bySentence
  for (const { sentences } of blocks) {
    for (const sentence of sentences) {
      if (!sentence.mayMatch) continue
      const all = matchPatterns(index, sentence.places())
      if (all.length > 0) bySentence.set(sentence, all)
    }
  }
  return bySentence
}
