/**
 * Folds text so that different spellings of a word compare equal, and remembers where each folded character came from.
 *
 * Folding decomposes characters (NFKD), drops accents and invisible characters (soft hyphen, zero-width), lowers case,
 * and replaces every space by a plain space, curly quotes by straight ones and every dash by a hyphen.
 *
 * In nearly every text each code unit folds to exactly one code unit. Such a text folds **evenly**: a table has the folded
 * units, and offsets stay the same. Where a character folds to nothing or to several, the text is folded one code point
 * at a time, with maps from folded to original offsets.
 */
import { at, unitAt } from './column.ts'

export interface Folding {
  readonly original: string
  /** How many folded code units there are. */
  readonly length: number
  /** The folded text. It is null, and so are the maps, when the original folds evenly. */
  readonly text: string | null
  /** Where folded character `i` begins in the original. */
  readonly starts: Uint32Array | null
  /** Where folded character `i` ends in the original, including the invisible characters and accents that follow it. */
  readonly ends: Uint32Array | null
}

const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\uff07`\u00b4]/gu
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/gu
const DASHES = /[\p{Pd}\u2212]/gu
const SPACES = /\s/gu
const INVISIBLE = /[\p{M}\p{Cf}\p{Cc}]/gu

const foldedCodePoints = new Map<string, string>()
/** More distinct code points than a page in any one script has. When the cache is full it is emptied, so it cannot grow. */
const MOST_REMEMBERED = 4096

const straighten = (text: string): string => text.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"')

function foldCodePoint(char: string): string {
  const cached = foldedCodePoints.get(char)
  if (cached !== undefined) return cached
  const decomposed = straighten(char.replace(SPACES, ' '))
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
  // Decomposition can produce quotes and spaces: a quadruple prime becomes four primes.
  const result = straighten(decomposed.replace(SPACES, ' '))
  if (foldedCodePoints.size >= MOST_REMEMBERED) foldedCodePoints.clear()
  foldedCodePoints.set(char, result)
  return result
}

/** Small letters, digits and the space fold to themselves. Knowing this, most pages need no regular expression. */
const isPlain = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 32

/** What each code unit met so far folds to; 0: not met yet. Foldings never change, so all texts share the table. */
const evenFolds = new Uint16Array(0x10000)
/** Marks a unit that does not fold evenly. Only U+FFFF, which is no character, folds to this value. */
const UNEVEN = 0xffff

function learnFold(unit: number): number {
  if (isPlain(unit)) {
    evenFolds[unit] = unit
    return unit
  }
  const isSurrogate = unit >= 0xd800 && unit < 0xe000
  const text = isSurrogate ? '' : foldCodePoint(String.fromCharCode(unit))
  const folded = text.length === 1 ? text.charCodeAt(0) : UNEVEN
  evenFolds[unit] = folded
  return folded
}

/**
 * Folds a text.
 * @param original any text; it may contain lone surrogates
 * @param units at least as long as the text; receives the folded code units when the text folds evenly
 */
export function fold(original: string, units: Uint16Array): Folding {
  const { length } = original
  for (let i = 0; i < length; i++) {
    const unit = original.charCodeAt(i)
    const folded = evenFolds[unit] || learnFold(unit)
    if (folded === UNEVEN) return foldUnevenly(original)
    units[i] = folded
  }
  return { original, length, text: null, starts: null, ends: null }
}

function foldUnevenly(original: string): Folding {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let start = 0
  for (const char of original) {
    const folded = foldCodePoint(char)
    const end = start + char.length
    if (folded === '' && ends.length > 0) extendLast(ends, end)
    for (let i = 0; i < folded.length; i++) {
      starts.push(start)
      ends.push(end)
    }
    text += folded
    start = end
  }
  return { original, length: text.length, text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/** A character that folds to nothing belongs to the code point before it, whose folded characters all end together. */
function extendLast(ends: number[], end: number): void {
  const before = ends[ends.length - 1]
  for (let i = ends.length - 1; i >= 0 && ends[i] === before; i--) ends[i] = end
}

/** Copies the folded code units from `start` to `end` into `target`, beginning at `first`. */
export function copyFolded(
  { original, text }: Folding,
  start: number,
  end: number,
  target: Uint16Array,
  first: number,
): void {
  const shift = first - start
  if (text !== null) for (let i = start; i < end; i++) target[shift + i] = text.charCodeAt(i)
  // The table has every unit of the original, which has been folded before.
  else for (let i = start; i < end; i++) target[shift + i] = unitAt(evenFolds, original.charCodeAt(i))
}

/** @returns the folded text from `start` to `end` */
export function foldedText({ original, text, length }: Folding, start = 0, end = length): string {
  if (text !== null) return text.slice(start, end)
  // Most words fold to themselves from the first letter to the last: those are cut out in one piece.
  let i = start
  while (i < end && evenFolds[original.charCodeAt(i)] === original.charCodeAt(i)) i++
  let folded = original.slice(start, i)
  for (; i < end; i++) folded += String.fromCharCode(unitAt(evenFolds, original.charCodeAt(i)))
  return folded
}

/**
 * Maps a range of the folded text to the original.
 * @returns the smallest span of the original whose folding contains the range; an empty range gives an empty span
 */
export function toOriginal(folding: Folding, start: number, end: number): { start: number; end: number } {
  if (folding.starts === null || folding.ends === null) return { start, end }
  const from = originalStart(folding, start)
  return { start: from, end: end > start ? at(folding.ends, end - 1) : from }
}

/** @returns where folded character `i` begins in the original; behind the last character, the original's length */
export const originalStart = ({ original, starts }: Folding, i: number): number =>
  starts === null ? i : (starts[i] ?? original.length)
