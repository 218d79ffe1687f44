/** How much each marked part of a page wants to be seen. */
import type { Match } from './page.ts'

/**
 * - `contested`: states or reports a contested claim, and is among the first that do
 * - `quiet`: a contested claim once more, or only mentioned
 * - `faint`: no denial is known
 */
export const LEVELS = ['contested', 'quiet', 'faint'] as const
export type Level = (typeof LEVELS)[number]

/** So many parts of the text are filled for one claim, headings aside. */
const FIRST = 2
/** All filled parts together take at most this share of the text. */
const FILLED = 0.2

/** A part of a page that is marked as one. */
export interface Leveled {
  /** Headings have no fill, and take nothing of what can be filled. */
  readonly isHeading: boolean
  /** UTF-16 code units. */
  readonly length: number
  readonly matches: readonly Pick<Match, 'claim' | 'voice'>[]
}

/** @returns whether a match tells of a claim, and does not only mention it */
export const isTold = ({ voice }: Pick<Match, 'voice'>): boolean => voice !== 'mentioned'

/**
 * Shares out what can be filled: to each claim's first sentence, then to each claim's second one, while there is room. The
 * first of all is filled in any case.
 * @param parts in reading order
 * @param isContested by claim id
 * @param length of the whole text, in UTF-16 code units
 * @returns a level for each part
 */
export function assignLevels(
  parts: readonly Leveled[],
  isContested: (claim: string) => boolean,
  length: number,
): Level[] {
  const told = parts.map(({ matches }) => [
    ...new Set(matches.flatMap(match => (isContested(match.claim) && isTold(match) ? match.claim : []))),
  ])
  const levels = parts.map(({ isHeading, matches }, i): Level => {
    if (isHeading && told[i]?.length) return 'contested'
    return matches.some(match => isContested(match.claim)) ? 'quiet' : 'faint'
  })
  const counts = new Map<string, number>()
  let room = length * FILLED
  for (let turn = 1; turn <= FIRST; turn++) {
    for (const [i, part] of parts.entries()) {
      const claims = told[i] ?? []
      const isNext = claims.some(claim => (counts.get(claim) ?? 0) < turn)
      if (levels[i] === 'contested' || !isNext || (counts.size > 0 && part.length > room)) continue
      levels[i] = 'contested'
      room -= part.length
      for (const claim of claims) counts.set(claim, (counts.get(claim) ?? 0) + 1)
    }
  }
  return levels
}
