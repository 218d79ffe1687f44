import { numberAt } from '../engine/text/column.ts'
import type { Claim, Pack, Pattern } from '../model/pack.ts'
import { VOICES } from '../model/page.ts'
import { columns } from './columns.ts'

/** A claim and the pack that it comes from. */
export interface OwnedClaim {
  readonly pack: Pack
  readonly claim: Claim
}

/** Gives the number of a term that a pattern names: the pack's concept with that id, or else the entity; -1: neither. */
export type TermOf = (pack: Pack, id: string) => number

/**
 * Compiles patterns to the columns that `lib/engine/terms/patterns.ts` reads. Each pattern is filed under the term of its
 * `all` that has the fewest phrases, since that occurs least.
 * @param phraseCounts how many phrases each term has
 */
export function compilePatterns(
  claims: readonly OwnedClaim[],
  termCount: number,
  termOf: TermOf,
  phraseCounts: readonly number[],
) {
  const data: number[][] = []
  const byTerm: number[][] = Array.from({ length: termCount }, () => [])
  claims.forEach(({ pack, claim }, n) => {
    for (const pattern of claim.patterns) {
      const numbers = numberTerms(pack, claim, pattern, termOf)
      const rarest = numbers.all.reduce((a, b) => (numberAt(phraseCounts, b) < numberAt(phraseCounts, a) ? b : a))
      byTerm[rarest]?.push(data.length)
      const { all, any, none } = numbers
      const voice = pattern.voice === null ? 0 : VOICES.indexOf(pattern.voice) + 1
      const act = [numbers.deed, numbers.by, numbers.on].map(term => term + 1)
      const head = [n, pattern.near ?? 0, pattern.context ? 1 : 0, voice, ...act, all.length, any.length, none.length]
      data.push([...head, ...all, ...any, ...none])
    }
  })
  const patterns = columns(data)
  const index = columns(byTerm)
  return {
    patternStarts: patterns.starts,
    patternData: patterns.values,
    termPatternStarts: index.starts,
    termPatterns: index.values,
  }
}

const NO_TERM = -1

function numberTerms(pack: Pack, claim: Claim, pattern: Pattern, termOf: TermOf) {
  const numbers = (ids: readonly string[]) =>
    ids.map(id => {
      const term = termOf(pack, id)
      if (term < 0) throw new Error(`claim ${claim.id} of pack ${pack.id} uses "${id}", which is no concept or entity`)
      return term
    })
  const act = pattern.act ?? { deed: null, by: null, on: null }
  const numberOf = (id: string | null) => (id === null ? NO_TERM : numberAt(numbers([id]), 0))
  const [deed, by, on] = [numberOf(act.deed), numberOf(act.by), numberOf(act.on)] as const
  const acting = [deed, by, on].filter(term => term !== NO_TERM)
  const all = [...new Set([...numbers(pattern.all), ...acting])]
  return { all, any: numbers(pattern.any), none: numbers(pattern.none), deed, by, on }
}
