/**
 * Folds text so that spellings of the same word compare equal, and remembers where every folded character came from.
 *
 * Folding a code point: compatibility decomposition (NFKD), marks dropped, lower case, every kind of space to one
 * space, curly to straight quotes, every dash to a hyphen, invisible characters (soft hyphen, zero-width) to nothing.
 * A code point may fold to nothing or to several characters, hence the maps.
 */
export interface Normalised {
  /** The folded text. */
  readonly text: string
  /** Where folded character `i` begins in the original; null when folding kept every length (all of ASCII). */
  readonly starts: Uint32Array | null
  /** Where folded character `i` ends in the original, invisible characters and marks behind it included. */
  readonly ends: Uint32Array | null
  readonly originalLength: number
}

const ASCII = /^[\x20-\x7e]*$/
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

/**
 * Folds a text.
 * @param text any text, lone surrogates included
 */
export function normalise(text: string): Normalised {
  if (ASCII.test(text)) return { text: text.toLowerCase(), starts: null, ends: null, originalLength: text.length }
  let out = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(at) as number)
    const fold = foldCodePoint(char)
    const end = at + char.length
    if (fold === '' && ends.length > 0) extendLast(ends, end)
    for (let i = 0; i < fold.length; i++) {
      starts.push(at)
      ends.push(end)
    }
    out += fold
    at = end
  }
  return { text: out, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), originalLength: text.length }
}

/** What folds to nothing belongs to the code point before it, all of whose folded characters end alike. */
function extendLast(ends: number[], end: number): void {
  const before = ends[ends.length - 1]
  for (let i = ends.length - 1; i >= 0 && ends[i] === before; i--) ends[i] = end
}

/**
 * Maps a folded range back.
 * @returns the smallest original span whose folding holds [start, end); an empty range maps to an empty span
 */
export function toOriginal(folding: Normalised, start: number, end: number): { start: number; end: number } {
  if (folding.starts === null || folding.ends === null) return { start, end }
  const from = folding.starts[start] ?? folding.originalLength
  return { start: from, end: end > start ? (folding.ends[end - 1] as number) : from }
}

/**
 * Maps an original offset forward.
 * @returns the index of the first folded character that ends behind `offset`
 */
export function fromOriginal(folding: Normalised, offset: number): number {
  const { ends } = folding
  if (ends === null) return Math.min(offset, folding.text.length)
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
