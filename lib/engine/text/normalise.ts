/**
 * Folds text so that spellings of the same word compare equal, and remembers where every folded character came from.
 *
 * Folding a code point: compatibility decomposition (NFKD), marks dropped, lower case, every kind of space to one
 * space, curly to straight quotes, every dash to a hyphen, invisible characters (soft hyphen, zero-width) to nothing.
 * Nearly every text folds **evenly**, one code unit for one: a table has those units, and no maps are made. A code point
 * may also fold to nothing or to several characters; a text that has one is folded code point by code point, with maps.
 */
export interface Folding {
  readonly original: string
  /** How many folded characters there are. */
  readonly length: number
  /** The folded text; null, as the maps are, where the original folds evenly. */
  readonly text: string | null
  /** Where folded character `i` begins in the original. */
  readonly starts: Uint32Array | null
  /** Where folded character `i` ends in the original, invisible characters and marks behind it included. */
  readonly ends: Uint32Array | null
}

const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\uff07`\u00b4]/gu
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/gu
const DASHES = /[\p{Pd}\u2212]/gu
const SPACES = /\s/gu
const INVISIBLE = /[\p{M}\p{Cf}\p{Cc}]/gu

const folded = new Map<string, string>()
/** More distinct code points than a page in any one script has; beyond it the memory is dropped, not grown. */
const MOST_REMEMBERED = 4096

const straighten = (text: string): string => text.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"')

function foldCodePoint(char: string): string {
  const known = folded.get(char)
  if (known !== undefined) return known
  const fold = straighten(char.replace(SPACES, ' '))
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
  // Some marks come apart only now: a quadruple prime into four.
  const result = straighten(fold.replace(SPACES, ' '))
  if (folded.size >= MOST_REMEMBERED) folded.clear()
  folded.set(char, result)
  return result
}

/** Small letters, digits and the space: they are themselves, and nothing needs to be got ready to know it. */
const isPlain = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 32

/** What each code unit folds to, filled as units are met: 0 is not known yet. */
const evenFolds = new Uint16Array(0x10000)
/** No code unit folds to this noncharacter but itself, which may as well go the long way. */
const UNEVEN = 0xffff

function learnFold(unit: number): number {
  if (isPlain(unit)) {
    evenFolds[unit] = unit
    return unit
  }
  const fold = unit >= 0xd800 && unit < 0xe000 ? '' : foldCodePoint(String.fromCharCode(unit))
  const known = fold.length === 1 ? fold.charCodeAt(0) : UNEVEN
  evenFolds[unit] = known
  return known
}

/**
 * Folds a text.
 * @param original any text, lone surrogates included
 * @param units is filled with the folded code units of a text that folds evenly; must have room for it
 */
export function fold(original: string, units: Uint16Array): Folding {
  const { length } = original
  for (let at = 0; at < length; at++) {
    const unit = original.charCodeAt(at)
    const known = evenFolds[unit] || learnFold(unit)
    if (known === UNEVEN) return foldUnevenly(original)
    units[at] = known
  }
  return { original, length, text: null, starts: null, ends: null }
}

function foldUnevenly(original: string): Folding {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < original.length; ) {
    const char = String.fromCodePoint(original.codePointAt(at) as number)
    const parts = foldCodePoint(char)
    const end = at + char.length
    if (parts === '' && ends.length > 0) extendLast(ends, end)
    for (let i = 0; i < parts.length; i++) {
      starts.push(at)
      ends.push(end)
    }
    text += parts
    at = end
  }
  return { original, length: text.length, text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/** What folds to nothing belongs to the code point before it, all of whose folded characters end alike. */
function extendLast(ends: number[], end: number): void {
  const before = ends[ends.length - 1]
  for (let i = ends.length - 1; i >= 0 && ends[i] === before; i--) ends[i] = end
}

/** Copies the folded code units from `start` up to `end` to `into`, from `at` on. */
export function copyFolded({ original, text }: Folding, start: number, end: number, into: Uint16Array, at = 0): void {
  const to = at - start
  if (text !== null) for (let i = start; i < end; i++) into[to + i] = text.charCodeAt(i)
  // The original was folded before, so that its units are known.
  else for (let i = start; i < end; i++) into[to + i] = evenFolds[original.charCodeAt(i)] as number
}

/** @returns the folded text from `start` up to `end` */
export function foldedText({ original, text, length }: Folding, start = 0, end = length): string {
  if (text !== null) return text.slice(start, end)
  let at = start
  while (at < end && evenFolds[original.charCodeAt(at)] === original.charCodeAt(at)) at++
  // Most words are written as they fold.
  let out = original.slice(start, at)
  for (; at < end; at++) out += String.fromCharCode(evenFolds[original.charCodeAt(at)] as number)
  return out
}

/**
 * Maps a folded range back.
 * @returns the smallest original span whose folding holds [start, end); an empty range maps to an empty span
 */
export function toOriginal(folding: Folding, start: number, end: number): { start: number; end: number } {
  if (folding.starts === null || folding.ends === null) return { start, end }
  const from = originalStart(folding, start)
  return { start: from, end: end > start ? (folding.ends[end - 1] as number) : from }
}

/** @returns where a folded character begins in the original; behind the last one, the original's end */
export const originalStart = ({ original, starts }: Folding, at: number): number =>
  starts === null ? at : (starts[at] ?? original.length)
