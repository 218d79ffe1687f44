/**
 * Matches patterns: sets of terms that must occur together in one sentence. A pattern has terms of which all must occur
 * (`all`), of which at least one must occur (`any`), and of which none may occur (`none`). The index stores it as
 * `[claim, near, context, voice, count of all, count of any, count of none, …all, …any, …none]`. A `near` of 0 means
 * anywhere in the sentence; `voice` is a position in `VOICES` plus one, or 0 for none.
 */
import { VOICES, type Voice } from '../../model/page.ts'
import { listAt } from '../index/lists.ts'
import type { Index } from '../index/records.ts'
import { at } from '../text/column.ts'

/** A run of tokens, from `start` up to, but not including, `end`. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

/** Where each term stands in a sentence, in order. */
export type TermPlaces = ReadonlyMap<number, readonly TokenRange[]>

export interface PatternHit {
  readonly pattern: number
  readonly claim: number
  /** The pattern counts only where the claim's topic is active. */
  readonly context: boolean
  /** The voice that the pattern itself implies, or null. */
  readonly voice: Voice | null
  /** The terms that occur: one range for each of `all`, followed by those of `any`. */
  readonly terms: readonly FoundTerm[]
  /** How many of `terms`, counted from the first, are those of `all`. */
  readonly alls: number
}

export interface FoundTerm {
  readonly term: number
  readonly range: TokenRange
}

/** Numbers before a pattern's terms. */
const HEAD = 7

/** Reads the head of a pattern, and where in `patternData` its `all`, `any` and `none` begin. */
function readPattern({ patternData: data, patternStarts }: Index, pattern: number) {
  const start = at(patternStarts, pattern)
  const read = (i: number) => at(data, start + i)
  const all = start + HEAD
  const any = all + read(4)
  const none = any + read(5)
  const voice = VOICES[read(3) - 1] ?? null
  return { claim: read(0), near: read(1), context: read(2) === 1, voice, all, any, none, end: none + read(6) }
}

const NO_HITS: readonly PatternHit[] = []

/**
 * Matches patterns against a sentence.
 * @returns every pattern that matches, including those that need an active topic
 */
export function matchPatterns(index: Index, places: TermPlaces): readonly PatternHit[] {
  let hits: PatternHit[] | null = null
  for (const term of places.keys()) {
    const end = at(index.termPatternStarts, term + 1)
    for (let i = at(index.termPatternStarts, term); i < end; i++) {
      const pattern = at(index.termPatterns, i)
      if (!hasTerms(index, pattern, places)) continue
      const hit = placePattern(index, pattern, places)
      if (hit === null) continue
      hits ??= []
      hits.push(hit)
    }
  }
  return hits ?? NO_HITS
}

/** Whether a sentence has a pattern's terms anywhere. It reads the index in place, since nearly every pattern fails here. */
function hasTerms({ patternData: data, patternStarts }: Index, pattern: number, places: TermPlaces): boolean {
  const start = at(patternStarts, pattern)
  const any = start + HEAD + at(data, start + 4)
  for (let i = start + HEAD; i < any; i++) if (!places.has(at(data, i))) return false
  const none = any + at(data, start + 5)
  const end = none + at(data, start + 6)
  for (let i = none; i < end; i++) if (places.has(at(data, i))) return false
  for (let i = any; i < none; i++) if (places.has(at(data, i))) return true
  return any === none
}

/**
 * The same test as `hasTerms`, for all patterns filed under a term, by marks instead of places.
 * @param marks for each term, the number of the last sentence that has it
 * @param sentence the number of the sentence to test
 */
export function hasMarked(index: Index, term: number, marks: Uint32Array, sentence: number): boolean {
  const { patternData: data, patternStarts, termPatterns, termPatternStarts } = index
  const last = at(termPatternStarts, term + 1)
  for (let i = at(termPatternStarts, term); i < last; i++) {
    const start = at(patternStarts, at(termPatterns, i))
    const any = start + HEAD + at(data, start + 4)
    let next = start + HEAD
    while (next < any && marks[at(data, next)] === sentence) next++
    if (next < any) continue
    const none = any + at(data, start + 5)
    const end = none + at(data, start + 6)
    while (next < none && marks[at(data, next)] !== sentence) next++
    if (next === none && none > any) continue
    next = none
    while (next < end && marks[at(data, next)] !== sentence) next++
    if (next === end) return true
  }
  return false
}

