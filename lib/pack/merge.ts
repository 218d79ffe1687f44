/**
 * Merges loaded packs. A pack that extends another one adds accounts, wordings and patterns to its claims, and fills in
 * dates of accounts that have none. Nothing else of the extended pack changes. Claims of several packs that are the same are
 * joined: see `join.ts`.
 */
import type { Account, Claim, MergedAccount, MergedClaim, Pack, Supplement } from '../model/pack.ts'
import { joinSame, type MergedTopic } from './join.ts'
import { qualifyPattern } from './qualify.ts'

export interface MergedPacks {
  /** In the given order, except that each pack follows the one it extends. */
  readonly packs: readonly Pack[]
  /** The claims of all packs, in the order of the packs, each once, with all that other packs add. */
  readonly claims: readonly MergedClaim[]
  /** The topics of all packs, in the order of the packs, each once. */
  readonly topics: readonly MergedTopic[]
}

/** A supplement and the pack that it comes from. */
interface Owned {
  readonly pack: Pack
  readonly supplement: Supplement
}

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
  return { packs, ...joinSame(packs, claims) }
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
    also: [],
    accounts: [...dated, ...added.flatMap(a => own(a.pack.id, a.supplement.accounts))],
    wordings: [...claim.wordings, ...added.flatMap(a => a.supplement.wordings)],
    patterns: [...claim.patterns, ...added.flatMap(a => a.supplement.patterns.map(p => qualifyPattern(a.pack, p)))],
    tests: {
      matches: [...claim.tests.matches, ...added.flatMap(a => a.supplement.tests.matches)],
      rejects: [...claim.tests.rejects, ...added.flatMap(a => a.supplement.tests.rejects)],
    },
  }
}
