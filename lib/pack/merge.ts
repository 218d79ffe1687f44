/**
 * Puts loaded packs together: a pack that extends another adds accounts, dates, wordings and patterns to that one's
 * claims. Nothing of the extended pack changes but dates that it left open.
 */
import type { Account, Claim, MergedAccount, MergedClaim, Pack, Pattern, Supplement } from '../model/pack.ts'

export interface MergedPacks {
  /** As they were given, but a pack after the one that it extends. */
  readonly packs: readonly Pack[]
  /** Claims of all packs, in the packs' order, with what supplements add. */
  readonly claims: readonly MergedClaim[]
}

interface Owned {
  readonly pack: Pack
  readonly supplement: Supplement
}

/** @returns how patterns of other packs name a pack's concept */
export const conceptKey = (pack: string, concept: string): string => `${pack}/${concept}`

/**
 * Merges packs, whatever their order. A supplement whose claim is not loaded is left out without a word: the same pack
 * may be used beside the one that it extends or without it.
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

/** A pack goes before those that extend it; apart from that the order stays. */
function orderPacks(packs: readonly Pack[]): Pack[] {
  const ordered = new Set<Pack>()
  const visit = (pack: Pack, above: readonly Pack[]) => {
    const base = packs.find(p => p.id === pack.extends)
    // Packs that extend one another in a ring have no first: the order given stands.
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
  }
}

/** A concept belongs to its pack: where a pattern moves to another one, it takes its concepts' full names along. */
function qualify({ id, concepts }: Pack, pattern: Pattern): Pattern {
  const own = new Set(concepts.map(c => c.id))
  const full = (ids: readonly string[]) => ids.map(term => (own.has(term) ? conceptKey(id, term) : term))
  return { ...pattern, all: full(pattern.all), any: full(pattern.any), none: full(pattern.none) }
}
