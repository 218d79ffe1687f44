/** Shows what each feature counts in the decision about a sentence and a claim. */
import { finish } from '../../model/steps.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import type { Index } from '../index/records.ts'
import { topicOf } from '../index/topic-claims.ts'
import { ALL_PARTS } from '../matching/ablation.ts'
import { type DecisionWeights, decide, lengthsOfStory } from '../matching/decide.ts'
import { DECISION_FEATURES } from '../matching/decision-features.ts'
import { DECISION } from '../matching/decision-weights.ts'
import { roundScore } from '../matching/score.ts'
import { findPatterns } from '../matching/sentence-patterns.ts'
import { gatherCandidates } from '../matching/topic-candidates.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { Language } from '../text/language.ts'
import type { FeatureShare } from './explained.ts'

/** @returns for each claim that is a candidate in the sentence, on a page about its topic: its features, the weightiest first */
export function explainDecisions(
  index: Index,
  language: Language,
  block: BlockText,
  sentence: SentenceText,
): ReadonlyMap<number, readonly FeatureShare[]> {
  const blocks = [block]
  const topics = new Set(Array.from(index.claimTopics.keys(), claim => topicOf(index, claim)))
  topics.delete(NO_TOPIC)
  const scan = {
    ...{ index, language, blocks, parts: ALL_PARTS, skipsSame: false },
    request: { language: null, blocks: [], context: null },
    patterns: finish(findPatterns(index, blocks, ALL_PARTS)),
  }
  const page = { given: true, lengths: lengthsOfStory(blocks) }
  const decided = [...topics].flatMap(topic =>
    decide(DECISION, finish(gatherCandidates(scan, { topic, given: true })), page),
  )
  const here = decided.filter(d => d.candidate.sentence.order === sentence.order)
  return new Map(here.map(({ candidate, features }) => [candidate.claim.claim, listShares(DECISION, features)]))
}

function listShares({ second }: DecisionWeights, features: readonly number[]): FeatureShare[] {
  const shares = DECISION_FEATURES.map((feature, i) => {
    const value = features[i] as number
    return { feature, value: roundScore(value), share: roundScore(value * (second[i] as number)) }
  })
  return shares.filter(s => s.share !== 0).sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
}
