/**
 * Tokens: the words and numbers of a text, each with its stem. They are columns of numbers without an object for each
 * token, and all blocks of a page share their columns.
 *
 *   "Tarn's long-range rockets, 91 of them"  →  tarn(possessive) long range rockets 91 of them
 */
import { finish, type Steps } from '../../model/steps.ts'
import { foldToUnits } from './code-units.ts'
import { at, byteAt } from './column.ts'
import { cutWords, mostWords, type WordColumns } from './cut-words.ts'
import { type Folding, foldedText } from './fold.ts'
import type { Language } from './language.ts'
import { readNumber } from './numbers.ts'
import { addWord, DIGITS, hashNumber, NUMBER_WORD, PLAIN, slotOf, type WordTable, wordTableOf } from './word-table.ts'

/** The tokens of one block: `count` of them, from `first` on. The columns may hold the tokens of other blocks as well. */
export interface Tokens extends Columns {
  readonly folding: Folding
  readonly first: number
  readonly count: number
  /** The table of words that `slots` refers to. */
  readonly table: WordTable
}

interface Columns extends WordColumns {
  /** Hash of the word's stem; for a number, of its value. */
  readonly stems: Uint32Array
  /** Hash of the word's lemma; for a number, of its value. */
  readonly lemmas: Uint32Array
  /** Slot of the word in the table of words. */
  readonly slots: Uint32Array
  /** How many tokens the number that begins here takes ("ninety-one" takes two); 0: no number begins here. */
  readonly numberLengths: Uint8Array
}

/** @returns the tokens of one text; the first is token 0 */
export const tokenise = (text: string, language: Language): Tokens => finish(tokeniseAll([text], language))[0] as Tokens

/**
 * Room in the columns is estimated at one word in so many characters. Real words are longer, so the columns are rarely
 * too short, and when they are, new ones are made.
 */
const FEWEST_CHARACTERS = 4

/** Characters of texts between two pauses: a millisecond of work. */
const CHARACTERS_A_STEP = 20_000

/** @returns the tokens of each text of a page */
export function* tokeniseAll(texts: readonly string[], language: Language): Steps<Tokens[]> {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0)
  const buffer = new Uint16Array(longest + 1)
  let charactersLeft = texts.reduce((sum, text) => sum + text.length, 0)
  let columns: Columns | null = null
  let first = 0
  const all: Tokens[] = []
  let characters = 0
  for (const text of texts) {
    const folded = foldToUnits(text, buffer)
    const most = mostWords(folded.folding.length)
    if (columns === null || first + most > columns.starts.length) {
      columns = makeColumns(Math.ceil(charactersLeft / FEWEST_CHARACTERS) + most)
      first = 0
    }
    const count = cutWords(folded, language.inflection, columns, first)
    const tokens = { folding: folded.folding, first, count, table: wordTableOf(language, count), ...columns }
    lookWordsUp(tokens)
    first += count
    charactersLeft -= text.length
    all.push(tokens)
    characters += text.length
    if (characters < CHARACTERS_A_STEP) continue
    characters = 0
    yield
  }
  return all
}

/** How many columns have 32-bit numbers. */
const WORD_COLUMNS = 6

/** All columns lie in one buffer, since a short page would notice the cost of eight. */
function makeColumns(length: number): Columns {
  const buffer = new ArrayBuffer(length * (WORD_COLUMNS * Uint32Array.BYTES_PER_ELEMENT + 2))
  const column = (n: number) => new Uint32Array(buffer, n * length * Uint32Array.BYTES_PER_ELEMENT, length)
  const bytesStart = WORD_COLUMNS * length * Uint32Array.BYTES_PER_ELEMENT
  return {
    starts: column(0),
    ends: column(1),
    words: column(2),
    stems: column(3),
    lemmas: column(4),
    slots: column(5),
    numberLengths: new Uint8Array(buffer, bytesStart, length),
    possessives: new Uint8Array(buffer, bytesStart + length, length),
  }
}

/** Fills in stems and numbers. */
function lookWordsUp(tokens: Tokens): void {
  const { table, words, stems, lemmas, slots, numberLengths, first, count } = tokens
  let numberWords: number[] | null = null
  for (let token = first; token < first + count; token++) {
    const word = at(words, token)
    let slot = slotOf(table, word)
    if (table.words[slot] === 0) slot = addWord(table, word, wordAt(tokens, token))
    slots[token] = slot
    stems[token] = at(table.stems, slot)
    lemmas[token] = at(table.lemmas, slot)
    const kind = table.kinds[slot]
    if (kind === PLAIN) continue
    if (kind === DIGITS) numberLengths[token] = 1
    else if (kind === NUMBER_WORD) {
      numberWords ??= []
      numberWords.push(token)
    }
  }
  if (numberWords !== null) fileNumbers(tokens, numberWords)
}

/**
 * Files each number in words under its value, at its first token, so that "ninety-one" and "ninety one" equal "91".
 * @param places the tokens that are number words, in order
 */
function fileNumbers(tokens: Tokens, places: readonly number[]): void {
  const { table, stems, lemmas, numberLengths, first, count } = tokens
  const wordOrNull = (token: number) => (token < first + count ? wordAt(tokens, token) : null)
  let next = 0
  for (const token of places) {
    const number = token < next ? null : readNumber(wordOrNull, token, table.language)
    if (number === null) continue
    stems[token] = hashNumber(number.value)
    lemmas[token] = at(stems, token)
    numberLengths[token] = number.length
    next = token + number.length
  }
}

/** @returns how many tokens the word or number at a token takes, at least one */
export const lengthAt = ({ numberLengths }: Tokens, token: number): number => byteAt(numberLengths, token) || 1

/** A single capital letter shows nothing: every sentence begins with one. */
const FEWEST_CAPITALS = 2

/** @returns whether the page writes all letters of a word in capitals, and there are at least two */
export function isInCapitals({ folding, starts, ends }: Tokens, token: number): boolean {
  const start = at(starts, token)
  const end = at(ends, token)
  if (end - start < FEWEST_CAPITALS) return false
  const { original } = folding
  const from = folding.starts === null ? start : at(folding.starts, start)
  const to = folding.ends === null ? end : at(folding.ends, end - 1)
  for (let i = from; i < to; i++) {
    const unit = original.charCodeAt(i)
    if (unit >= 97 && unit <= 122) return false
    if (unit > 127) return original.slice(from, to) === original.slice(from, to).toUpperCase()
  }
  return true
}

/** @returns the folded word of a token */
export const wordAt = ({ folding, starts, ends }: Tokens, token: number): string =>
  foldedText(folding, at(starts, token), at(ends, token))
