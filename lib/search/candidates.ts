/** The entries of a filter that a query may mean: at most some hundred, for Fuse to rank. */
import { FIELD_BITS, type Filter } from './filter.ts'
import { countForgiven, countMissing, MAX_PATTERN, maskLetters, openPattern } from './likeness.ts'
import { splitWords } from './words.ts'

/** A typed word of so many letters stands for words that begin with it, a longer one for all that have it inside. */
const SHORT = 2
/** What an entry costs for each typed word: the errors first, then the field, then the place in the word. */
const PER_ERROR = 12
const PER_FIELD = 3
const FIELD_MASK = (1 << FIELD_BITS) - 1
const WHOLE = 0
const BEGINS = 1
const INSIDE = 2
const ABSENT = 255
/** What is remembered of typed words: who types on changes the last one only. */
const REMEMBERED = 32

/** Words of a filter that a typed word may stand for, and what each costs without its field. */
interface Likes {
  readonly words: readonly number[]
  readonly costs: readonly number[]
}

/**
 * Finds what a query may mean; every typed word must be met by the entry.
 * @param query as cut by `cutQuery`
 * @param limit how many entries at most
 * @returns entry numbers, ascending; none for a query without a letter or digit
 */
export type FindCandidates = (query: string, limit: number) => readonly number[]

/**
 * Opens a filter for questions.
 *
 * Of a query of words of three letters and more, no entry is lost in which each of them stands in some word with no more
 * errors than are forgiven; of shorter ones, none that has a word that begins so; unless more than `limit` entries are
 * met. Then those without an error are kept, if there are so many, or else those in which the words stand with the fewest
 * errors, in the most telling fields, as whole words, and of equal ones those with the shorter field.
 */
export function openFilter(filter: Filter): FindCandidates {
  const readExact = remember(typed => findExact(filter, typed))
  const readNear = remember(typed => findNear(filter, typed))
  const entries = filter.lengths.length
  // Kept from query to query: they are large, and there is one key after the other.
  const sums = new Uint16Array(entries)
  const costs = new Uint8Array(entries)

  /** Writes into `sums` what each entry costs for all typed words, by the words that they are like. */
  function sumCosts(likes: readonly (readonly Likes[])[]): void {
    sums.fill(0)
    for (const some of likes) {
      costs.fill(ABSENT)
      for (const one of some) costEntries(filter, one, costs)
      for (let entry = 0; entry < entries; entry++) {
        if (costs[entry] === ABSENT) sums[entry] = MISSED
        else if (sums[entry] !== MISSED) sums[entry] = (sums[entry] as number) + (costs[entry] as number)
      }
    }
  }

  return (query, limit) => {
    // Folding makes some letters several.
    const typed = [...new Set(splitWords(query).map(word => word.slice(0, MAX_PATTERN)))]
    if (typed.length === 0) return []
    const exact = typed.map(word => [readExact(word)])
    sumCosts(exact)
    // Where there is enough without an error, nobody has to look for those with one.
    if (countMet(sums) >= limit) return keepCheapest(sums, filter.lengths, limit)
    const all = exact.map((likes, n) => [...likes, readNear(typed[n] as string)])
    if (all.some(likes => likes.every(({ words }) => words.length === 0))) return []
    sumCosts(all)
    return keepCheapest(sums, filter.lengths, limit)
  }
}

/** Keeps what was found for the typed words that came last. */
function remember(find: (typed: string) => Likes): (typed: string) => Likes {
  const remembered = new Map<string, Likes>()
  return typed => {
    const likes = remembered.get(typed) ?? find(typed)
    remembered.delete(typed)
    remembered.set(typed, likes)
    const [oldest] = remembered.keys()
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    return likes
  }
}

/** The sum of an entry that lacks a typed word; all others are below: 16 words at most, of 254 each. */
const MISSED = 0xffff

function countMet(sums: Uint16Array): number {
  let met = 0
  for (const sum of sums) if (sum !== MISSED) met++
  return met
}

/** @returns the words that have the typed one in them; of a short one, those that begin with it */
function findExact({ words, masks }: Filter, typed: string): Likes {
  const mask = maskLetters(typed)
  const found: { words: number[]; costs: number[] } = { words: [], costs: [] }
  for (let w = 0; w < words.length; w++) {
    if ((mask & ~(masks[w] as number)) !== 0) continue
    const word = words[w] as string
    const place = word.indexOf(typed)
    if (place < 0 || (place > 0 && typed.length <= SHORT)) continue
    found.words.push(w)
    found.costs.push(place > 0 ? INSIDE : word.length > typed.length ? BEGINS : WHOLE)
  }
  return found
}

/** @returns the words in which the typed one stands with errors, no more than are forgiven */
function findNear({ words, masks }: Filter, typed: string): Likes {
  const mask = maskLetters(typed)
  const forgiven = countForgiven(typed)
  const found: { words: number[]; costs: number[] } = { words: [], costs: [] }
  if (forgiven === 0) return found
  const countErrors = openPattern(typed)
  for (let w = 0; w < words.length; w++) {
    if (countMissing(mask, masks[w] as number) > forgiven) continue
    const word = words[w] as string
    if (word.length < typed.length - forgiven) continue
    const errors = countErrors(word)
    if (errors === 0 || errors > forgiven) continue
    found.words.push(w)
    found.costs.push(errors * PER_ERROR + INSIDE)
  }
  return found
}

/** Writes down the least that each entry costs for one typed word. */
function costEntries({ starts, postings }: Filter, { words, costs }: Likes, least: Uint8Array): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number
    const cost = costs[i] as number
    const end = starts[word + 1] as number
    for (let at = starts[word] as number; at < end; at++) {
      const one = postings[at] as number
      const entry = one >>> FIELD_BITS
      const here = cost + (one & FIELD_MASK) * PER_FIELD
      if (here < (least[entry] as number)) least[entry] = here
    }
  }
}

/** @returns the entries of the lowest sums, and of the last sum that still fits those of the least lengths */
function keepCheapest(sums: Uint16Array, lengths: Uint8Array, limit: number): number[] {
  const bySum = new Uint32Array(MISSED)
  for (const sum of sums) if (sum !== MISSED) bySum[sum] = (bySum[sum] as number) + 1
  const dearest = findCut(bySum, limit)
  const byLength = new Uint32Array(256)
  for (let entry = 0; entry < sums.length; entry++) {
    if (sums[entry] !== dearest.value) continue
    const length = lengths[entry] as number
    byLength[length] = (byLength[length] as number) + 1
  }
  const longest = findCut(byLength, dearest.left)
  let { left } = longest
  const kept: number[] = []
  for (let entry = 0; entry < sums.length; entry++) {
    const sum = sums[entry] as number
    if (sum > dearest.value || sum === MISSED) continue
    const length = lengths[entry] as number
    const last = sum === dearest.value && length === longest.value
    if (sum < dearest.value || length < longest.value || (last && left-- > 0)) kept.push(entry)
  }
  return kept
}

/**
 * @param counts how many there are of each value
 * @returns the lowest value up to which there are more than `limit`, and how many of that value may stay; a value beyond
 * all when there are not so many
 */
function findCut(counts: Uint32Array, limit: number): { readonly value: number; readonly left: number } {
  let left = limit
  for (let value = 0; value < counts.length; value++) {
    const here = counts[value] as number
    if (here > left) return { value, left }
    left -= here
  }
  return { value: counts.length, left }
}
