/**
 * The filter tells which of very many entries a query may mean: an inverted index of their words, in typed arrays. It holds
 * no texts. Ranking is left to Fuse, which reads only the few entries that the filter leaves.
 *
 * Typos are looked for among the words, not among the entries: a hundred thousand claims share some ten thousand words.
 */
import { maskLetters } from './likeness.ts'
import { splitWords } from './words.ts'

/** Bits for the kind of field: there are four kinds. */
export const FIELD_BITS = 2

/** The texts of one entry by kind of field, the most telling kind first. */
export type Fields = readonly (readonly string[])[]

export interface Filter {
  readonly words: readonly string[]
  /** `maskLetters` of each word. */
  readonly masks: Uint32Array
  /**
   * The entries with word `w` are `postings[starts[w] .. starts[w + 1])`. In each, the lowest `FIELD_BITS` bits are the kind of
   * field and the rest is the entry's number.
   */
  readonly starts: Uint32Array
  readonly postings: Uint32Array
  /** How many words the first field that is not empty has, for each entry; 255 stands for 255 or more. */
  readonly lengths: Uint8Array
}

export interface FilterDraft {
  /** Adds the next entry. Entries are numbered from 0 in the order in which they are added. */
  add(fields: Fields): void
  /** Makes the filter of the entries added; the caller may do other work between any two steps. */
  finish(): Generator<void, Filter>
}

/** Postings in one piece of the draft, and postings that are sorted in one step. */
const STEP = 32_768
const MAX_WORDS = 255

/** @returns a draft without entries */
export function draftFilter(): FilterDraft {
  const numbers = new Map<string, number>()
  const words: string[] = []
  let counts = new Uint32Array(1024)
  /** The last entry that has each word, plus one; 0: none yet. */
  let lastEntry = new Uint32Array(1024)
  /** The words of one entry after the other, each with its kind of field: the word's number where `postings` has the entry's. */
  const pieces: Uint32Array[] = []
  let size = 0
  let ends = new Uint32Array(1024)
  let lengths = new Uint8Array(1024)
  let entries = 0

  function numberOf(word: string): number {
    const existing = numbers.get(word)
    if (existing !== undefined) return existing
    const number = words.length
    // A word that was cut out of a text keeps the whole text in memory. A copy of its characters does not.
    const copy = Array.from(word).join('')
    numbers.set(copy, number)
    words.push(copy)
    if (number === counts.length) {
      counts = doubled(counts)
      lastEntry = doubled(lastEntry)
    }
    return number
  }

  function addText(text: string, kind: number): number {
    const split = splitWords(text)
    for (const word of split) {
      const number = numberOf(word)
      if (lastEntry[number] === entries + 1) continue // it is in a more telling field too, or earlier in this one
      lastEntry[number] = entries + 1
      counts[number] = (counts[number] as number) + 1
      const at = size++ % STEP
      if (at === 0) pieces.push(new Uint32Array(STEP)) // one array that grows would be copied as a whole
      const step = pieces.at(-1) as Uint32Array
      step[at] = (number << FIELD_BITS) | kind
    }
    return split.length
  }

  return {
    add(fields) {
      if (entries === ends.length) {
        ends = doubled(ends)
        lengths = doubled(lengths)
      }
      let length = 0
      fields.forEach((texts, kind) => {
        let here = 0
        for (const text of texts) here += addText(text, kind)
        if (length === 0) length = here
      })
      lengths[entries] = Math.min(length, MAX_WORDS)
      ends[entries++] = size
    },
    *finish() {
      const starts = new Uint32Array(words.length + 1)
      for (let w = 0; w < words.length; w++) starts[w + 1] = (starts[w] as number) + (counts[w] as number)
      const masks = new Uint32Array(words.length)
      for (let w = 0; w < words.length; w++) {
        masks[w] = maskLetters(words[w] as string)
        if (w % STEP === 0) yield
      }
      const next = starts.slice()
      const postings = new Uint32Array(size)
      let entry = 0
      for (let at = 0; at < size; at++) {
        if (at % STEP === 0) yield
        while (at >= (ends[entry] as number)) entry++
        const one = pieces[Math.floor(at / STEP)]?.[at % STEP] as number
        const word = one >>> FIELD_BITS
        const place = next[word] as number
        postings[place] = (entry << FIELD_BITS) | (one & ((1 << FIELD_BITS) - 1))
        next[word] = place + 1
      }
      return { words, masks, starts, postings, lengths: lengths.slice(0, entries) }
    },
  }
}

function doubled<A extends Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(array: A): A {
  const larger = array instanceof Uint32Array ? new Uint32Array(array.length * 2) : new Uint8Array(array.length * 2)
  larger.set(array)
  return larger as A
}
