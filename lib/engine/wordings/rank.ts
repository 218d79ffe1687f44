/** Ranks claims by their likeness to a text, however weak: for looking claims up, unlike a page scan, which must be sure. */
import type { Index } from '../index/records.ts'
import type { Language } from '../text/language.ts'
import { tokenise } from '../text/tokens.ts'
import { compareWordings, makeComparer, type WordingHit } from './compare.ts'
import { rankCandidateWordings } from './gate.ts'

/** How many wordings are compared in full. For most texts the right claim is among the first ten, for some far behind. */
export const DEPTH = 1000

/**
 * @param most how many claims to return at most
 * @returns claims, the most like first; equally like ones in the index's order
 */
export function rankClaims(index: Index, language: Language, text: string, most: number): WordingHit[] {
  const tokens = tokenise(text, language)
  const comparer = makeComparer(index, language)
  const wordings = rankCandidateWordings(index, comparer.held, tokens, DEPTH)
  const hits = compareWordings(comparer, tokens, 0, tokens.count, wordings)
  return hits.toSorted((a, b) => b.likeness - a.likeness || a.claim - b.claim).slice(0, most)
}
