/** Finds the entries that a query may mean: at most some hundred, which Fuse then ranks. */
import { FIELD_BITS, type Filter } from './filter.ts'
import { countForgiven, countMissing, MAX_PATTERN, maskLetters, openPattern } from './likeness.ts'
import { splitWords } from './words.ts'

/** A typed word of at most so many letters must match the start of a word; a longer one may match anywhere in it. */
const SHORT = 2
/** An entry's cost for one typed word: errors weigh most, then the kind of field, then the place in the word. */
const PER_ERROR = 12
const PER_FIELD = 3
const FIELD_MASK = (1 << FIELD_BITS) - 1
const WHOLE = 0
const BEGINS = 1
const INSIDE = 2
const ABSENT = 255
/** Typed words whose results are kept: each further key changes only the last word of a query. */
const KEPT_WORDS = 32

/** The filter's words that a typed word may stand for, and the cost of each before that of its field is added. */
interface LikeWords {
  readonly words: readonly number[]
  readonly costs: readonly number[]
}

/**
 * Finds the entries that contain every word of a query.
 * @param query as cut by `cutQuery`
 * @param limit how many entries at most
 * @returns entry numbers, ascending; none for a query without a letter or digit
 */
export type FindCandidates = (query: string, limit: number) => readonly number[]

/**
 * Opens a filter for queries.
 *
 * Finds every entry that contains all query words, allowing some typos (`countForgiven`). A word of one or two letters must
 * match the start of a word. If `limit` entries or more match without a typo, no others are looked for. If more than `limit`
 * match, the cheapest are kept: those with the fewest typos, in the most telling fields, as whole words; among equals those
 * whose first field is shortest.
 */
export function openFilter(filter: Filter): FindCandidates {
  const readExact = keepLatest(typed => findExact(filter, typed))
  const readNear = keepLatest(typed => findNear(filter, typed))
  const entries = filter.lengths.length
  // Reused for every query: they are large, and each key that is typed is a query.
  const sums = new Uint16Array(entries)
  const costs = new Uint8Array(entries)

  /** Writes into `sums` what each entry costs for all typed words; `likes` has the words that each may stand for. */
  function sumCosts(likes: readonly (readonly LikeWords[])[]): void {
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
    // Folding turns some letters into two, so that a word may be longer than a pattern may be.
    const typed = [...new Set(splitWords(query).map(word => word.slice(0, MAX_PATTERN)))]
    if (typed.length === 0) return []
    const exact = typed.map(word => [readExact(word)])
    sumCosts(exact)
    // The slow search for typos is left out where enough entries match without one.
    if (countMatching(sums) >= limit) return keepCheapest(sums, filter.lengths, limit)
    const all = exact.map((likes, n) => [...likes, readNear(typed[n] as string)])
    if (all.some(likes => likes.every(({ words }) => words.length === 0))) return []
    sumCosts(all)
    return keepCheapest(sums, filter.lengths, limit)
  }
}

/** Keeps the results of the words that were typed last. */
function keepLatest(find: (typed: string) => LikeWords): (typed: string) => LikeWords {
  const kept = new Map<string, LikeWords>()
  return typed => {
    const likes = kept.get(typed) ?? find(typed)
    kept.delete(typed)
    kept.set(typed, likes)
    const [oldest] = kept.keys()
    if (kept.size > KEPT_WORDS && oldest !== undefined) kept.delete(oldest)
    return likes
  }
}

/** The sum of an entry that lacks a typed word. All other sums are lower: a query has at most 16 words, each costs at most 254. */
const MISSED = 0xffff

/** @returns how many entries have every typed word */
function countMatching(sums: Uint16Array): number {
  let matching = 0
  for (const sum of sums) if (sum !== MISSED) matching++
  return matching
}

/** @returns the words that contain the typed one; for a short one, those that begin with it */
function findExact({ words, masks }: Filter, typed: string): LikeWords {
  const mask = maskLetters(typed)
  const likes: { words: number[]; costs: number[] } = { words: [], costs: [] }
  for (let w = 0; w < words.length; w++) {
    if ((mask & ~(masks[w] as number)) !== 0) continue
    const word = words[w] as string
    const place = word.indexOf(typed)
    if (place < 0 || (place > 0 && typed.length <= SHORT)) continue
    likes.words.push(w)
    likes.costs.push(place > 0 ? INSIDE : word.length > typed.length ? BEGINS : WHOLE)
  }
  return likes
}

/** @returns the words that contain the typed one with at least one error, and no more than are forgiven */
function findNear({ words, masks }: Filter, typed: string): LikeWords {
  const mask = maskLetters(typed)
  const forgiven = countForgiven(typed)
  const likes: { words: number[]; costs: number[] } = { words: [], costs: [] }
  if (forgiven === 0) return likes
  const countErrors = openPattern(typed)
  for (let w = 0; w < words.length; w++) {
    if (countMissing(mask, masks[w] as number) > forgiven) continue
    const word = words[w] as string
    if (word.length < typed.length - forgiven) continue
    const errors = countErrors(word)
    if (errors === 0 || errors > forgiven) continue
    likes.words.push(w)
    likes.costs.push(errors * PER_ERROR + INSIDE)
  }
  return likes
}

/** Lowers in `least` what each entry costs for one typed word, where these words make it cheaper. */
function costEntries({ starts, postings }: Filter, { words, costs }: LikeWords, least: Uint8Array): void {
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

/** @returns the `limit` cheapest entries, ascending; of those with the highest sum that is kept, the ones with the shortest first field */
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
 * Finds where to cut so that at most `limit` things are kept, those of the lowest values first.
 * @param counts how many things have each value
 * @returns the first value of which not all can be kept, and how many of it can; if all can, a value above every one
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
