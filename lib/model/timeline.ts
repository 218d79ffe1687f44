import type { IsoDate, Stance } from './pack.ts'
import { holderOf, sortByDate } from './status.ts'
import type { AccountView, ClaimView } from './view.ts'

/** A dated position. */
export interface TimelinePoint {
  /** Account id, and the speaker's short name; null: no speaker is named. */
  readonly account: string
  readonly speaker: string | null
  readonly stance: Stance
  readonly date: IsoDate
  /** Days after the timeline's first one, 0 or more. */
  readonly day: number
}

/** Who holds positions over time: a party, somebody who takes no side, or a source itself. */
export interface TimelineHolder {
  /** Short name; null: a source itself. */
  readonly name: string | null
  readonly independent: boolean
}

export interface TimelineRow extends TimelineHolder {
  /** By date, those of one day in the claim's order. Never empty. */
  readonly points: readonly TimelinePoint[]
}

/** Positions without a day, which have no place on a line. */
export interface UndatedRow extends TimelineHolder {
  /** In the claim's order. Never empty. */
  readonly positions: readonly Pick<TimelinePoint, 'account' | 'speaker' | 'stance'>[]
}

/** A day that is named along the line. */
export interface TimelineMark {
  readonly day: number
  readonly date: IsoDate
}

/** Who held what, and when, laid out in days; how it is drawn is for others to say. */
export interface Timeline {
  readonly from: IsoDate
  readonly to: IsoDate
  /** Days from the first to the last one: 0 when all is of one day. */
  readonly days: number
  /** The day that the claim is about, in days like a point; null: not known, or so far off that it would squeeze the rest. */
  readonly event: number | null
  /** Every day with a position, in order. */
  readonly marks: readonly TimelineMark[]
  /** The first day, and every first day of a month after it. */
  readonly months: readonly TimelineMark[]
  /** Parties in the order of their first position, undated ones being the earliest; then likewise those who take no side. */
  readonly rows: readonly TimelineRow[]
  /** In the order of the rows. */
  readonly undated: readonly UndatedRow[]
}

/** An event is on the line when it lies within so many days of the positions, or within the time that they span. */
const NEAR_DAYS = 31

/**
 * Lays out the accounts of a claim over time.
 * @returns null when no account has a day
 */
export function deriveTimeline({ accounts, date }: Pick<ClaimView, 'accounts' | 'date'>): Timeline | null {
  const sorted = sortByDate(accounts)
  const dated = sorted.filter(isDated)
  const holders = groupByHolder(sorted)
  const [first, last] = [dated[0]?.date, dated.at(-1)?.date]
  if (first === undefined || last === undefined) return null
  const event = date !== null && isNear(date, first, last) ? date : null
  const from = event !== null && event < first ? event : first
  const to = event !== null && event > last ? event : last
  const place = (day: IsoDate): TimelineMark => ({ day: countDays(from, day), date: day })
  return {
    ...{ from, to, days: countDays(from, to), event: event === null ? null : countDays(from, event) },
    marks: [...new Set(dated.map(account => account.date))].map(place),
    months: [from, ...listMonths(from, to)].map(place),
    rows: holders.flatMap(({ own, ...holder }) => {
      const points = own.filter(isDated).map(account => ({ ...pickPosition(account), ...place(account.date) }))
      return points.length > 0 ? { ...holder, points } : []
    }),
    undated: holders.flatMap(({ own, ...holder }) => {
      const positions = own.filter(account => !isDated(account)).map(pickPosition)
      return positions.length > 0 ? { ...holder, positions } : []
    }),
  }
}

type Dated = AccountView & { readonly date: IsoDate }
const isDated = (account: AccountView): account is Dated => account.date !== null

const pickPosition = ({ id, speakerShort, stance }: AccountView) => ({ account: id, speaker: speakerShort, stance })

/** @returns the holders in the order of their first accounts, those who take no side last */
function groupByHolder(accounts: readonly AccountView[]): (TimelineHolder & { own: readonly AccountView[] })[] {
  const rows = [...Map.groupBy(accounts, account => holderOf(account) ?? account).values()].flatMap(own => {
    const [first] = own
    if (first === undefined) return []
    const { independent, speakerShort, partyShort } = first
    return { name: independent ? (speakerShort ?? partyShort) : partyShort, independent, own }
  })
  return [...rows.filter(row => !row.independent), ...rows.filter(row => row.independent)]
}

const MS_PER_DAY = 86_400_000
const countDays = (from: IsoDate, to: IsoDate): number => Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)

function isNear(event: IsoDate, first: IsoDate, last: IsoDate): boolean {
  const room = Math.max(NEAR_DAYS, countDays(first, last))
  return countDays(event, first) <= room && countDays(last, event) <= room
}

/** @returns the first days of the months after `from`, up to `to` */
function listMonths(from: IsoDate, to: IsoDate): IsoDate[] {
  const months: IsoDate[] = []
  const day = new Date(`${from.slice(0, 7)}-01`)
  const end = Date.parse(to)
  for (day.setUTCMonth(day.getUTCMonth() + 1); day.getTime() <= end; day.setUTCMonth(day.getUTCMonth() + 1))
    months.push(day.toISOString().slice(0, 10))
  return months
}
