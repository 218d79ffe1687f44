import type { Language } from './language.ts'
import { hashNumber, type Tokens, wordAt } from './tokens.ts'

const DIGITS = /^\d[\d,]*(?:\.\d+)?$/

/**
 * Reads the numbers among tokens, in digits and in words, and files each under its value: writes `stems` and
 * `numberLengths` at the number's first token. "91", "ninety-one" and "ninety one" become equal.
 */
export function readNumbers(tokens: Tokens, language: Language): void {
  for (let at = 0; at < tokens.count; ) {
    const read = readDigits(tokens, at) ?? readWords(tokens, at, language)
    if (read === null) {
      at++
      continue
    }
    tokens.stems[at] = hashNumber(read.value)
    tokens.numberLengths[at] = read.length
    at += read.length
  }
}

interface NumberRead {
  readonly value: number
  readonly length: number
}

function readDigits(tokens: Tokens, at: number): NumberRead | null {
  const code = tokens.folding.text.charCodeAt(tokens.starts[at] as number)
  if (code < 48 || code > 57) return null
  const word = wordAt(tokens, at)
  return DIGITS.test(word) ? { value: Number(word.replaceAll(',', '')), length: 1 } : null
}

/**
 * Number words by value: units add, a multiplier (a hundred or more) multiplies what stands before it.
 * "two hundred and five" is (2 × 100) + 5; a number needs to begin with a unit or ten.
 */
function readWords(tokens: Tokens, at: number, language: Language): NumberRead | null {
  const { values, joiner } = language.numbers
  let total = 0
  let part = 0
  let last = Number.POSITIVE_INFINITY
  let length = 0
  for (let i = at; i < tokens.count; i++) {
    const word = wordAt(tokens, i)
    const value = values.get(word)
    if (value === undefined) {
      const joins = length > 0 && word === joiner && part >= 100 && i + 1 < tokens.count
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
    } else if (value >= last || (part % 100 !== 0 && !(part % 10 === 0 && value < 10))) {
      break
    } else part += value
    last = value >= 100 ? Number.POSITIVE_INFINITY : value
    length = i - at + 1
  }
  return length === 0 ? null : { value: total + part, length }
}
