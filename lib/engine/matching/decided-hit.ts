import type { Reason } from '../../model/page.ts'
import type { Index } from '../index/records.ts'
import type { PatternHit } from '../terms/patterns.ts'
import type { TokenRange } from '../terms/places.ts'
import { at } from '../text/column.ts'
import { wordAt } from '../text/tokens.ts'
import type { WordingHit } from '../wordings/compare.ts'
import type { Candidate } from './candidates.ts'
import type { Decided } from './decide.ts'
import type { Hit } from './hits.ts'
import { makeHit } from './make-hit.ts'
import { roundScore } from './score.ts'

/** @returns the hit of a candidate that was accepted: by its patterns, or by as much of one as it has */
export function makeDecidedHit(index: Index, { candidate, score }: Decided): Hit {
  const { block, sentence, claim, full } = candidate
  const counting = full.length > 0 ? full : placePartial(candidate)
  const wordings = counting.length > 0 ? [] : [placeExample(candidate)]
  const hit = makeHit(index, claim.claim, { block, sentence, all: counting, counting, wordings })
  const whole = hit.why.reduce((sum, reason) => sum + reason.weight, 0) || 1
  const why = hit.why.map((reason): Reason => ({ ...reason, weight: roundScore((reason.weight / whole) * score) }))
  return { ...hit, score, why }
}

/** What the sentence has of the pattern that comes nearest. */
function placePartial({ claim, sentence, partial }: Candidate): PatternHit[] {
  const places = sentence.places()
  const present = [...(partial?.all ?? []), ...(partial?.any ?? [])].filter(term => places.has(term))
  if (present.length === 0) return []
  const terms = present.map(term => ({ term, range: places.get(term)?.[0] as TokenRange }))
  const nothingMore = { context: true, voice: null, act: null, otherNumbers: false } as const
  return [{ pattern: -1, claim: claim.claim, ...nothingMore, terms, alls: terms.length }]
}

/** The words that the sentence has in common with the nearest example; where those are terms alone, the whole sentence. */
function placeExample({ claim, block: { tokens }, sentence: { from, to }, nearest }: Candidate): WordingHit {
  const keys = new Set(nearest?.keys)
  const all = Array.from({ length: to - from }, (_, i) => from + i)
  const shared = all.filter(token => keys.has(at(tokens.stems, token)))
  const places = shared.length > 0 ? shared : all
  const words = shared.map(token => ({
    text: wordAt(tokens, token),
    number: tokens.numberLengths[token] !== 0,
    share: 1 / shared.length,
  }))
  return { claim: claim.claim, likeness: 1, otherNumbers: false, tokens: places, words }
}