/** @returns the hit of a pattern whose terms the sentence has; null when they are too far apart */
function placePattern(index: Index, pattern: number, places: TermPlaces): PatternHit | null {
  const { claim, near, context, voice, all, any, none } = readPattern(index, pattern)
  const rangesOf = (term: number) => places.get(term) as readonly TokenRange[]
  const needed = Array.from(index.patternData.subarray(all, any))
  const ranges = closest(needed.map(rangesOf))
  if (near > 0 && spread(ranges) > near) return null
  const terms = needed.map((term, i) => ({ term, range: ranges[i] as TokenRange }))
  for (const term of index.patternData.subarray(any, none))
    if (places.has(term)) terms.push({ term, range: rangesOf(term)[0] as TokenRange })
  return { pattern, claim, context, voice, terms, alls: needed.length }
}

/** A pattern and how it compares with a sentence, whether it matches or not. Terms are numbers. */
export interface PatternReading {
  readonly pattern: number
  readonly claim: number
  readonly context: boolean
  readonly voice: Voice | null
  readonly all: readonly number[]
  readonly any: readonly number[]
  readonly none: readonly number[]
  /** Over how many tokens the terms of `all` may spread (null: any number), and over how many they do (null: one is missing). */
  readonly near: number | null
  readonly spread: number | null
  readonly hit: PatternHit | null
}

/** @returns every pattern, in the order of the packs, and how it compares with a sentence; for explanations */
export function inspectPatterns(index: Index, places: TermPlaces): PatternReading[] {
  return Array.from({ length: index.patternStarts.length - 1 }, (_, pattern) => {
    const { claim, near, context, voice, ...starts } = readPattern(index, pattern)
    const terms = (from: number, to: number) => Array.from(index.patternData.subarray(from, to))
    const all = terms(starts.all, starts.any)
    const lists = all.map(term => places.get(term) ?? [])
    return {
      pattern,
      claim,
      context,
      voice,
      all,
      any: terms(starts.any, starts.none),
      none: terms(starts.none, starts.end),
      near: near > 0 ? near : null,
      spread: lists.some(list => list.length === 0) ? null : spread(closest(lists)),
      hit: hasTerms(index, pattern, places) ? placePattern(index, pattern, places) : null,
    }
  })
}

/** @returns the terms that show that a sentence is not about the claim */
export const excludesOf = (index: Index, claim: number): Uint32Array =>
  listAt(index.excludeStarts, index.excludes, claim)

/** @returns whether the sentence has a term that shows that it is not about the claim */
export const isExcluded = (index: Index, claim: number, places: TermPlaces): boolean =>
  excludesOf(index, claim).some(term => places.has(term))

/** @returns how many tokens the ranges span, from the first to the last */
const spread = (ranges: readonly TokenRange[]): number =>
  Math.max(...ranges.map(r => r.end)) - Math.min(...ranges.map(r => r.start))

/**
 * Chooses one range from each list so that they lie close together: for each range of the first list it takes the nearest
 * of every other list, and returns the choice that spans the fewest tokens. This is not always the best possible choice,
 * but trying all of them would take too long.
 */
function closest(lists: readonly (readonly TokenRange[])[]): TokenRange[] {
  let best: TokenRange[] = []
  for (const first of lists[0] ?? []) {
    const choice = lists.map((list, i) => (i === 0 ? first : nearest(list, first)))
    if (best.length === 0 || spread(choice) < spread(best)) best = choice
  }
  return best
}

const gap = (a: TokenRange, b: TokenRange): number => Math.max(0, a.start - b.end, b.start - a.end)

const nearest = (list: readonly TokenRange[], to: TokenRange): TokenRange =>
  list.reduce((best, range) => (gap(range, to) < gap(best, to) ? range : best))
