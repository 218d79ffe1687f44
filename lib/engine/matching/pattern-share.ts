/** How much of a pattern a sentence has when not all of it. */
import type { PatternTerms } from '../terms/patterns.ts'
import { numberAt } from '../text/column.ts'
import type { WeighedPattern } from './topic-profile.ts'

export interface PatternShare {
  readonly pattern: PatternTerms
  /** Share of the weight of its terms that the sentence has, 0..1; those of `any` together weigh as one. */
  readonly share: number
}

/** @returns the pattern of which the sentence has most; null when it has nothing of any */
export function findNearestPattern(
  patterns: readonly WeighedPattern[],
  has: (term: number) => boolean,
): PatternShare | null {
  let best: WeighedPattern | null = null
  let most = 0
  for (const pattern of patterns) {
    const share = shareOf(pattern, has)
    if (share <= most) continue
    best = pattern
    most = share
  }
  return best === null ? null : { pattern: best.reading, share: most }
}

function shareOf({ reading, weights, any, whole }: WeighedPattern, has: (term: number) => boolean): number {
  let held = 0
  for (let i = 0; i < weights.length; i++) if (has(numberAt(reading.all, i))) held += numberAt(weights, i)
  if (any > 0 && reading.any.some(has)) held += any
  return held === 0 || reading.none.some(has) ? 0 : held / whole
}
