import type { Pack, Supplement } from '../../model/pack.ts'
import type { Base, Report } from './rule.ts'

/** Notes supplements that lead nowhere, say nothing, or date what has a date already. */
export function lintSupplements(pack: Pack, base: Base, report: Report): void {
  const { id, language, supplements } = pack
  if (pack.extends === null) return
  if (pack.extends === id) report('extends', 'names the pack itself: name another pack, or leave it out.')
  else if (base === null) {
    const lost = `names the pack "${pack.extends}", which is neither bundled nor given`
    report('extends', `${lost}: give its file too, or mend the id.`)
  } else {
    if (language.split('-')[0] !== base.language.split('-')[0])
      report('language', `is ${language}, but "${base.id}" is in ${base.language}: give this pack no \`extends\`.`)
    supplements.forEach((supplement, n) => {
      lintSupplement(supplement, base, `supplements[${n}]`, report)
    })
  }
}

function lintSupplement(supplement: Supplement, base: Pack, path: string, report: Report): void {
  const { accounts, dates, wordings, patterns, tests } = supplement
  const claim = base.claims.find(c => c.id === supplement.claim)
  if (claim === undefined) {
    const lost = `names the claim "${supplement.claim}", which the pack "${base.id}" does not have`
    report(`${path}.claim`, `${lost}: mend the id.`)
    return
  }
  if ([accounts, dates, wordings, patterns, tests.matches, tests.rejects].every(list => list.length === 0))
    report(path, 'adds nothing: give an account, a date, a wording, a pattern or a test, or remove it.')
  dates.forEach(({ account }, n) => {
    const at = `${path}.dates[${n}]`
    const dated = claim.accounts.find(a => a.id === account)
    if (dated === undefined)
      report(`${at}.account`, `names the account "${account}", which the claim does not have: mend the id.`)
    else if (dated.date !== null) report(at, `dates "${account}", which has the date ${dated.date}: remove this one.`)
  })
}
