/** Reads numbers that are written in words. */
import type { Language } from './language.ts'

export interface NumberRead {
  readonly value: number
  /** How many words the number takes: two for "ninety-one". */
  readonly length: number
}

/** From a hundred on, a number word multiplies the words before it: "two hundred". */
const LEAST_MULTIPLIER = 100
/** From a thousand on, it also closes a group: in "two thousand five hundred" the hundred multiplies the five alone. */
const LEAST_GROUP = 1000

/**
 * Reads the number that begins at a word. Small numbers add up, multipliers multiply what stands before them:
 * "two hundred and five" is (2 × 100) + 5. A number cannot begin with a multiplier: "hundreds" is no number.
 * @param wordAt the folded word at a place, or null behind the last word
 * @param from the place of the first word
 * @returns the longest number, so that "ninety-one" is 91 and not 90; null when the word begins none
 */
export function readNumber(
  wordAt: (place: number) => string | null,
  from: number,
  { numbers: { values, joiner } }: Language,
): NumberRead | null {
  const valueAt = (place: number) => values.get(wordAt(place) ?? '')
  let total = 0
  let group = 0
  let before = Number.POSITIVE_INFINITY
  let length = 0
  for (let place = from; ; place++) {
    const value = valueAt(place)
    if (value === undefined) {
      const joins = length > 0 && group >= LEAST_MULTIPLIER && wordAt(place) === joiner
      if (joins && valueAt(place + 1) !== undefined) continue
      break
    }
    if (value >= LEAST_MULTIPLIER) {
      if (group === 0) break
      group *= value
      if (value >= LEAST_GROUP) {
        total += group
        group = 0
      }
      before = Number.POSITIVE_INFINITY
    } else {
      if (value >= before || !fitsBehind(value, group)) break
      group += value
      before = value
    }
    length = place - from + 1
  }
  return length === 0 ? null : { value: total + group, length }
}

/** Whether a number below a hundred can follow: behind a round hundred any can, behind "ninety" only one to nine. */
const fitsBehind = (value: number, group: number): boolean => {
  const rest = group % 100
  return rest === 0 || (rest % 10 === 0 && value < 10)
}
