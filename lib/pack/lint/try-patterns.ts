/**
 * Tries patterns on the sentences that a pack has itself: whether any of its claim's own finds its way to a pattern, and
 * whether the pattern tells this claim from the topic's others.
 */
import type { Index } from '../../engine/index/records.ts'
import { matchPatterns } from '../../engine/terms/patterns.ts'
import { readBlocks } from '../../engine/terms/read-blocks.ts'
import type { Language } from '../../engine/text/language.ts'
import type { Claim, Pack, Supplement } from '../../model/pack.ts'
import { finish } from '../../model/steps.ts'
import type { Base, Report } from './rule.ts'

/** Fewer sentences of other claims say nothing: a sentence may well state two claims. */
const LEAST_OTHERS = 3
/** Places that are named at most. */
const SHOWN = 8

/** A claim with its sentences, and where its patterns stand. */
interface Tried {
  readonly texts: readonly string[]
  /** Where in this pack's file the patterns are, in the order of the index; null: they are another pack's. */
  readonly places: readonly (string | null)[]
}

/**
 * @param index compiled from the pack that it extends, if any, and this pack
 * @param warn notes what the author may want to change; nothing of it is an error
 */
export function tryPatterns(pack: Pack, base: Base, index: Index, language: Language, warn: Report): void {
  const tried = [...(base === null ? [] : listExtended(base, pack)), ...listOwn(pack)]
  const places = tried.flatMap(claim => claim.places)
  const owners = tried.flatMap((claim, n) => claim.places.map(() => n))
  const own = places.map(() => 0)
  const others = places.map(() => 0)
  let sentences = 0
  tried.forEach(({ texts }, n) => {
    for (const text of new Set(texts)) {
      sentences++
      for (const pattern of findPatternsIn(index, language, text)) {
        const counts = owners[pattern] === n ? own : others
        counts[pattern] = (counts[pattern] ?? 0) + 1
      }
    }
  })
  const unproved = new Map<string, string[]>()
  places.forEach((place, pattern) => {
    if (place === null) return
    const [hits, strays] = [own[pattern] ?? 0, others[pattern] ?? 0]
    const ownTexts = new Set(tried[owners[pattern] ?? 0]?.texts).size
    const foreign = Math.max(1, sentences - ownTexts)
    if (strays >= LEAST_OTHERS && strays / foreign >= hits / Math.max(1, ownTexts))
      warn(
        place,
        `is too broad: it finds ${strays} of ${foreign} sentences of other claims, and ${hits} of ${ownTexts} of its own: add to \`all\`.`,
      )
    else if (hits === 0) {
      const [list = '', at = ''] = place.split(/(?=\[\d+\]$)/)
      unproved.set(list, [...(unproved.get(list) ?? []), at])
    }
  })
  for (const [list, at] of unproved) warn(list, describeUnproved(at))
}

function describeUnproved(places: readonly string[]): string {
  const shown = places.slice(0, SHOWN).join(', ')
  const more = places.length > SHOWN ? ` and ${places.length - SHOWN} more` : ''
  const [verb, it] = places.length === 1 ? ['finds', 'it'] : ['find', 'them']
  return `${shown}${more} ${verb} no test, wording or statement of the claim: add a test for ${it}, or remove ${it}.`
}

type Parts = Claim | Supplement

const textsOf = ({ wordings, tests }: Parts): string[] => [...wordings, ...tests.matches.map(({ text }) => text)]

const placesOf = ({ patterns }: Parts, path: string): string[] => patterns.map((_, n) => `${path}.patterns[${n}]`)

const listOwn = ({ claims }: Pack): Tried[] =>
  claims.map((claim, n) => ({ texts: [claim.statement, ...textsOf(claim)], places: placesOf(claim, `claims[${n}]`) }))

/** Claims of the extended pack, with what this pack adds to them after their own. */
const listExtended = (base: Pack, { supplements }: Pack): Tried[] =>
  base.claims.map(claim => {
    const added = supplements.flatMap((supplement, n) =>
      supplement.claim === claim.id ? [{ supplement, path: `supplements[${n}]` }] : [],
    )
    return {
      texts: [claim.statement, ...textsOf(claim), ...added.flatMap(({ supplement }) => textsOf(supplement))],
      places: [
        ...claim.patterns.map(() => null),
        ...added.flatMap(({ supplement, path }) => placesOf(supplement, path)),
      ],
    }
  })

/** @returns the numbers of the patterns that find a text, each once */
function findPatternsIn(index: Index, language: Language, text: string): ReadonlySet<number> {
  const blocks = finish(readBlocks(index, language, [{ id: 1, kind: 'paragraph', text }]))
  return new Set(
    blocks.flatMap(({ sentences, tokens }) =>
      sentences.flatMap(sentence =>
        matchPatterns(index, { ...sentence, tokens }, sentence.places()).map(({ pattern }) => pattern),
      ),
    ),
  )
}
