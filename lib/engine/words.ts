/**
 * What the engine knows of words by their hash: a page repeats its words, and the stemmer wants strings. A hash table by
 * open addressing for each language, emptied, not grown, when it is full.
 */
import { stemmer } from 'stemmer'
import { hash } from './hash.ts'
import type { Language } from './language.ts'

export const NUMBER_SEED = 0x6e756d
const STEM_SEED = 0x7374656d

const SLOTS = 1 << 15
const MOST_WORDS = 20_000

/** Kinds of words: any, a number in digits, a word that may be or begin a number. */
export const PLAIN = 0
export const DIGITS = 1
export const NUMBER_WORD = 2

export interface WordTable {
  readonly language: Language
  /** Hash of the word in each slot; 0: an empty one. */
  readonly words: Uint32Array
  /** Hash of the word's stem, or of a number's value. */
  readonly stems: Uint32Array
  readonly kinds: Uint8Array
  /** How many slots are taken. */
  count: number
}

const tables = new WeakMap<Language, WordTable>()

/** @returns the table of a language, the same at every call */
export function wordTableOf(language: Language): WordTable {
  const known = tables.get(language)
  if (known !== undefined) return known
  const table: WordTable = {
    language,
    words: new Uint32Array(SLOTS),
    stems: new Uint32Array(SLOTS),
    kinds: new Uint8Array(SLOTS),
    count: 0,
  }
  tables.set(language, table)
  return table
}

/** @returns the slot of a word, or that where it belongs: empty */
export function slotOf({ words }: WordTable, word: number): number {
  let slot = word & (SLOTS - 1)
  for (let found = words[slot]; found !== word && found !== 0; found = words[slot]) slot = (slot + 1) & (SLOTS - 1)
  return slot
}

/**
 * Learns a word.
 * @param text the word as it is folded
 * @returns its slot
 */
export function learnWord(table: WordTable, word: number, text: string): number {
  if (table.count >= MOST_WORDS) {
    table.words.fill(0)
    table.count = 0
  }
  const slot = slotOf(table, word)
  const digits = DIGITS_ONLY.test(text)
  table.words[slot] = word
  table.stems[slot] = digits ? hashNumber(Number(text.replaceAll(',', ''))) : hashStem(text)
  table.kinds[slot] = digits ? DIGITS : table.language.numbers.values.has(text) ? NUMBER_WORD : PLAIN
  table.count++
  return slot
}

const DIGITS_ONLY = /^\d[\d,]*(?:\.\d+)?$/

/** @returns the hash under which a folded word is filed by its stem (Porter 1980, as package `stemmer` has it) */
export const hashStem = (word: string): number => hash(stemmer(word), 0, undefined, STEM_SEED)

/** @returns the hash under which a number is filed by its value */
export const hashNumber = (value: number): number => hash(String(value), 0, undefined, NUMBER_SEED)
