import type { Pack, Pattern } from '../../model/pack.ts'
import type { Base } from './rule.ts'

/**
 * Leaves out patterns that name what is not there, which cannot be compiled.
 * @returns the pack, and the places of the claims and supplements that lost a pattern: their tests prove nothing
 */
export function keepKnownPatterns(pack: Pack, base: Base): { pack: Pack; touched: readonly string[] } {
  const packs = base === null ? [pack] : [base, pack]
  const known = new Set(packs.flatMap(({ entities, concepts }) => [...entities, ...concepts].map(({ id }) => id)))
  const isKnown = (pattern: Pattern) => termsOf(pattern).every(id => known.has(id))
  const touched: string[] = []
  const keep = <T extends { readonly patterns: readonly Pattern[] }>(holders: readonly T[], list: string): T[] =>
    holders.map((holder, n) => {
      const patterns = holder.patterns.filter(isKnown)
      if (patterns.length < holder.patterns.length) touched.push(`${list}[${n}]`)
      return { ...holder, patterns }
    })
  const left = {
    ...pack,
    claims: keep(pack.claims, 'claims'),
    supplements: keep(pack.supplements, 'supplements'),
  }
  return { pack: left, touched }
}

/** @returns every id of a concept or entity that a pattern names */
export const termsOf = ({ all, any, none, act }: Pattern): readonly string[] => [
  ...all,
  ...any,
  ...none,
  ...(act === null ? [] : [act.deed, act.by, act.on].filter(id => id !== null)),
]
