/** Ranks claims for a text, however weak the likeness: for looking claims up, where a page scan wants certainty. */

import type { Index } from '../index/records.ts'
import type { Language } from '../text/language.ts'
import { tokenise } from '../text/tokens.ts'
import { compareWordings, type WordingHit } from './compare.ts'
import { rankCandidates } from './gate.ts'

/** Wordings that are compared in full. A hundredth of them would do for most texts. */
const DEPTH = 1000

/**
 * @param most how many claims at most
 * @returns claims by likeness, the most alike first; equal ones in the index's order
 */
export function rankClaims(index: Index, language: Language, text: string, most: number): WordingHit[] {
  const tokens = tokenise(text, language)
  const hits = compareWordings(index, language, tokens, 0, tokens.count, rankCandidates(index, tokens, DEPTH))
  return hits.toSorted((a, b) => b.likeness - a.likeness || a.claim - b.claim).slice(0, most)
}
