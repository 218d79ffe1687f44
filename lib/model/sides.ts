import type { AccountView } from './view.ts'

/** A claim's accounts as the card lays them out: the two sides, and everyone else. Each in the claim's order. */
export interface Sides<A> {
  readonly asserting: readonly A[]
  readonly denying: readonly A[]
  readonly others: readonly A[]
}

/** Splits accounts by stance. Who has no side in the dispute, or takes none, is with the others. */
export function splitAccounts<A extends Pick<AccountView, 'stance' | 'independent'>>(accounts: readonly A[]): Sides<A> {
  const sides = { asserting: [] as A[], denying: [] as A[], others: [] as A[] }
  for (const account of accounts) {
    if (account.stance === 'asserts' && !account.independent) sides.asserting.push(account)
    else if (account.stance === 'denies' && !account.independent) sides.denying.push(account)
    else sides.others.push(account)
  }
  return sides
}
