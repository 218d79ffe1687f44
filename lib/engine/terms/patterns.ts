/**
 * Patterns: conjunctions of terms in one sentence. A pattern lies in the index as
 * `[claim, near, context, voice, how many all, any, none, …all, …any, …none]`; `near` 0 means anywhere in the sentence,
 * `voice` is a place in `VOICES` plus one, 0 for none.
 */
import { VOICES, type Voice } from '../../model/page.ts'
import { listAt } from '../index/lists.ts'
import type { Index } from '../index/records.ts'

/** A token range. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where each term stands in one sentence: token ranges, in order. */
export type TermPlaces = ReadonlyMap<number, readonly Range[]>

export interface PatternHit {
  readonly pattern: number
  readonly claim: number
  /** Counts only where the claim's topic is active. */
  readonly context: boolean
  /** The voice that the pattern itself tells, or null. */
  readonly voice: Voice | null
  /** The terms that were found and where: one range for each of `all`, and those of `any` and more that occur. */
  readonly terms: readonly FoundTerm[]
  /** How many of `terms`, from the first on, are those of `all`. */
  readonly alls: number
}

export interface FoundTerm {
  readonly term: number
  readonly range: Range
}

const HEAD = 7

/** A pattern's head as it lies in the index, and where its terms do: all, then any, then none. */
function readPattern({ patternData: data, patternStarts }: Index, pattern: number) {
  const at = patternStarts[pattern] as number
  const read = (i: number) => data[at + i] as number
  const all = at + HEAD
  const any = all + read(4)
  const none = any + read(5)
  const voice = VOICES[read(3) - 1] ?? null
  return { claim: read(0), near: read(1), context: read(2) === 1, voice, all, any, none, end: none + read(6) }
}

const NO_HITS: readonly PatternHit[] = []

/**
 * Matches every pattern whose first term occurs in a sentence.
 * @returns all hits, also those that need an active topic
 */
export function matchPatterns(index: Index, places: TermPlaces): readonly PatternHit[] {
  let hits: PatternHit[] | null = null
  for (const term of places.keys()) {
    const last = index.termPatternStarts[term + 1] as number
    for (let i = index.termPatternStarts[term] as number; i < last; i++) {
      const pattern = index.termPatterns[i] as number
      if (!hasTerms(index, pattern, places)) continue
      const hit = placePattern(index, pattern, places)
      if (hit === null) continue
      hits ??= []
      hits.push(hit)
    }
  }
  return hits ?? NO_HITS
}

/** Whether a sentence has a pattern's terms, wherever. Reads the index in place: nearly every pattern ends here. */
function hasTerms({ patternData: data, patternStarts }: Index, pattern: number, places: TermPlaces): boolean {
  const at = patternStarts[pattern] as number
  const any = at + HEAD + (data[at + 4] as number)
  for (let i = at + HEAD; i < any; i++) if (!places.has(data[i] as number)) return false
  const none = any + (data[at + 5] as number)
  const end = none + (data[at + 6] as number)
  for (let i = none; i < end; i++) if (places.has(data[i] as number)) return false
  for (let i = any; i < none; i++) if (places.has(data[i] as number)) return true
  return any === none
}

/**
 * @param marks for each term the sentence that has it
 * @returns whether a sentence has the terms of some pattern that is filed under one of its terms, as `hasTerms` tells
 */
export function hasMarked(index: Index, term: number, marks: Uint32Array, sentence: number): boolean {
  const { patternData: data, patternStarts, termPatterns, termPatternStarts } = index
  const last = termPatternStarts[term + 1] as number
  for (let i = termPatternStarts[term] as number; i < last; i++) {
    const at = patternStarts[termPatterns[i] as number] as number
    const any = at + HEAD + (data[at + 4] as number)
    let next = at + HEAD
    while (next < any && marks[data[next] as number] === sentence) next++
    if (next < any) continue
    const none = any + (data[at + 5] as number)
    const end = none + (data[at + 6] as number)
    while (next < none && marks[data[next] as number] !== sentence) next++
    if (next === none && none > any) continue
    for (next = none; next < end && marks[data[next] as number] !== sentence; ) next++
    if (next === end) return true
  }
  return false
}

/** @returns where the terms of a pattern stand in a sentence that has them; null when they are too far apart */
function placePattern(index: Index, pattern: number, places: TermPlaces): PatternHit | null {
  const { claim, near, context, voice, all, any, none } = readPattern(index, pattern)
  const rangesOf = (term: number) => places.get(term) as readonly Range[]
  const needed = Array.from(index.patternData.subarray(all, any))
  const ranges = closest(needed.map(rangesOf))
  if (near > 0 && spread(ranges) > near) return null
  const terms = needed.map((term, i) => ({ term, range: ranges[i] as Range }))
  for (const term of index.patternData.subarray(any, none))
    if (places.has(term)) terms.push({ term, range: rangesOf(term)[0] as Range })
  return { pattern, claim, context, voice, terms, alls: needed.length }
}

/** A pattern beside a sentence, whether it matches or not. Terms are numbers. */
export interface PatternReading {
  readonly claim: number
  readonly context: boolean
  readonly voice: Voice | null
  readonly all: readonly number[]
  readonly any: readonly number[]
  readonly none: readonly number[]
  /** How many tokens the `all` may spread over, and how many they do; null: over any, and where one is missing. */
  readonly near: number | null
  readonly spread: number | null
  readonly hit: PatternHit | null
}

/** @returns every pattern beside a sentence, in the order of the packs, with what `matchPatterns` makes of it */
export function inspectPatterns(index: Index, places: TermPlaces): PatternReading[] {
  return Array.from({ length: index.patternStarts.length - 1 }, (_, pattern) => {
    const { claim, near, context, voice, ...at } = readPattern(index, pattern)
    const terms = (from: number, to: number) => Array.from(index.patternData.subarray(from, to))
    const all = terms(at.all, at.any)
    const lists = all.map(term => places.get(term) ?? [])
    return {
      claim,
      context,
      voice,
      all,
      any: terms(at.any, at.none),
      none: terms(at.none, at.end),
      near: near > 0 ? near : null,
      spread: lists.some(list => list.length === 0) ? null : spread(closest(lists)),
      hit: hasTerms(index, pattern, places) ? placePattern(index, pattern, places) : null,
    }
  })
}

/** @returns the terms that say that a sentence is about something else than the claim */
export const excludesOf = (index: Index, claim: number): Uint32Array =>
  listAt(index.excludeStarts, index.excludes, claim)

/** @returns whether a term of the sentence says that it is about something else than the claim */
export const isExcluded = (index: Index, claim: number, places: TermPlaces): boolean =>
  excludesOf(index, claim).some(term => places.has(term))

/** Tokens between the first and the last of the ranges. */
const spread = (ranges: readonly Range[]): number =>
  Math.max(...ranges.map(r => r.end)) - Math.min(...ranges.map(r => r.start))

/**
 * Chooses one range of each list so that they lie close together: for each range of the first list the nearest of the
 * others, and the best of these choices. Near enough, not exact: the nearest may be the longer one.
 */
function closest(lists: readonly (readonly Range[])[]): Range[] {
  let best: Range[] = []
  for (const first of lists[0] ?? []) {
    const choice = lists.map((list, i) => (i === 0 ? first : nearest(list, first)))
    if (best.length === 0 || spread(choice) < spread(best)) best = choice
  }
  return best
}

const gap = (a: Range, b: Range): number => Math.max(0, a.start - b.end, b.start - a.end)

const nearest = (list: readonly Range[], to: Range): Range =>
  list.reduce((best, range) => (gap(range, to) < gap(best, to) ? range : best))
