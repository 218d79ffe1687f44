/** Splits texts into words as the search compares them: without case and accents. */

const ASCII = /^[\0-\x7F]*$/
const ASCII_WORDS = /[a-z0-9_]+/g
const WORDS = /[\p{L}\p{N}_]+/gu
const MARKS = /\p{M}+/gu
/** Letters that Unicode does not decompose into a letter and a mark; Fuse folds the same ones. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
}
const WHOLE = new RegExp(`[${Object.keys(WHOLE_LETTERS).join('')}]`, 'g')

/** @returns the folded words of a text in order: runs of letters, digits and underscores, as Fuse splits a query */
export function splitWords(text: string): readonly string[] {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return lower.match(ASCII_WORDS) ?? []
  const plain = lower.normalize('NFD').replace(MARKS, '')
  return plain.replace(WHOLE, letter => WHOLE_LETTERS[letter] ?? letter).match(WORDS) ?? []
}
