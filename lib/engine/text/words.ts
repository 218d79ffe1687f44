/**
 * What the engine knows of words by their hash: a page repeats its words, and the stemmer wants strings. A hash table by
 * open addressing for each language; when it is full, another one takes its place. What an index has of a word is kept
 * beside it, by the word's slot (`openMemos`).
 */
import { stemmer } from 'stemmer'
import { hash } from './hash.ts'
import type { Language } from './language.ts'

export const NUMBER_SEED = 0x6e756d
const STEM_SEED = 0x7374656d

const SLOTS = 1 << 15
/** Share of the slots that are taken at most. */
const FULL = 0.6

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

const hasRoom = ({ words, count }: WordTable, more: number): boolean => count + more <= FULL * words.length

/**
 * @param more how many words it may have to learn
 * @returns the table of a language: the same as long as it has room
 */
export function wordTableOf(language: Language, more: number): WordTable {
  const known = tables.get(language)
  if (known !== undefined && hasRoom(known, more)) return known
  let slots = SLOTS
  while (more > FULL * slots) slots *= 2
  const table: WordTable = {
    language,
    words: new Uint32Array(slots),
    stems: new Uint32Array(slots),
    kinds: new Uint8Array(slots),
    count: 0,
  }
  // One for a giant of a text is not kept.
  if (slots === SLOTS) tables.set(language, table)
  return table
}

/** @returns the slot of a word, or that where it belongs: empty */
export function slotOf({ words }: WordTable, word: number): number {
  const mask = words.length - 1
  let slot = word & mask
  for (let found = words[slot]; found !== word && found !== 0; found = words[slot]) slot = (slot + 1) & mask
  return slot
}

/**
 * Learns a word.
 * @param text the word as it is folded
 * @returns its slot
 */
export function learnWord(table: WordTable, word: number, text: string): number {
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

/** Something known of each word of a table, by its slot; 0: not known yet. */
export type Memo = Uint32Array

export const makeMemo = ({ words }: WordTable): Memo => new Uint32Array(words.length)

/**
 * @param make makes what is to be kept of a table's words
 * @returns what gives it for a table and what it is known by, a column of an index: the same for the same two
 */
export function openMemos<T>(make: (words: WordTable) => T): (by: object, words: WordTable) => T {
  const all = new WeakMap<object, WeakMap<WordTable, T>>()
  // A scan asks for the same again and again.
  let last: { readonly by: object; readonly words: WordTable; readonly kept: T } | null = null
  return (by, words) => {
    if (last !== null && last.by === by && last.words === words) return last.kept
    const ofTables = all.get(by) ?? new WeakMap<WordTable, T>()
    const kept = ofTables.get(words) ?? make(words)
    all.set(by, ofTables.set(words, kept))
    last = { by, words, kept }
    return kept
  }
}
