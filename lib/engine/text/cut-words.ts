/**
 * Finds where words begin and end in folded text. A word is a run of letters and digits, with these exceptions:
 *
 * - An apostrophe between letters belongs to the word ("doesn't"); a possessive ending is cut off.
 * - A dot or comma between digits belongs to the number ("1,250"), and so does an ordinal ending ("20th"). Any other
 *   letter behind a digit begins a new word: "91km" is "91" and "km".
 * - A dot behind an initial belongs to the word: "u.s".
 */
import { DIGIT, type FoldedUnits, kindAt, kinds, LETTER, OTHER } from './code-units.ts'
import { unitAt } from './column.ts'
import { endHash, HASH_START, hashOn } from './hash.ts'
import type { Inflection } from './language.ts'

/** What is written of each word, in columns. */
export interface WordColumns {
  /** Where each word begins and ends in the folded text of its block, without a possessive ending. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Hash of the folded word. */
  readonly words: Uint32Array
  /** 1 where a possessive ending follows. */
  readonly possessives: Uint8Array
}

const APOSTROPHE = 39
const COMMA = 44
const DOT = 46

/** @returns how many words a text of so many folded characters has at most: "1a 1a" has two in three characters */
export const mostWords = (length: number): number => Math.ceil((length * 2) / 3) + 1

/**
 * Cuts a text into words and writes them into the columns.
 * @param first where in the columns the first word goes
 * @returns how many words the text has
 */
export function cutWords(
  { folding: { length }, units }: FoldedUnits,
  inflection: Inflection,
  { starts, ends, words, possessives }: WordColumns,
  first: number,
): number {
  let word = first
  for (let start = 0; start < length; ) {
    if (kindAt(units, start) === OTHER) {
      start++
      continue
    }
    // Nearly every word consists of letters alone: its end is found and its hash computed in one pass.
    let end = start
    let hash = HASH_START
    let unit = unitAt(units, end)
    for (; kinds[unit] === LETTER; unit = unitAt(units, ++end)) hash = hashOn(hash, unit)
    let bareEnd = end
    if (end === start || !endsWord(unit)) {
      end = findEnd(units, start, length, inflection)
      bareEnd = dropPossessive(units, start, end, inflection)
      hash = HASH_START
      for (let i = start; i < bareEnd; i++) hash = hashOn(hash, unitAt(units, i))
      if (bareEnd < end || isBarePossessive(units, end, inflection)) possessives[word] = 1
    }
    starts[word] = start
    ends[word] = bareEnd
    words[word] = endHash(hash)
    word++
    start = end
  }
  return word - first
}

/** Whether a word certainly ends before this code unit. A unit whose kind is not known yet does not count. */
const endsWord = (unit: number): boolean => kinds[unit] === OTHER && unit !== APOSTROPHE && unit !== DOT

/** @returns where the word that begins at `start` ends, a possessive ending included */
function findEnd(units: Uint16Array, start: number, length: number, inflection: Inflection): number {
  const numeric = kindAt(units, start) === DIGIT
  for (let end = start + 1; end < length; end++) {
    const kind = kindAt(units, end)
    if (kind === OTHER) {
      if (!joins(units, start, end, numeric)) return end
    } else if (numeric && kind !== DIGIT) return end + ordinalEndingAt(units, end, length, inflection)
  }
  return length
}

/** Whether the mark at `mark` belongs to the word that begins at `start`. */
function joins(units: Uint16Array, start: number, mark: number, numeric: boolean): boolean {
  const next = kindAt(units, mark + 1)
  if (next === OTHER) return false
  const unit = units[mark]
  if (unit === APOSTROPHE) return true
  if (numeric) return (unit === DOT || unit === COMMA) && next === DIGIT
  return unit === DOT && isInitial(units, start, mark)
}

/** Whether the dot at `dot` follows an initial: a single letter since the word's beginning or its last dot. */
const isInitial = (units: Uint16Array, start: number, dot: number): boolean =>
  dot - 1 === start || units[dot - 2] === DOT

/** @returns the length of the ordinal ending at `start`, 0 if there is none */
function ordinalEndingAt(units: Uint16Array, start: number, length: number, { ordinalEndings }: Inflection): number {
  const ending = ordinalEndings.find(
    text => start + text.length <= length && hasText(units, start, text) && !isSmallLetter(units[start + text.length]),
  )
  return ending?.length ?? 0
}

const isSmallLetter = (unit: number | undefined): boolean => unit !== undefined && unit >= 97 && unit <= 122

/** @returns where the word ends without its possessive ending; an ending that is all of the word stays */
function dropPossessive(units: Uint16Array, start: number, end: number, { possessiveEnding }: Inflection): number {
  const bareEnd = end - possessiveEnding.length
  return bareEnd > start && hasText(units, bareEnd, possessiveEnding) ? bareEnd : end
}

/** "officials' claim": whether the word before `end` is a possessive by an apostrophe alone. */
const isBarePossessive = (units: Uint16Array, end: number, { barePossessiveAfter }: Inflection): boolean =>
  barePossessiveAfter !== '' && units[end] === APOSTROPHE && hasText(units, end - 1, barePossessiveAfter)

function hasText(units: Uint16Array, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (units[start + i] !== text.charCodeAt(i)) return false
  return true
}
