/**
 * Merges loaded packs. A pack that extends another one adds accounts, wordings and patterns to its claims, and fills in
 * dates of accounts that have none. Nothing else of the extended pack changes.
 */
import type { Account, Act, Claim, MergedAccount, MergedClaim, Pack, Pattern, Supplement } from '../model/pack.ts'

export interface MergedPacks {
  /** In the given order, except that each pack follows the one it extends. */
  readonly packs: readonly Pack[]
  /** The claims of all packs, in the order of the packs, with everything that supplements add. */
  readonly claims: readonly MergedClaim[]
}

/** A supplement and the pack that it comes from. */
interface Owned {
  readonly pack: Pack
  readonly supplement: Supplement
}

/** @returns the name by which patterns of other packs refer to a concept */
export const conceptKey = (pack: string, concept: string): string => `${pack}/${concept}`

/**
 * Merges packs given in any order. A supplement whose claim is not loaded is silently left out, because a pack may be used
 * with or without the pack it extends.
 */
export function mergePacks(given: readonly Pack[]): MergedPacks {
  const packs = orderPacks(given)
  const byClaim = new Map<string, Owned[]>()
  for (const pack of packs)
    for (const supplement of pack.supplements) {
      const key = `${pack.extends} ${supplement.claim}`
      byClaim.set(key, [...(byClaim.get(key) ?? []), { pack, supplement }])
    }
  const claims = packs.flatMap(({ id, claims }) =>
    claims.map(claim => mergeClaim(id, claim, byClaim.get(`${id} ${claim.id}`) ?? [])),
  )
  return { packs, claims }
}

/** Moves each pack before those that extend it, and otherwise keeps the order. */
function orderPacks(packs: readonly Pack[]): Pack[] {
  const ordered = new Set<Pack>()
  const visit = (pack: Pack, above: readonly Pack[]) => {
    const base = packs.find(p => p.id === pack.extends)
    // Packs that extend one another in a circle stay in the given order.
    if (base !== undefined && !above.includes(base)) visit(base, [...above, pack])
    ordered.add(pack)
  }
  for (const pack of packs) visit(pack, [])
  return [...ordered]
}

function mergeClaim(pack: string, claim: Claim, added: readonly Owned[]): MergedClaim {
  const own = (owner: string, accounts: readonly Account[]) => accounts.map(account => ({ ...account, pack: owner }))
  const days = new Map(added.flatMap(a => a.supplement.dates.map(({ account, date }) => [account, date] as const)))
  const dated = own(pack, claim.accounts).map(
    (account): MergedAccount => ({ ...account, date: account.date ?? days.get(account.id) ?? null }),
  )
  return {
    ...claim,
    pack,
    accounts: [...dated, ...added.flatMap(a => own(a.pack.id, a.supplement.accounts))],
    wordings: [...claim.wordings, ...added.flatMap(a => a.supplement.wordings)],
    patterns: [...claim.patterns, ...added.flatMap(a => a.supplement.patterns.map(p => qualify(a.pack, p)))],
    tests: {
      matches: [...claim.tests.matches, ...added.flatMap(a => a.supplement.tests.matches)],
      rejects: [...claim.tests.rejects, ...added.flatMap(a => a.supplement.tests.rejects)],
    },
  }
}

/** Replaces the concepts in a pattern by their full names, because the pattern moves to a claim of another pack. */
function qualify({ id, concepts }: Pack, pattern: Pattern): Pattern {
  const own = new Set(concepts.map(c => c.id))
  const full = (ids: readonly string[]) => ids.map(term => (own.has(term) ? conceptKey(id, term) : term))
  const act = pattern.act === null ? null : qualifyAct(pattern.act, id => full([id])[0] as string)
  return { ...pattern, all: full(pattern.all), any: full(pattern.any), none: full(pattern.none), act }
}

const qualifyAct = ({ deed, by, on }: Act, qualifyId: (id: string) => string): Act => ({
  deed: qualifyId(deed),
  by: by === null ? null : qualifyId(by),
  on: on === null ? null : qualifyId(on),
})
