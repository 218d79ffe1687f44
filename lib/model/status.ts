import type { Account } from './pack.ts'

/** Whether a claim is denied: follows from its accounts, never stored. */
export const DENIALS = ['denied', 'doubted', 'undenied', 'withdrawn'] as const
export type Denial = (typeof DENIALS)[number]

/** What parties with no side in the dispute say; `differ` when they contradict each other, `none` when none spoke. */
export const INDEPENDENT_FINDINGS = ['confirms', 'contradicts', 'differ', 'unverified', 'none'] as const
export type IndependentFinding = (typeof INDEPENDENT_FINDINGS)[number]

export interface DenialStatus {
  readonly denial: Denial
  /** Party ids whose latest position is to deny it (or, for `doubted`, to doubt it); null stands for a source itself. */
  readonly by: readonly (string | null)[]
  readonly independent: IndependentFinding
}

type Dated = Pick<Account, 'party' | 'stance' | 'date' | 'independent'>

/**
 * Each party's latest position. Accounts that take no position (`declines`) never replace one that does.
 * Undated accounts come before dated ones; among equals the later in the pack wins.
 * @returns one account a party, in the order in which the parties first speak
 */
export function latestByParty<A extends Dated>(accounts: readonly A[]): A[] {
  const latest = new Map<string | null, A>()
  for (const account of accounts) {
    const before = latest.get(account.party)
    if (before === undefined || replaces(account, before)) latest.set(account.party, account)
  }
  return [...latest.values()]
}

function replaces(account: Dated, before: Dated): boolean {
  if (account.stance === 'declines') return before.stance === 'declines'
  if (before.stance === 'declines') return true
  return (account.date ?? '') >= (before.date ?? '')
}

/**
 * Derives a claim's denial status from its accounts.
 * @param accounts all accounts of one claim, from every pack that speaks of it
 */
export function deriveStatus(accounts: readonly Dated[]): DenialStatus {
  const sides = latestByParty(accounts.filter(a => !a.independent))
  const independent = findIndependent(latestByParty(accounts.filter(a => a.independent)))
  const deniers = sides.filter(a => a.stance === 'denies').map(a => a.party)
  const doubters = sides.filter(a => a.stance === 'doubts' || a.stance === 'concedes').map(a => a.party)
  const asserted = accounts.some(a => a.stance === 'asserts' && !a.independent)
  const stillAsserted = sides.some(a => a.stance === 'asserts' || a.stance === 'relays')
  if (asserted && !stillAsserted) return { denial: 'withdrawn', by: [...deniers, ...doubters], independent }
  if (deniers.length > 0) return { denial: 'denied', by: deniers, independent }
  if (doubters.length > 0) return { denial: 'doubted', by: doubters, independent }
  return { denial: 'undenied', by: [], independent }
}

function findIndependent(accounts: readonly Dated[]): IndependentFinding {
  const confirms = accounts.some(a => a.stance === 'asserts')
  const contradicts = accounts.some(a => a.stance === 'denies')
  if (confirms && contradicts) return 'differ'
  if (confirms) return 'confirms'
  if (contradicts) return 'contradicts'
  return accounts.length > 0 ? 'unverified' : 'none'
}
