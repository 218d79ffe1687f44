import type { Account, IsoDate, Pack } from '../../model/pack.ts'
import type { Report } from './rule.ts'

/** Notes dates that cannot be: after the pack's own, or an account that is younger than every source of it. */
export function lintDates(pack: Pack, report: Report): void {
  const needPast = (date: IsoDate | null, path: string) => {
    if (date !== null && date > pack.date)
      report(path, `${date} is after the pack's own date ${pack.date}: mend one of the two.`)
  }
  const sourceDates = new Map(pack.sources.map(({ id, date }) => [id, date]))
  pack.topics.forEach(({ date }, n) => {
    needPast(date, `topics[${n}].date`)
  })
  pack.sources.forEach(({ date }, n) => {
    needPast(date, `sources[${n}].date`)
  })
  const lintAccounts = (accounts: readonly Account[], place: string) => {
    accounts.forEach(({ date, sources }, n) => {
      const path = `${place}.accounts[${n}].date`
      needPast(date, path)
      const reported = sources.map(id => sourceDates.get(id) ?? null)
      if (date !== null && reported.length > 0 && reported.every(day => day !== null && day < date))
        report(path, `${date} is after the date of every source of this account: mend the date, or name the source.`)
    })
  }
  pack.claims.forEach(({ accounts }, n) => {
    lintAccounts(accounts, `claims[${n}]`)
  })
  pack.supplements.forEach(({ accounts, dates }, n) => {
    lintAccounts(accounts, `supplements[${n}]`)
    dates.forEach(({ date }, m) => {
      needPast(date, `supplements[${n}].dates[${m}].date`)
    })
  })
}
