import { findPosition, holderOf, sortByDate } from './status.ts'
import type { AccountView } from './view.ts'

/** Accounts of one party, or of one independent speaker, or of one source. */
export interface Holder<A> {
  /** The latest position first, then all others, later before earlier. Never empty. */
  readonly accounts: readonly A[]
}

/** A claim's accounts as they are laid out: who asserts and who denies it now, and everyone else. */
export interface Sides<A> {
  readonly asserting: readonly Holder<A>[]
  readonly denying: readonly Holder<A>[]
  readonly others: readonly Holder<A>[]
  readonly independent: readonly Holder<A>[]
}

type Told = Pick<AccountView, 'party' | 'speaker' | 'stance' | 'date' | 'independent'>

/**
 * Splits accounts by what their holders hold now: a party's earlier accounts stand with its latest position, whatever
 * they said. Who has no side in the dispute is told apart.
 * @returns holders in the order in which they first stand among the accounts
 */
export function splitAccounts<A extends Told>(accounts: readonly A[]): Sides<A> {
  const sides = { asserting: [], denying: [], others: [], independent: [] } as { [S in keyof Sides<A>]: Holder<A>[] }
  const byHolder = Map.groupBy(accounts, a => holderOf(a) ?? a)
  for (const own of byHolder.values()) {
    const now = findPosition(own)
    if (now === null) continue
    const before = sortByDate(own).toReversed()
    sides[sideOf(now)].push({ accounts: [now, ...before.filter(account => account !== now)] })
  }
  return sides
}

function sideOf({ stance, independent }: Told): keyof Sides<unknown> {
  if (independent) return 'independent'
  if (stance === 'asserts') return 'asserting'
  return stance === 'denies' ? 'denying' : 'others'
}
