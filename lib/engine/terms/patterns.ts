/**
 * Matches patterns: sets of terms that must occur together in one sentence. A pattern has terms of which all must occur
 * (`all`), of which at least one must occur (`any`), and of which none may occur (`none`). The index stores it as
 * `[claim, near, context, voice, deed, by, on, count of all, count of any, count of none, …all, …any, …none]`. A `near` of 0
 * means anywhere in the sentence; `voice` is a position in `VOICES` plus one, or 0 for none. The terms of an act are
 * `deed`, `by` and `on`, each plus one, or 0 for none; they are among those of `all` too.
 */
import { VOICES, type Voice } from '../../model/page.ts'
import { countUpTo } from '../../model/sorted.ts'
import { listAt } from '../index/lists.ts'
import type { Index } from '../index/records.ts'
import { at } from '../text/column.ts'
import { type ActReading, readAct } from './act.ts'
import type { SentenceTokens } from './clause.ts'
import { hasOtherFigure } from './figures.ts'
import type { TermPlaces, TokenRange } from './places.ts'

export interface PatternHit {
  readonly pattern: number
  readonly claim: number
  /** The pattern counts only where the claim's topic is active. */
  readonly context: boolean
  /** The voice that the pattern itself implies, or null. */
  readonly voice: Voice | null
  /** Whether the sentence tells who does it to whom as the pattern does; null: the pattern has no act. */
  readonly act: Exclude<ActReading, 'reversed'> | null
  /** The sentence has none of the claim's figures, but another one in the place of one. */
  readonly otherNumbers: boolean
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
const HEAD = 10
/** Where in it an act begins, and where the counts of terms do. */
const ACT = 4
const COUNTS = 7

/** Reads the head of a pattern, and where in `patternData` its `all`, `any` and `none` begin. */
function readPattern({ patternData: data, patternStarts }: Index, pattern: number) {
  const start = at(patternStarts, pattern)
  const read = (i: number) => at(data, start + i)
  const all = start + HEAD
  const any = all + read(COUNTS)
  const none = any + read(COUNTS + 1)
  const voice = VOICES[read(3) - 1] ?? null
  const termAt = (i: number) => (read(i) === 0 ? null : read(i) - 1)
  const deed = termAt(ACT)
  const act = deed === null ? null : { deed, by: termAt(ACT + 1), on: termAt(ACT + 2) }
  return {
    claim: read(0),
    near: read(1),
    context: read(2) === 1,
    voice,
    act,
    all,
    any,
    none,
    end: none + read(COUNTS + 2),
  }
}

const NO_HITS: readonly PatternHit[] = []

/**
 * Matches patterns against a sentence.
 * @param places where its terms stand
 * @returns every pattern that matches, including those that need an active topic
 */
export function matchPatterns(index: Index, sentence: SentenceTokens, places: TermPlaces): readonly PatternHit[] {
  let hits: PatternHit[] | null = null
  for (const term of places.keys()) {
    const end = at(index.termPatternStarts, term + 1)
    for (let i = at(index.termPatternStarts, term); i < end; i++) {
      const pattern = at(index.termPatterns, i)
      if (!hasTerms(index, pattern, places)) continue
      const hit = placePattern(index, pattern, sentence, places)
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
  const any = start + HEAD + at(data, start + COUNTS)
  for (let i = start + HEAD; i < any; i++) if (!places.has(at(data, i))) return false
  const none = any + at(data, start + COUNTS + 1)
  const end = none + at(data, start + COUNTS + 2)
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
    const any = start + HEAD + at(data, start + COUNTS)
    let next = start + HEAD
    while (next < any && marks[at(data, next)] === sentence) next++
    if (next < any) continue
    const none = any + at(data, start + COUNTS + 1)
    const end = none + at(data, start + COUNTS + 2)
    while (next < none && marks[at(data, next)] !== sentence) next++
    if (next === none && none > any) continue
    next = none
    while (next < end && marks[at(data, next)] !== sentence) next++
    if (next === end) return true
  }
  return false
}

/** @returns the hit of a pattern whose terms the sentence has; null when they are too far apart, or others act */
function placePattern(index: Index, pattern: number, sentence: SentenceTokens, places: TermPlaces): PatternHit | null {
  const { claim, near, context, voice, act, all, any, none } = readPattern(index, pattern)
  const rangesOf = (term: number) => places.get(term) as readonly TokenRange[]
  const needed = Array.from(index.patternData.subarray(all, any))
  const ranges = closest(needed.map(rangesOf))
  if (near > 0 && spread(ranges) > near) return null
  const reading = act === null ? null : readAct(index, sentence, places, act)
  if (reading === 'reversed') return null
  const terms = needed.map((term, i) => ({ term, range: ranges[i] as TokenRange }))
  for (const term of index.patternData.subarray(any, none))
    if (places.has(term)) terms.push({ term, range: rangesOf(term)[0] as TokenRange })
  const otherNumbers = hasOtherFigure(index, sentence, claim)
  return { pattern, claim, context, voice, act: reading, otherNumbers, terms, alls: needed.length }
}

/** A pattern as its pack has it. Terms are numbers. */
export interface PatternTerms {
  readonly pattern: number
  readonly claim: number
  readonly context: boolean
  readonly voice: Voice | null
  readonly all: readonly number[]
  readonly any: readonly number[]
  readonly none: readonly number[]
}

/** @returns every pattern, in the order of the packs */
export function listPatterns(index: Index): PatternTerms[] {
  return Array.from({ length: index.patternStarts.length - 1 }, (_, pattern) => {
    const { claim, context, voice, all, any, none, end } = readPattern(index, pattern)
    const terms = (from: number, to: number) => Array.from(index.patternData.subarray(from, to))
    return { pattern, claim, context, voice, all: terms(all, any), any: terms(any, none), none: terms(none, end) }
  })
}

/** @returns whether a sentence tells that somebody else does what the pattern tells of, or that it is done to somebody else */
export function isReversed(index: Index, pattern: number, sentence: SentenceTokens, places: TermPlaces): boolean {
  const { act, all, any } = readPattern(index, pattern)
  if (act === null || index.patternData.subarray(all, any).some(term => !places.has(term))) return false
  return readAct(index, sentence, places, act) === 'reversed'
}

/** A pattern and how it compares with a sentence, whether it matches or not. */
export interface PatternReading extends PatternTerms {
  /** Over how many tokens the terms of `all` may spread (null: any number), and over how many they do (null: one is missing). */
  readonly near: number | null
  readonly spread: number | null
  /** Null: the pattern has no act, or the sentence lacks a term of it. */
  readonly act: ActReading | null
  readonly hit: PatternHit | null
}

/** @returns every pattern, in the order of the packs, and how it compares with a sentence; for explanations */
export function inspectPatterns(index: Index, sentence: SentenceTokens, places: TermPlaces): PatternReading[] {
  return listPatterns(index).map(terms => {
    const { pattern } = terms
    const { near, act } = readPattern(index, pattern)
    const lists = terms.all.map(term => places.get(term) ?? [])
    const lacks = lists.some(list => list.length === 0)
    return {
      ...terms,
      near: near > 0 ? near : null,
      spread: lacks ? null : spread(closest(lists)),
      act: act === null || lacks ? null : readAct(index, sentence, places, act),
      hit: hasTerms(index, pattern, places) ? placePattern(index, pattern, sentence, places) : null,
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

/**
 * So many ranges of a list are compared on each side of the range that they are to be near. Farther ones cannot be nearer:
 * hardly more than two phrases of a term overlap.
 */
const NEIGHBOURS = 4

/** @param list ordered by start, not empty */
function nearest(list: readonly TokenRange[], to: TokenRange): TokenRange {
  const behind = countUpTo(list, range => range.start < to.start)
  return list
    .slice(Math.max(0, behind - NEIGHBOURS), behind + NEIGHBOURS)
    .reduce((best, range) => (gap(range, to) < gap(best, to) ? range : best))
}
