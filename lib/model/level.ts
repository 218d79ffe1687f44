/** How much each marked part of a page wants to be seen. */
import type { Span } from './page.ts'

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
export interface Leveled extends Span {
  /** Headings have no fill, and take nothing of what can be filled. */
  readonly isHeading: boolean
  /** Whether it has a contested claim, be it only mentioned. */
  readonly isContested: boolean
  /** The contested claims that it states or reports. */
  readonly told: readonly string[]
}

/**
 * Shares out what can be filled: to each claim's first part, then to each claim's second one, while there is room. The first of
 * all is filled in any case.
 * @param parts in reading order
 * @param length of the whole text, in UTF-16 code units
 * @returns a level for each part
 */
export function assignLevels(parts: readonly Leveled[], length: number): Level[] {
  const levels = parts.map(({ isHeading, isContested, told }): Level => {
    if (isHeading && told.length > 0) return 'contested'
    return isContested ? 'quiet' : 'faint'
  })
  const counts = new Map<string, number>()
  let room = length * FILLED
  for (let turn = 1; turn <= FIRST; turn++) {
    for (const [i, { start, end, told }] of parts.entries()) {
      const isNext = told.some(claim => (counts.get(claim) ?? 0) < turn)
      if (levels[i] === 'contested' || !isNext || (counts.size > 0 && end - start > room)) continue
      levels[i] = 'contested'
      room -= end - start
      for (const claim of told) counts.set(claim, (counts.get(claim) ?? 0) + 1)
    }
  }
  return levels
}
