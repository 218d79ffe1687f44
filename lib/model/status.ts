import type { Account } from './pack.ts'

/** Whether a claim is denied. Derived from its accounts, never stored. */
export const DENIALS = ['denied', 'doubted', 'undenied', 'withdrawn'] as const
export type Denial = (typeof DENIALS)[number]

/** What independent speakers say; `differ`: they contradict each other, `none`: none spoke. */
export const INDEPENDENT_FINDINGS = ['confirms', 'contradicts', 'differ', 'unverified', 'none'] as const
export type IndependentFinding = (typeof INDEPENDENT_FINDINGS)[number]

export interface DenialStatus {
  readonly denial: Denial
  /**
   * Party ids, null for a source itself. `denied` and `doubted`: whose latest position that is; `withdrawn`: who asserted it
   * before and contests it since.
   */
  readonly by: readonly (string | null)[]
  readonly independent: IndependentFinding
}

/** What of a claim's status decides how it is marked. */
export interface MarkStatus extends Pick<DenialStatus, 'denial'> {
  readonly isContested: boolean
}

type DatedStance = Pick<Account, 'stance' | 'date'>
type HeldStance = DatedStance & Pick<Account, 'party' | 'speaker' | 'independent'>

/** To relay what another party said, or to decline, takes no position, so it does not replace one that was taken before. */
const FIRMNESS: Readonly<Record<Account['stance'], number>> = {
  declines: 0,
  relays: 1,
  asserts: 2,
  denies: 2,
  doubts: 2,
  concedes: 2,
}

/** @returns the accounts by date, undated ones first; accounts of the same day keep the pack's order */
export const sortByDate = <A extends Pick<Account, 'date'>>(accounts: readonly A[]): A[] =>
  accounts.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))

/**
 * @returns the id of the account's holder: its party, or its speaker if that is independent; null: a source that speaks for
 * itself, which is a holder of its own
 */
export const holderOf = ({ party, speaker, independent }: Omit<HeldStance, keyof DatedStance>): string | null =>
  independent ? (speaker ?? party) : party

/** @returns ids of all whose position an account tells: its speaker and, unless the speaker is independent, its party */
export const listHolders = ({ party, speaker, independent }: Omit<HeldStance, keyof DatedStance>): Set<string> =>
  new Set([speaker ?? party, independent ? null : party].filter(id => id !== null))

/** @returns of one holder's accounts the latest that takes a position; without one, the latest that relays, or else declines */
export function findPosition<A extends DatedStance>(accounts: readonly A[]): A | null {
  let latest: A | null = null
  for (const account of sortByDate(accounts))
    if (latest === null || FIRMNESS[account.stance] >= FIRMNESS[latest.stance]) latest = account
  return latest
}

/** @returns each holder's latest position, in the order of their first accounts */
function findPositions<A extends HeldStance>(accounts: readonly A[]): A[] {
  const byHolder = new Map<string | A, A[]>()
  for (const account of accounts) {
    const holder = holderOf(account) ?? account
    byHolder.set(holder, [...(byHolder.get(holder) ?? []), account])
  }
  return [...byHolder.values()].flatMap(own => findPosition(own) ?? [])
}

/**
 * Derives a claim's denial status from its accounts.
 * @param accounts all accounts of one claim, from every pack that speaks of it
 */
export function deriveStatus(accounts: readonly HeldStance[]): DenialStatus {
  const partisan = accounts.filter(a => !a.independent)
  const sides = findPositions(partisan)
  const independent = findIndependent(findPositions(accounts.filter(a => a.independent)))
  const partiesThat = (...stances: readonly Account['stance'][]) => [
    ...new Set(sides.filter(a => stances.includes(a.stance)).map(a => a.party)),
  ]
  const deniers = partiesThat('denies')
  const doubters = partiesThat('doubts', 'concedes')
  const asserted = new Set(partisan.filter(a => a.stance === 'asserts').map(a => a.party))
  const withdrawn = asserted.size > 0 && partiesThat('asserts').length === 0
  if (withdrawn) return { denial: 'withdrawn', by: [...deniers, ...doubters].filter(p => asserted.has(p)), independent }
  if (deniers.length > 0) return { denial: 'denied', by: deniers, independent }
  if (doubters.length > 0) return { denial: 'doubted', by: doubters, independent }
  return { denial: 'undenied', by: [], independent }
}

/** Positions of those who take no side, in the order in which they are told: what contradicts the claim comes first. */
const TOLD_FIRST: readonly Account['stance'][] = ['denies', 'doubts', 'concedes', 'asserts', 'relays', 'declines']

/** @returns the latest position of each independent holder; denials and doubts first, then in the order of their first accounts */
export const listIndependent = <A extends HeldStance>(accounts: readonly A[]): A[] =>
  findPositions(accounts.filter(a => a.independent)).sort(
    (a, b) => TOLD_FIRST.indexOf(a.stance) - TOLD_FIRST.indexOf(b.stance),
  )

/** @returns whether somebody contests a claim: a party denies or doubts it, took it back, or independent speakers contradict it */
export const isContested = ({ denial, independent }: DenialStatus): boolean =>
  denial !== 'undenied' || independent === 'contradicts' || independent === 'differ'

function findIndependent(accounts: readonly HeldStance[]): IndependentFinding {
  const confirms = accounts.some(a => a.stance === 'asserts')
  const contradicts = accounts.some(a => a.stance === 'denies')
  if (confirms && contradicts) return 'differ'
  if (confirms) return 'confirms'
  if (contradicts) return 'contradicts'
  return accounts.length > 0 ? 'unverified' : 'none'
}
