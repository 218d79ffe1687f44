/** The code units of a folded text, in one array that every text reuses, and what each of them is to a word. */
import { type Folding, fold } from './normalise.ts'

/** Kinds of code units. A word is made of `LETTER` and `DIGIT` (0 to 9; other numerals count as letters). */
export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3
/** The first half of a pair, which tells nothing without the second. */
const HALF = 4

/** Of the first code point only: a half without its second is none. */
const WORD_CHAR = /^[\p{L}\p{N}]/u

/** Kind of each code unit, filled as units are met: 0 is not known yet. */
export const kinds = new Uint8Array(0x10000)

/** Folded code units of the text at hand and a space behind them: good until the next text is folded. */
export let units = new Uint16Array(4096)
const SPACE = 32

/** Folds a text into `units`. */
export function foldToUnits(original: string): Folding {
  makeRoom(original.length)
  const folding = fold(original, units)
  const { text, length } = folding
  if (text !== null) {
    makeRoom(length)
    for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at)
  }
  units[length] = SPACE
  return folding
}

function makeRoom(length: number): void {
  if (units.length <= length) units = new Uint16Array(2 * length)
}

/** @returns the kind of the code unit at `at` of `units` */
export function kindAt(at: number): number {
  const unit = units[at] as number
  const kind = kinds[unit] || learnKind(unit)
  if (kind !== HALF) return kind
  return WORD_CHAR.test(String.fromCharCode(unit, units[at + 1] as number)) ? LETTER : OTHER
}

function learnKind(unit: number): number {
  const kind = kindOf(unit)
  kinds[unit] = kind
  return kind
}

function kindOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return DIGIT
  // The expression takes a millisecond to get ready: a page in plain letters does without.
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) ? LETTER : OTHER
  if (unit >= 0xd800 && unit < 0xdc00) return HALF
  // The second half of a pair goes on with whatever the first began.
  if (unit >= 0xdc00 && unit < 0xe000) return LETTER
  return WORD_CHAR.test(String.fromCharCode(unit)) ? LETTER : OTHER
}
