import type { IsoDate } from './pack.ts'
import { splitAccounts } from './sides.ts'
import { sortByDate } from './status.ts'
import type { AccountView, ClaimView } from './view.ts'

/** One of the two sides of a claim, as a small card shows it. */
export interface GlanceSide {
  readonly side: 'asserting' | 'denying'
  /** What the side said last; null: nobody is known who stands on this side. */
  readonly account: AccountView | null
  /** The account's day; of an empty side the day up to which accounts are known. Null: not known. */
  readonly day: IsoDate | null
}

interface SaidBySide {
  readonly side: GlanceSide['side']
  /** By date. */
  readonly said: readonly AccountView[]
}

/**
 * Picks for each side of a claim the one account that a small card has room for.
 * @returns both sides, the one that spoke first before the other; an empty side comes last. Undated accounts count as the
 * earliest, in the claim's order
 */
export function deriveGlance({
  accounts,
  knownUpTo,
}: Pick<ClaimView, 'accounts' | 'knownUpTo'>): readonly [GlanceSide, GlanceSide] {
  const split = splitAccounts(accounts)
  const gather = (side: GlanceSide['side'], stance: AccountView['stance']): SaidBySide => {
    const said = split[side].flatMap(holder => holder.accounts).filter(account => account.stance === stance)
    return { side, said: sortByDate(accounts.filter(account => said.includes(account))) }
  }
  const [asserting, denying] = [gather('asserting', 'asserts'), gather('denying', 'denies')]
  const firsts = [asserting, denying].flatMap(({ said }) => said[0] ?? [])
  const [first] = sortByDate(accounts.filter(account => firsts.includes(account)))
  const deniedFirst = first !== undefined && first === denying.said[0]
  return deniedFirst
    ? [makeSide(denying, knownUpTo), makeSide(asserting, knownUpTo)]
    : [makeSide(asserting, knownUpTo), makeSide(denying, knownUpTo)]
}

function makeSide({ side, said }: SaidBySide, knownUpTo: IsoDate | null): GlanceSide {
  const account = pickLatest(said)
  return { side, account, day: account === null ? knownUpTo : account.date }
}

/** @returns of the accounts of the last day the one that shows best beside a name: with a speaker, with a short wording; the last such */
function pickLatest(said: readonly AccountView[]): AccountView | null {
  const day = said.at(-1)?.date ?? null
  const weigh = ({ speaker, short }: AccountView) => (speaker === null ? 0 : 2) + (short === null ? 0 : 1)
  return said
    .filter(account => account.date === day)
    .reduce<AccountView | null>((best, next) => (best !== null && weigh(best) > weigh(next) ? best : next), null)
}
