/** Finds hits by patterns that count only where their topic is active. */
import type { Steps } from '../../model/steps.ts'
import type { Index } from '../index/records.ts'
import { topicOf } from '../index/topic-claims.ts'
import { flatMapSentences } from '../terms/each-sentence.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { Activity } from './activity.ts'
import { type Hit, keyOfHit } from './hits.ts'
import { makeHit } from './make-hit.ts'
import type { SentencePatterns } from './sentence-patterns.ts'

/**
 * @param fullHits every full hit of the page
 * @returns hits of claims whose topic is active at the sentence, or that have a full hit anywhere on the page; none
 * where the sentence already has a hit of the claim
 */
export function* findContextHits(
  index: Index,
  blocks: readonly BlockText[],
  patterns: SentencePatterns,
  activity: Activity,
  fullHits: readonly Hit[],
): Steps<Hit[]> {
  const taken = new Set(fullHits.map(h => keyOfHit(h.sentence, h.claim)))
  const onPage = new Set(fullHits.map(h => h.claim))
  const findInSentence = (block: BlockText, sentence: SentenceText): Hit[] => {
    const all = patterns.get(sentence) ?? []
    if (!all.some(p => p.context)) return []
    const active = activity.at(sentence.order)
    const counts = (claim: number) => onPage.has(claim) || active.includes(topicOf(index, claim))
    const counting = all.filter(p => p.context && counts(p.claim) && !taken.has(keyOfHit(sentence, p.claim)))
    const claims = new Set(counting.map(p => p.claim))
    return [...claims].map(claim => makeHit(index, claim, { block, sentence, all, counting, wordings: [] }))
  }
  return yield* flatMapSentences(blocks, findInSentence)
}
