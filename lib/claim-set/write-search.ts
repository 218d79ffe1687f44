/**
 * Writes what the popup's search reads of a set: the words of its claims in alphabetical order, with the claims that have
 * each. So all words with the same beginning stand together, in a file or in a few that follow each other.
 */
import { addUp } from '../compile/columns.ts'
import { writeArrays } from '../engine/index/array-file.ts'
import { at, byteAt } from '../engine/text/column.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import { splitWords } from '../search/words.ts'
import { type GrowingColumn, growColumn, joinBytes } from './growing.ts'
import type { SetFile } from './write-shards.ts'

/** Longer words are found by so many of their first UTF-16 units, the longest query. */
export const LONGEST_WORD = 32
/**
 * Different words of a set at most: those that come later are not found. Two million claims of real text have fewer; a file
 * made of nothing but new words must not fill the memory.
 */
const MOST_WORDS = 1 << 20
/** The wanted size of a file of words, in bytes. */
const FILE_BYTES = 16_000
/** Longer statements count as this long. */
const LONGEST_CLAIM = 255

/** The words of claims, gathered while these are added. */
export interface WordDraft {
  /** Adds the words of the next claim. */
  add(claim: ReviewedClaim): void
  write(): Generator<SetFile>
}

export function draftWords(): WordDraft {
  const numbers = new Map<string, number>()
  const words = growColumn()
  const ends = growColumn()
  const lengths = growColumn()

  function numberOf(word: string): number | null {
    const known = numbers.get(word)
    if (known !== undefined) return known
    if (numbers.size === MOST_WORDS) return null
    // A word that was cut out of a text keeps the whole text in memory. A copy of its characters does not.
    const copy = Array.from(word).join('')
    numbers.set(copy, numbers.size)
    return numbers.size - 1
  }

  return {
    add({ statement, title, claimant, reviews }) {
      const texts = [statement, title ?? '', claimant ?? '', ...reviews.map(({ reviewer }) => reviewer ?? '')]
      const own = new Set<number>()
      for (const text of new Set(texts))
        for (const word of splitWords(text)) {
          const number = numberOf(word.slice(0, LONGEST_WORD))
          if (number !== null) own.add(number)
        }
      for (const number of own) words.push(number)
      ends.push(words.length)
      lengths.push(Math.min(LONGEST_CLAIM, splitWords(statement).length))
    },
    *write() {
      const sorted = [...numbers.keys()].sort()
      const places = new Uint32Array(sorted.length)
      sorted.forEach((word, place) => {
        places[numbers.get(word) as number] = place
      })
      const postings = sortByWord(words, ends, places)
      const firstWords: string[] = []
      for (const { first, last } of cutFiles(sorted, postings.starts)) {
        yield { name: `words/${firstWords.length}`, bytes: writeWords(sorted.slice(first, last), first, postings) }
        firstWords.push(sorted[first] as string)
      }
      const blob = new TextEncoder().encode(JSON.stringify(firstWords))
      yield { name: 'search', bytes: writeArrays('search', { lengths: Uint8Array.from(lengths.copy()), blob }) }
    },
  }
}

/** Numbers in runs: run r is `values[starts[r] .. starts[r + 1])`. */
interface Runs {
  readonly starts: Uint32Array
  readonly values: Uint32Array
}

/** Counting sort. @returns for each word, in order, the claims that have it, ascending */
function sortByWord(words: GrowingColumn, ends: GrowingColumn, places: Uint32Array): Runs {
  const starts = new Uint32Array(places.length + 1)
  for (let i = 0; i < words.length; i++) {
    const place = at(places, words.at(i))
    starts[place + 1] = at(starts, place + 1) + 1
  }
  addUp(starts)
  const next = starts.slice()
  const values = new Uint32Array(words.length)
  for (let claim = 0, w = 0; claim < ends.length; claim++) {
    for (; w < ends.at(claim); w++) {
      const place = at(places, words.at(w))
      values[at(next, place)] = claim
      next[place] = at(next, place) + 1
    }
  }
  return { starts, values }
}

/** Cuts the words into runs whose files have about the wanted size. */
function* cutFiles(sorted: readonly string[], starts: Uint32Array): Generator<{ first: number; last: number }> {
  let first = 0
  let bytes = 0
  for (let word = 0; word < sorted.length; word++) {
    bytes += (sorted[word] as string).length + 8 + at(starts, word + 1) - at(starts, word)
    if (bytes < FILE_BYTES && word + 1 < sorted.length) continue
    yield { first, last: word + 1 }
    first = word + 1
    bytes = 0
  }
}

/** @param first the place of the first of these words among all */
function writeWords(words: readonly string[], first: number, { starts, values }: Runs): ArrayBuffer {
  const encoder = new TextEncoder()
  const lists = words.map((_, n) => packAscending(values.subarray(at(starts, first + n), at(starts, first + n + 1))))
  const { starts: wordStarts, bytes: blob } = joinBytes(words.map(word => encoder.encode(word)))
  const { starts: postingStarts, bytes: postings } = joinBytes(lists)
  return writeArrays('words', { wordStarts, postingStarts, postings, blob })
}

/** The highest bit of a byte tells that more bits of its number follow. */
const MORE = 0x80

/** @returns ascending numbers as differences in seven bits a byte, the lowest bits first */
export function packAscending(numbers: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 5)
  let size = 0
  let last = -1
  for (const number of numbers) {
    let rest = number - last - 1
    last = number
    for (; rest >= MORE; rest >>>= 7) bytes[size++] = (rest & (MORE - 1)) | MORE
    bytes[size++] = rest
  }
  return bytes.subarray(0, size)
}

/** Calls `visit` with each number that `packAscending` packed. */
export function visitPacked(bytes: Uint8Array, visit: (number: number) => void): void {
  let last = -1
  for (let i = 0; i < bytes.length; ) {
    let step = 0
    let shift = 0
    while (i < bytes.length - 1 && byteAt(bytes, i) >= MORE) {
      step |= (byteAt(bytes, i++) & (MORE - 1)) << shift
      shift += 7
    }
    last += 1 + ((step | (byteAt(bytes, i++) << shift)) >>> 0)
    visit(last)
  }
}
