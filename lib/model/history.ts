import type { IsoDate, Stance } from './pack.ts'
import { sortByDate } from './status.ts'
import type { AccountView } from './view.ts'

/** One position that somebody took, after another one. */
export interface Move {
  readonly stance: Stance
  /** The day on which it was first taken; null: not on record. */
  readonly date: IsoDate | null
  /** Whether the year must be said: it is another one than that of the move before. */
  readonly withYear: boolean
  /** Who spoke, where a party moved by several speakers; null: whoever the history is of. */
  readonly by: string | null
}

export interface PositionHistory {
  /** Name of the speaker, or of the party. */
  readonly name: string
  /** Two at least, undated ones first. */
  readonly moves: readonly Move[]
}

type Told = Pick<AccountView, 'party' | 'speaker' | 'partyName' | 'speakerName' | 'stance' | 'date' | 'independent'>

/**
 * Tells how positions on one claim moved: of each speaker who took more than one, in order; and of a party whose speakers
 * differ although none of them moved. What is said again is no move. Sources that speak for themselves have no history.
 * @param accounts the claim's accounts
 * @returns histories in the order in which their holders first stand among the accounts
 */
export function deriveHistory(accounts: readonly Told[]): readonly PositionHistory[] {
  const held = accounts.filter(a => a.party !== null)
  // An independent speaker is told apart from its party.
  const byParty = Map.groupBy(held, a => (a.independent ? `${a.party} ${a.speaker}` : a.party))
  return [...byParty.values()].flatMap(together => {
    const bySpeaker = Map.groupBy(together, a => a.speaker)
    const moved = [...bySpeaker.values()].map(listMoves).filter(moves => moves.length > 1)
    if (moved.length > 0) return moved.map(moves => makeHistory(moves, nameOf))
    const moves = listMoves(together)
    return moves.length > 1 ? [makeHistory(moves, a => a.partyName ?? '')] : []
  })
}

const nameOf = (account: Told): string => account.speakerName ?? account.partyName ?? ''

/** @returns in order, the first of each run of accounts with one stance */
function listMoves(accounts: readonly Told[]): Told[] {
  const ordered = sortByDate(accounts)
  return ordered.filter((account, n) => account.stance !== ordered[n - 1]?.stance)
}

function makeHistory(accounts: readonly Told[], nameHolder: (account: Told) => string): PositionHistory {
  const name = accounts[0] === undefined ? '' : nameHolder(accounts[0])
  const moves = accounts.map((account, n): Move => {
    const { stance, date } = account
    const spoken = nameOf(account)
    const withYear = date?.slice(0, 4) !== accounts[n - 1]?.date?.slice(0, 4)
    return { stance, date, withYear: date !== null && withYear, by: spoken === name ? null : spoken }
  })
  return { name, moves }
}
