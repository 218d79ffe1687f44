/** What is shown of a claim of which several packs speak: what follows from its accounts, and which of these count. */
import type { SearchHit } from './search-hit.ts'
import { deriveStatus, findPosition, holderOf, listHolders, listIndependent } from './status.ts'
import type { AccountView, ClaimView, EntityView, IndependentVoice } from './view.ts'

/** @returns what follows from a claim's accounts, with names */
export function summarizeAccounts(
  accounts: readonly AccountView[],
): Pick<ClaimView, 'status' | 'statusBy' | 'independents'> {
  const status = deriveStatus(accounts)
  const shortNames = new Map(accounts.map(account => [account.party, account.partyShort]))
  return {
    status,
    statusBy: status.by.map(party => shortNames.get(party) ?? null),
    independents: nameIndependents(accounts),
  }
}

/** Sources that speak for themselves have no names, so several that hold the same are told once. */
function nameIndependents(accounts: readonly AccountView[]): IndependentVoice[] {
  const voices = listIndependent(accounts).map(account => ({
    name: holderOf(account) === account.speaker ? account.speakerShort : account.partyShort,
    stance: account.stance,
  }))
  return voices.filter(({ name, stance }, n) => voices.findIndex(v => v.name === name && v.stance === stance) === n)
}

/** @returns the packs that state a claim */
export const packsOf = ({ pack, also = [] }: Pick<ClaimView, 'pack' | 'also'>): readonly string[] => [
  pack,
  ...also.map(other => other.pack),
]

/**
 * Leaves out accounts of packs that are switched off, and accounts that another pack has told already.
 * @param off ids of the packs that are off
 * @returns the claim as it is to be shown; unchanged when all packs that state it are off, since then it is asked for by itself
 */
export function showClaim<C extends ClaimView>(claim: C, off: readonly string[]): C {
  if (packsOf(claim).every(pack => off.includes(pack))) return claim
  const accounts = dropRepeated(claim.accounts.filter(({ pack }) => !off.includes(pack)))
  if (accounts.length === claim.accounts.length) return claim
  return { ...claim, accounts, ...summarizeAccounts(accounts) }
}

type ReadShown = (id: string) => ClaimView | null

/**
 * @param readClaim gives a claim as it is to be shown; null: it is in no pack
 * @returns what a search found without accounts that are not shown, and with the denial of claims as they are shown
 */
export const showHits = (hits: readonly SearchHit[], readClaim: ReadShown): SearchHit[] =>
  hits.flatMap(hit => {
    const claim = hit.kind === 'account' ? readClaim(hit.id) : null
    if (hit.kind !== 'account' || claim === null) return [hit]
    return claim.accounts.some(({ id }) => id === hit.account) ? [{ ...hit, denial: claim.status.denial }] : []
  })

/** @returns an entity with its positions by the accounts that are shown; see `showHits` */
export function showEntity(entity: EntityView, readClaim: ReadShown): EntityView {
  const positions = entity.positions.flatMap(position => {
    const accounts = readClaim(position.claim)?.accounts.filter(account => listHolders(account).has(entity.id))
    const stance = findPosition(accounts ?? [])?.stance
    return stance === undefined ? [] : [{ ...position, stance }]
  })
  return { ...entity, positions }
}

/** Of two packs' accounts of one statement the first is kept. What one pack tells twice is its author's choice. */
const dropRepeated = (accounts: readonly AccountView[]): readonly AccountView[] =>
  accounts.filter((account, n) => !accounts.slice(0, n).some(earlier => isRepeated(account, earlier)))

/** The same position of the same speaker on the same day, by the same source or in the same words. */
const isRepeated = (one: AccountView, other: AccountView): boolean =>
  one.pack !== other.pack &&
  (['party', 'speaker', 'stance', 'date', 'independent'] as const).every(field => one[field] === other[field]) &&
  (sharesSource(one, other) || (one.quotation !== null && one.quotation === other.quotation))

const sharesSource = (one: AccountView, other: AccountView): boolean =>
  one.sources.some(({ url }) => url !== null && other.sources.some(source => source.url === url))
