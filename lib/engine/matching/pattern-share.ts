/** How much of a pattern a sentence has when not all of it. */
import type { PatternTerms } from '../terms/patterns.ts'
import { type TopicProfile, weighTerm } from './topic-profile.ts'

export interface PatternShare {
  readonly pattern: PatternTerms
  /** Share of the weight of its terms that the sentence has, 0..1; those of `any` together weigh as one. */
  readonly share: number
}

/** @returns the pattern of which the sentence has most; null when it has nothing of any */
export function findNearestPattern(
  profile: TopicProfile,
  patterns: readonly PatternTerms[],
  has: (term: number) => boolean,
): PatternShare | null {
  let best: PatternShare | null = null
  for (const pattern of patterns) {
    const share = shareOf(profile, pattern, has)
    if (share > (best?.share ?? 0)) best = { pattern, share }
  }
  return best
}

function shareOf(profile: TopicProfile, { all, any, none }: PatternTerms, has: (term: number) => boolean): number {
  if (none.some(has)) return 0
  let [held, whole] = [0, 0]
  for (const term of all) {
    const weight = weighTerm(profile, term)
    whole += weight
    if (has(term)) held += weight
  }
  if (any.length > 0) {
    const weights = any.map(term => weighTerm(profile, term))
    const weight = weights.reduce((a, b) => a + b, 0) / any.length
    whole += weight
    if (any.some(has)) held += weight
  }
  return held / (whole || 1)
}
