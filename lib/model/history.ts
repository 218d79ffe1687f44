import type { IsoDate, Stance } from './pack.ts'
import { sortByDate } from './status.ts'
import type { AccountView } from './view.ts'

/** One position in a history: it differs from the position before it. */
export interface Move {
  readonly stance: Stance
  /** The day on which it was first taken; null: not on record. */
  readonly date: IsoDate | null
  /** Whether to show the year: it is not the year of the move before. */
  readonly withYear: boolean
  /** Who spoke, if it was not the one whose history it is; else null. */
  readonly by: string | null
}

export interface PositionHistory {
  /** Name of the speaker, or of the party. */
  readonly name: string
  /** At least two, undated ones first. */
  readonly moves: readonly Move[]
}

type DatedPosition = Pick<
  AccountView,
  'party' | 'speaker' | 'partyName' | 'speakerName' | 'stance' | 'date' | 'independent'
>

/**
 * Tells how positions on one claim changed over time: for each speaker who took more than one, and for a party whose
 * speakers differ although none of them changed position. A repeated position is no move. A source that speaks for itself
 * has no history.
 * @param accounts the claim's accounts
 * @returns histories in the order in which their holders first stand among the accounts
 */
export function deriveHistory(accounts: readonly DatedPosition[]): readonly PositionHistory[] {
  const held = accounts.filter(a => a.party !== null)
  // An independent speaker is not counted as its party.
  const byParty = Map.groupBy(held, a => (a.independent ? `${a.party} ${a.speaker}` : a.party))
  return [...byParty.values()].flatMap(together => {
    const bySpeaker = Map.groupBy(together, a => a.speaker)
    const moved = [...bySpeaker.values()].map(listMoves).filter(moves => moves.length > 1)
    if (moved.length > 0) return moved.map(moves => makeHistory(moves, nameOf))
    const moves = listMoves(together)
    return moves.length > 1 ? [makeHistory(moves, a => a.partyName ?? '')] : []
  })
}

const nameOf = (account: DatedPosition): string => account.speakerName ?? account.partyName ?? ''

/** @returns by date, the first of each run of accounts with the same stance */
function listMoves(accounts: readonly DatedPosition[]): DatedPosition[] {
  const ordered = sortByDate(accounts)
  return ordered.filter((account, n) => account.stance !== ordered[n - 1]?.stance)
}

function makeHistory(
  accounts: readonly DatedPosition[],
  nameHolder: (account: DatedPosition) => string,
): PositionHistory {
  const name = accounts[0] === undefined ? '' : nameHolder(accounts[0])
  const moves = accounts.map((account, n): Move => {
    const { stance, date } = account
    const speaker = nameOf(account)
    const withYear = date?.slice(0, 4) !== accounts[n - 1]?.date?.slice(0, 4)
    return { stance, date, withYear: date !== null && withYear, by: speaker === name ? null : speaker }
  })
  return { name, moves }
}
