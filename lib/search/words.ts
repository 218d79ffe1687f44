/**
 * Splits texts into words as the search compares them: without case, accents, and the differences between a letter's forms,
 * such as full width. Pages are read in the same way.
 */
import type { Span } from '../model/page.ts'

const ASCII = /^[\0-\x7F]*$/
const ASCII_WORDS = /[a-z0-9_]+/g
const WORDS = /[\p{L}\p{N}_]+/gu
/** Accents and what nobody sees: soft hyphens, joiners. */
const DROPPED = /[\p{M}\p{Cf}]+/gu
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
/** One letter behind an apostrophe, at the end of a word: an ending of that word. */
const ENDINGS = /['\u2018\u2019\u02bc](?<=[\p{L}\p{N}].)\p{L}(?![\p{L}\p{N}_])/gu
/** A word with the accents on its letters and the apostrophes in it, as it stands in a text that is shown. */
const SHOWN_WORDS = /[\p{L}\p{N}\p{M}\p{Cf}_]+/gu
/** So many letters or fewer must be a word's first ones; more may be anywhere in it. */
const SHORT = 2

/** @returns the folded words of a text in order: runs of letters, digits and underscores, as Fuse splits a query */
export function splitWords(text: string): readonly string[] {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return dropEndings(lower).match(ASCII_WORDS) ?? []
  const plain = lower.normalize('NFKD').toLowerCase().replace(DROPPED, '')
  return dropEndings(plain.replace(WHOLE, letter => WHOLE_LETTERS[letter] ?? letter)).match(WORDS) ?? []
}

const dropEndings = (text: string): string => text.replace(ENDINGS, '')

/** @returns a text as it is compared: its folded words with single spaces between them */
export const foldText = (text: string): string => splitWords(text).join(' ')

/**
 * Finds typed words in a text that is shown.
 * @param typed folded words
 * @returns where they are, in order; the whole word where a part of it cannot be told apart
 */
export function findTyped(text: string, typed: readonly string[]): Span[] {
  return [...text.matchAll(SHOWN_WORDS)].flatMap(({ 0: word, index }) => {
    const folded = foldText(word)
    const best = typed
      .filter(one => (one.length > SHORT ? folded.includes(one) : folded.startsWith(one)))
      .reduce((longest, one) => (one.length > longest.length ? one : longest), '')
    if (best === '') return []
    const isEven = folded.length === word.length
    const start = index + (isEven ? folded.indexOf(best) : 0)
    return [{ start, end: isEven ? start + best.length : index + word.length }]
  })
}
