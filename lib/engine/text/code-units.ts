/** The folded code units of one text, and what each of them means for where words begin and end. */
import { unitAt } from './column.ts'
import { type Folding, fold } from './fold.ts'

/** Kinds of code units. A word consists of `LETTER` and `DIGIT` (0 to 9; numerals of other scripts count as letters). */
export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3
/** The first half of a surrogate pair: its kind depends on the second half. */
const FIRST_HALF = 4

/** Tests the first code point only, so that a first half without its second half is no word character. */
const WORD_CHAR = /^[\p{L}\p{N}]/u

/** The kind of every code unit met so far; 0: not met yet. Kinds never change, so all texts share the table. */
export const kinds = new Uint8Array(0x10000)

const SPACE = 32

/** A folded text and its code units. */
export interface FoldedUnits {
  readonly folding: Folding
  /** One code unit for each folded character, then a space; whatever follows the space has no meaning. */
  readonly units: Uint16Array
}

/**
 * Folds a text into code units.
 * @param buffer is used when it is large enough, and is overwritten; texts that are folded one after the other can share it
 */
export function foldToUnits(original: string, buffer: Uint16Array): FoldedUnits {
  const units = withRoom(buffer, original.length)
  const folding = fold(original, units)
  if (folding.text === null) {
    units[folding.length] = SPACE
    return { folding, units }
  }
  const longer = withRoom(units, folding.length)
  for (let i = 0; i < folding.length; i++) longer[i] = folding.text.charCodeAt(i)
  longer[folding.length] = SPACE
  return { folding, units: longer }
}

const withRoom = (buffer: Uint16Array, length: number): Uint16Array =>
  buffer.length > length ? buffer : new Uint16Array(length + 1)

/** @returns the kind of the code unit at `i` */
export function kindAt(units: Uint16Array, i: number): number {
  const unit = unitAt(units, i)
  const kind = kinds[unit] || learnKind(unit)
  if (kind !== FIRST_HALF) return kind
  return WORD_CHAR.test(String.fromCharCode(unit, unitAt(units, i + 1))) ? LETTER : OTHER
}

function learnKind(unit: number): number {
  const kind = findKind(unit)
  kinds[unit] = kind
  return kind
}

function findKind(unit: number): number {
  if (unit >= 48 && unit <= 57) return DIGIT
  // ASCII goes without the regular expression, which takes a millisecond to compile: a page in plain English needs none.
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) ? LETTER : OTHER
  if (unit >= 0xd800 && unit < 0xdc00) return FIRST_HALF
  // The second half of a pair continues whatever the first half began.
  if (unit >= 0xdc00 && unit < 0xe000) return LETTER
  return WORD_CHAR.test(String.fromCharCode(unit)) ? LETTER : OTHER
}
