import type { Language } from './language.ts'
import { type Tokens, wordAt } from './tokens.ts'
import { hashNumber } from './words.ts'

/**
 * Reads the numbers in words among tokens and files each under its value: writes `stems` and `numberLengths` at the
 * number's first token, so that "ninety-one" and "ninety one" equal "91".
 * @param places tokens that are number words, in order
 */
export function readNumberWords(tokens: Tokens, language: Language, places: readonly number[]): void {
  let next = 0
  for (const at of places) {
    const read = at < next ? null : readWords(tokens, at, language)
    if (read === null) continue
    tokens.stems[at] = hashNumber(read.value)
    tokens.numberLengths[at] = read.length
    next = at + read.length
  }
}

interface NumberRead {
  readonly value: number
  readonly length: number
}

/**
 * Number words by value: units add, a multiplier (a hundred or more) multiplies what stands before it.
 * "two hundred and five" is (2 × 100) + 5; a number needs to begin with a unit or ten.
 */
function readWords(tokens: Tokens, at: number, language: Language): NumberRead | null {
  const { values, joiner } = language.numbers
  const last = tokens.first + tokens.count
  let total = 0
  let part = 0
  let before = Number.POSITIVE_INFINITY
  let length = 0
  for (let i = at; i < last; i++) {
    const word = wordAt(tokens, i)
    const value = values.get(word)
    if (value === undefined) {
      const joins = length > 0 && word === joiner && part >= 100 && i + 1 < last
      if (joins && values.has(wordAt(tokens, i + 1))) continue
      break
    }
    if (value >= 100) {
      if (part === 0) break
      part *= value
      if (value >= 1000) {
        total += part
        part = 0
      }
    } else if (value >= before || (part % 100 !== 0 && !(part % 10 === 0 && value < 10))) {
      break
    } else part += value
    before = value >= 100 ? Number.POSITIVE_INFINITY : value
    length = i - at + 1
  }
  return length === 0 ? null : { value: total + part, length }
}
