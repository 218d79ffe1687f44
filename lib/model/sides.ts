import { findPosition, holderOf, sortByDate } from './status.ts'
import type { AccountView } from './view.ts'

/** The accounts of one holder: a party, an independent speaker, or a source that speaks for itself. */
export interface HolderAccounts<A> {
  /** The latest position first, then all others, later before earlier. Never empty. */
  readonly accounts: readonly A[]
}

/** A claim's accounts by side: who asserts it now, who denies it now, everyone else, and who has no side in the dispute. */
export interface Sides<A> {
  readonly asserting: readonly HolderAccounts<A>[]
  readonly denying: readonly HolderAccounts<A>[]
  readonly others: readonly HolderAccounts<A>[]
  readonly independent: readonly HolderAccounts<A>[]
}

type SidedAccount = Pick<AccountView, 'party' | 'speaker' | 'stance' | 'date' | 'independent'>

/**
 * Splits accounts by the latest position of their holder: all accounts of a party are on the side where it stands now, even
 * those from before it changed its position.
 * @returns on each side the holders in the order of their first accounts
 */
export function splitAccounts<A extends SidedAccount>(accounts: readonly A[]): Sides<A> {
  const sides = { asserting: [], denying: [], others: [], independent: [] } as {
    [S in keyof Sides<A>]: HolderAccounts<A>[]
  }
  const byHolder = Map.groupBy(accounts, a => holderOf(a) ?? a)
  for (const own of byHolder.values()) {
    const now = findPosition(own)
    if (now === null) continue
    const before = sortByDate(own).toReversed()
    sides[sideOf(now)].push({ accounts: [now, ...before.filter(account => account !== now)] })
  }
  return sides
}

function sideOf({ stance, independent }: SidedAccount): keyof Sides<unknown> {
  if (independent) return 'independent'
  if (stance === 'asserts') return 'asserting'
  return stance === 'denies' ? 'denying' : 'others'
}
