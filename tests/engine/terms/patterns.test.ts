import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePatterns } from '../../../lib/compile/compile-patterns.ts'
import type { Index } from '../../../lib/engine/index/records.ts'
import { hasMarked, inspectPatterns, matchPatterns } from '../../../lib/engine/terms/patterns.ts'
import type { TokenRange } from '../../../lib/engine/terms/places.ts'
import { tokenise } from '../../../lib/engine/text/tokens.ts'
import { ENGLISH } from '../../../lib/languages/en.ts'
import type { Claim, Pack, Pattern } from '../../../lib/model/pack.ts'
import { VOICES } from '../../../lib/model/page.ts'
import { examplePack } from '../example-pack.ts'

const TERMS = 8
const [CLAIM] = examplePack().claims as [Claim]

const terms = (minLength: number) =>
  fc.uniqueArray(fc.nat(TERMS - 1), { minLength, maxLength: 3 }).map(list => list.map(String))
const anyPattern = fc.record({
  all: terms(1),
  any: terms(0),
  none: terms(0),
  near: fc.option(fc.integer({ min: 1, max: 9 })),
  context: fc.boolean(),
  voice: fc.option(fc.constantFrom(...VOICES)),
  act: fc.constant(null),
}) as fc.Arbitrary<Pattern>
const anyRange = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 3 }))
  .map(([start, n]): TokenRange => ({ start, end: start + n }))
/** Generates the terms of a sentence and where they stand, in order. */
const anyPlaces = fc
  .array(fc.tuple(fc.nat(TERMS - 1), anyRange), { maxLength: 8 })
  .map(list => Map.groupBy(list, ([term]) => term))
  .map(groups => new Map([...groups].map(([term, list]) => [term, list.map(([, range]) => range)])))

/** Patterns without an act look at no words. */
const NO_TOKENS = { tokens: tokenise('', ENGLISH), from: 0, to: 0 }

/** Claims without figures. */
const NONE = new Uint32Array(1)

const compile = (patterns: readonly Pattern[]): Index =>
  ({
    figureStarts: NONE,
    figures: NONE,
    ...compilePatterns(
      [{ pack: {} as Pack, claim: { ...CLAIM, patterns } }],
      TERMS,
      (_, id) => Number(id),
      Array.from({ length: TERMS }, (_, term) => (term * 5) % 7),
    ),
  }) as unknown as Index

const spread = (ranges: readonly TokenRange[]) =>
  Math.max(...ranges.map(r => r.end)) - Math.min(...ranges.map(r => r.start))

/** @returns every way of choosing one range from each list */
const choices = (lists: readonly (readonly TokenRange[])[]): TokenRange[][] =>
  lists.reduce<TokenRange[][]>((all, list) => all.flatMap(some => list.map(range => [...some, range])), [[]])

function matchesPlainly(
  { all, any, none, near }: Pattern,
  places: ReadonlyMap<number, readonly TokenRange[]>,
): boolean {
  const has = (id: string) => places.has(Number(id))
  if (!all.every(has) || none.some(has) || (any.length > 0 && !any.some(has))) return false
  return near === null || choices(all.map(id => places.get(Number(id)) ?? [])).some(choice => spread(choice) <= near)
}

describe('matchPatterns', () => {
  it('finds what a plain look at every pattern finds, and of places never more', () => {
    fc.assert(
      fc.property(fc.array(anyPattern, { maxLength: 6 }), anyPlaces, (patterns, places) => {
        const index = compile(patterns)
        const hits = matchPatterns(index, NO_TOKENS, places)
        const found = new Set(hits.map(h => h.pattern))
        expect(found.size).toBe(hits.length)
        patterns.forEach((pattern, n) => {
          // When a term stands twice, the closest choice may be missed, but a pattern never matches wrongly.
          const once = pattern.all.length === 1 || pattern.all.every(id => (places.get(Number(id))?.length ?? 0) <= 1)
          const exact = pattern.near === null || once
          if (exact) expect(found.has(n), JSON.stringify(pattern)).toBe(matchesPlainly(pattern, places))
          else if (found.has(n)) expect(matchesPlainly(pattern, places)).toBe(true)
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('tells each term where it stands, and the same as when it is inspected', () => {
    fc.assert(
      fc.property(fc.array(anyPattern, { maxLength: 6 }), anyPlaces, (patterns, places) => {
        const index = compile(patterns)
        const inspected = inspectPatterns(index, NO_TOKENS, places)
        for (const hit of matchPatterns(index, NO_TOKENS, places)) {
          const { all, any, context, voice } = patterns[hit.pattern] as Pattern
          expect(hit).toMatchObject({ context, voice, alls: all.length })
          expect(hit.terms.slice(0, hit.alls).map(t => String(t.term))).toEqual(all)
          expect(hit.terms.slice(hit.alls).every(t => any.includes(String(t.term)))).toBe(true)
          for (const { term, range } of hit.terms) expect(places.get(term)).toContain(range)
          expect(inspected[hit.pattern]?.hit).toEqual(hit)
        }
        expect(inspected.filter(p => p.hit !== null)).toHaveLength(matchPatterns(index, NO_TOKENS, places).length)
      }),
    )
  })

  it('passes no sentence by that has the terms of a pattern', () => {
    fc.assert(
      fc.property(fc.array(anyPattern, { maxLength: 6 }), anyPlaces, (patterns, places) => {
        const index = compile(patterns)
        const marks = Uint32Array.from({ length: TERMS }, (_, term) => (places.has(term) ? 7 : 6))
        const marked = [...places.keys()].some(term => hasMarked(index, term, marks, 7))
        const has = (id: string) => places.has(Number(id))
        const fits = ({ all, any, none }: Pattern) =>
          all.every(has) && (any.length === 0 || any.some(has)) && !none.some(has)
        expect(marked).toBe(patterns.some(fits))
      }),
    )
  })
})
