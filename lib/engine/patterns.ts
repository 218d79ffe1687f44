/**
 * Patterns: conjunctions of terms in one sentence. A pattern lies in the index as
 * `[claim, near, context, voice, how many all, any, none, …all, …any, …none]`; `near` 0 means anywhere in the sentence,
 * `voice` is a place in `VOICES` plus one, 0 for none.
 */
import { VOICES, type Voice } from '../model/page.ts'
import type { Index } from './records.ts'

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

/** A pattern's terms as they lie in the index. */
function readPattern(index: Index, pattern: number) {
  const { patternData: data, patternStarts } = index
  const at = patternStarts[pattern] as number
  const [claim = 0, near = 0, context = 0, voice = 0, alls = 0, anys = 0, nones = 0] = data.subarray(at, at + HEAD)
  const all = data.subarray(at + HEAD, at + HEAD + alls)
  const any = data.subarray(at + HEAD + alls, at + HEAD + alls + anys)
  const none = data.subarray(at + HEAD + alls + anys, at + HEAD + alls + anys + nones)
  return { claim, near, context: context === 1, voice: VOICES[voice - 1] ?? null, all, any, none }
}

/**
 * Matches every pattern whose first term occurs in a sentence.
 * @returns all hits, also those that need an active topic
 */
export function matchPatterns(index: Index, places: TermPlaces): PatternHit[] {
  const hits: PatternHit[] = []
  for (const term of places.keys()) {
    const last = index.termPatternStarts[term + 1] as number
    for (let i = index.termPatternStarts[term] as number; i < last; i++) {
      const hit = matchPattern(index, index.termPatterns[i] as number, places)
      if (hit !== null) hits.push(hit)
    }
  }
  return hits
}

function matchPattern(index: Index, pattern: number, places: TermPlaces): PatternHit | null {
  const { claim, near, context, voice, all, any, none } = readPattern(index, pattern)
  if (none.some(term => places.has(term)) || !all.every(term => places.has(term))) return null
  const found = [...any].filter(term => places.has(term))
  if (any.length > 0 && found.length === 0) return null
  const ranges = closest([...all].map(term => places.get(term) as readonly Range[]))
  if (near > 0 && spread(ranges) > near) return null
  const terms = [...all].map((term, i) => ({ term, range: ranges[i] as Range }))
  for (const term of found) terms.push({ term, range: (places.get(term) as readonly Range[])[0] as Range })
  return { pattern, claim, context, voice, terms, alls: all.length }
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
    const { claim, near, context, voice, all, any, none } = readPattern(index, pattern)
    const lists = [...all].map(term => places.get(term) ?? [])
    return {
      claim,
      context,
      voice,
      all: [...all],
      any: [...any],
      none: [...none],
      near: near > 0 ? near : null,
      spread: lists.some(list => list.length === 0) ? null : spread(closest(lists)),
      hit: matchPattern(index, pattern, places),
    }
  })
}

/** @returns the terms that say that a sentence is about something else than the claim */
export const excludesOf = (index: Index, claim: number): Uint32Array =>
  index.excludes.subarray(index.excludeStarts[claim], index.excludeStarts[claim + 1])

/** @returns whether a term of the sentence says that it is about something else than the claim */
export function isExcluded(index: Index, claim: number, places: TermPlaces): boolean {
  return excludesOf(index, claim).some(term => places.has(term))
}

/** Tokens between the first and the last of the ranges. */
const spread = (ranges: readonly Range[]): number =>
  Math.max(...ranges.map(r => r.end)) - Math.min(...ranges.map(r => r.start))

/**
 * Chooses one range of each list so that they lie close together: for each range of the first list the nearest of the
 * others, and the best of these choices. Exact for two lists, near enough for more.
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
