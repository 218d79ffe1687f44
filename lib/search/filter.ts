/**
 * Which entries a query may mean, of many: an inverted index of their words, in typed arrays. It holds no texts; the
 * ranking is left to Fuse, which reads the few entries that are found here.
 *
 * Typing errors are looked for among the words, not the entries: a hundred thousand claims have some ten thousand.
 */
import { maskLetters } from './likeness.ts'
import { splitWords } from './words.ts'

/** Bits of the kind of field, of which there are four. */
export const FIELD_BITS = 2

/** Texts of one entry, by kind of field, the most telling first. */
export type Fields = readonly (readonly string[])[]

export interface Filter {
  readonly words: readonly string[]
  /** `maskLetters` of each word. */
  readonly masks: Uint32Array
  /** Entries with word w: `postings[starts[w] .. starts[w + 1])`, each the entry's number and behind it the kind of field. */
  readonly starts: Uint32Array
  readonly postings: Uint32Array
  /** Words of each entry's first field with words; 255 stands for more. A word tells more in a short one. */
  readonly lengths: Uint8Array
}

export interface FilterDraft {
  /** Takes in the next entry: they are numbered from 0 in the order in which they come. */
  add(fields: Fields): void
  /** Makes the filter of what came in; it may be left between any two steps. */
  finish(): Generator<void, Filter>
}

/** Postings that are kept in one piece, and put in their place between two chances to do something else. */
const STEP = 32_768
const LONGEST = 255

/** @returns an empty filter to fill */
export function draftFilter(): FilterDraft {
  const numbers = new Map<string, number>()
  const words: string[] = []
  let counts = new Uint32Array(1024)
  /** The entry that had a word last, plus one. */
  let lastEntry = new Uint32Array(1024)
  /** Each entry's words with the kind of field, as in `postings`, one entry after the other. */
  const found: Uint32Array[] = []
  let size = 0
  let ends = new Uint32Array(1024)
  let lengths = new Uint8Array(1024)
  let entries = 0

  function numberOf(word: string): number {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = words.length
    // A word that was cut out of a text would keep the whole text in memory; one that is put together does not.
    const own = Array.from(word).join('')
    numbers.set(own, number)
    words.push(own)
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
      if (lastEntry[number] === entries + 1) continue // it stands in a more telling field, or twice in this one
      lastEntry[number] = entries + 1
      counts[number] = (counts[number] as number) + 1
      const at = size++ % STEP
      if (at === 0) found.push(new Uint32Array(STEP)) // an array that grew would be copied at one go
      const step = found.at(-1) as Uint32Array
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
      lengths[entries] = Math.min(length, LONGEST)
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
        const one = found[Math.floor(at / STEP)]?.[at % STEP] as number
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
