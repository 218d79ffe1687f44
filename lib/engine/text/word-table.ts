/**
 * Remembers for each word of a language, by its hash, what it costs time to work out: its stem, its lemma and whether it is a number.
 * Pages repeat their words, so most are stemmed once. The table is a hash table with open addressing. When it is full, a
 * new one replaces it. What an index knows about a word is kept next to it, by the word's slot (`openMemos`).
 */
import { hash } from './hash.ts'
import type { Language } from './language.ts'

/** Seeds keep numbers, stems, lemmas and plain words apart in tables where they share the keys: "num", "stem" and "lemm" in ASCII. */
const NUMBER_SEED = 0x6e756d
const STEM_SEED = 0x7374656d
const LEMMA_SEED = 0x6c656d6d

/** Room for some 20,000 words: dozens of pages. A power of two, so that a mask finds the slot. */
const SLOTS = 1 << 15
/** Largest share of taken slots. Beyond it, a search for a free slot takes noticeably more steps. */
const MAX_LOAD = 0.6

/** Kinds of words: plain, a number in digits, a word that is or begins a number. */
export const PLAIN = 0
export const DIGITS = 1
export const NUMBER_WORD = 2

export interface WordTable {
  readonly language: Language
  /** Hash of the word in each slot; 0: the slot is free. */
  readonly words: Uint32Array
  /** Hash of the word's stem, or of the value of a number in digits. */
  readonly stems: Uint32Array
  /** Hash of the word's lemma, or of the value of a number in digits. */
  readonly lemmas: Uint32Array
  readonly kinds: Uint8Array
  /** How many slots are taken. */
  count: number
}

const tables = new WeakMap<Language, WordTable>()

const hasRoom = ({ words, count }: WordTable, more: number): boolean => count + more <= MAX_LOAD * words.length

/**
 * @param more how many words the caller may add
 * @returns the table of a language; the same one as long as it has room
 */
export function wordTableOf(language: Language, more: number): WordTable {
  const current = tables.get(language)
  if (current !== undefined && hasRoom(current, more)) return current
  let slots = SLOTS
  while (more > MAX_LOAD * slots) slots *= 2
  const table: WordTable = {
    language,
    words: new Uint32Array(slots),
    stems: new Uint32Array(slots),
    lemmas: new Uint32Array(slots),
    kinds: new Uint8Array(slots),
    count: 0,
  }
  // A larger table, made for one huge text, is not kept: it would hold its memory for ever.
  if (slots === SLOTS) tables.set(language, table)
  return table
}

/** @returns the slot of a word, or the free slot where it belongs */
export function slotOf({ words }: WordTable, word: number): number {
  const mask = words.length - 1
  let slot = word & mask
  for (let taken = words[slot]; taken !== word && taken !== 0; taken = words[slot]) slot = (slot + 1) & mask
  return slot
}

/**
 * Adds a word to the table.
 * @param text the folded word
 * @returns its slot
 */
export function addWord(table: WordTable, word: number, text: string): number {
  const { language } = table
  const slot = slotOf(table, word)
  const value = readDigits(text, language)
  table.words[slot] = word
  table.stems[slot] = value === null ? hashStem(text, language) : hashNumber(value)
  table.lemmas[slot] = value === null ? hashLemma(text, language) : hashNumber(value)
  table.kinds[slot] = value !== null ? DIGITS : language.numbers.values.has(text) ? NUMBER_WORD : PLAIN
  table.count++
  return slot
}

const STARTS_WITH_DIGIT = /^\d/
/** "00", "007": parts of a time, a code or a name, and no number. */
const ZEROS_FIRST = /^0\d/

/** @returns the value of a number in digits ("1,250", "2.5"), or null for any other word */
export function readDigits(text: string, { numbers: { group, decimal } }: Language): number | null {
  if (!STARTS_WITH_DIGIT.test(text)) return null
  const [whole = '', fraction, ...more] = text.split(decimal)
  const digits = whole.replaceAll(group, '')
  if (ZEROS_FIRST.test(text) || more.length > 0 || !isDigits(digits) || (fraction !== undefined && !isDigits(fraction)))
    return null
  return Number(fraction === undefined ? digits : `${digits}.${fraction}`)
}

const isDigits = (text: string): boolean => /^\d+$/.test(text)

/** @returns the hash under which a folded word is filed by its stem */
export const hashStem = (word: string, language: Language): number =>
  hash(language.inflection.stem(word), 0, undefined, STEM_SEED)

/** @returns the hash under which a folded word is filed by its lemma */
export const hashLemma = (word: string, language: Language): number =>
  hash(language.inflection.lemma(word), 0, undefined, LEMMA_SEED)

/** @returns the hash under which a number is filed by its value */
export const hashNumber = (value: number): number => hash(String(value), 0, undefined, NUMBER_SEED)

/** A number for each word of a table, by the word's slot; 0: nothing is known of the word yet. */
export type Memo = Uint32Array

export const makeMemo = ({ words }: WordTable): Memo => new Uint32Array(words.length)

/**
 * Creates a cache keyed by a column of an index and a word table.
 * @param make builds the cached value the first time it is needed
 * @returns looks the value up, and builds it if there is none
 */
export function openMemos<T>(make: (words: WordTable) => T): (column: object, words: WordTable) => T {
  const byColumn = new WeakMap<object, WeakMap<WordTable, T>>()
  // A scan asks for the same value again and again.
  let last: { readonly column: object; readonly words: WordTable; readonly value: T } | null = null
  return (column, words) => {
    if (last !== null && last.column === column && last.words === words) return last.value
    const byTable = byColumn.get(column) ?? new WeakMap<WordTable, T>()
    const value = byTable.get(words) ?? make(words)
    byColumn.set(column, byTable.set(words, value))
    last = { column, words, value }
    return value
  }
}
