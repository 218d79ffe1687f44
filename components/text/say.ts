/** Sentences and dates that several components say, as plain strings. */
import type { IsoDate } from '../../lib/model/pack.ts'
import type { ClaimView, IndependentVoice } from '../../lib/model/view.ts'
import { keepByLanguage } from './keep-by-language.ts'
import type { Texts } from './text.tsx'

const fullDates = keepByLanguage(
  language => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
)
const shortDates = keepByLanguage(
  language => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
)
const daysOfMonth = keepByLanguage(language => new Intl.DateTimeFormat(language, { day: 'numeric', timeZone: 'UTC' }))
const months = keepByLanguage(
  language => new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const lists = keepByLanguage(language => new Intl.ListFormat(language, { type: 'conjunction' }))

/** @returns a day as the texts' language writes it; a date that is no calendar day is shown as it stands */
export function sayDate(texts: Texts, date: IsoDate): string {
  return sayDay(texts, date, true)
}

/** @returns a day as `sayDate` does, the year left out where it is known from what stands before */
export function sayDay(texts: Texts, date: IsoDate, withYear: boolean): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  return (withYear ? fullDates : shortDates)(texts.language).format(day)
}

/** @returns the number of a day in its month */
export const sayDayOfMonth = (texts: Texts, date: IsoDate): string =>
  daysOfMonth(texts.language).format(new Date(`${date}T00:00:00Z`))

/** @returns the month of a day, with its year */
export const sayMonth = (texts: Texts, date: IsoDate): string =>
  months(texts.language).format(new Date(`${date}T00:00:00Z`))

/** @returns names as a list in a sentence ("A, B and C"); null is a source that speaks for itself */
export function sayNames(texts: Texts, names: readonly (string | null)[]): string {
  const all = names.map(name => name ?? texts('source_itself'))
  return all.length === 1 ? (all[0] as string) : lists(texts.language).format(all)
}

export type StatusOfClaim = Pick<ClaimView, 'status' | 'statusBy' | 'independents'>

/** @returns who denies or doubts a claim, or that nobody does, without what independent speakers say */
export function sayDenial(texts: Texts, { status, statusBy }: StatusOfClaim): string {
  const { denial } = status
  if (denial === 'undenied') return texts('denial_undenied')
  if (denial === 'withdrawn' && statusBy.length === 0) return texts('denial_withdrawnByNobody')
  return texts(`denial_${denial}`, sayNames(texts, statusBy))
}

/**
 * Says who among the independent speakers holds what: "also by the Observatory, doubted by residents".
 * @param most at most this many are named, in the order in which they come
 */
export function sayIndependents(
  texts: Texts,
  { status, independents }: StatusOfClaim,
  most = Number.POSITIVE_INFINITY,
): string {
  return sayVoices(texts, independents.slice(0, most), status.denial === 'denied')
}

/**
 * Says what independent speakers hold: "denied by the Observatory, doubted by residents".
 * @param isDenied whether a denial was told before, so that theirs is one more
 */
export function sayVoices(texts: Texts, independents: readonly IndependentVoice[], isDenied: boolean): string {
  if (independents.length === 0) return texts('independent_none')
  const byStance = Map.groupBy(independents, ({ stance }) => stance)
  const parts = [...byStance].map(([stance, voices]) => {
    const names = sayNames(
      texts,
      voices.map(({ name }) => name),
    )
    const isToo = stance === 'denies' && isDenied
    return texts(isToo ? 'independent_deniesToo' : `independent_${stance}`, names)
  })
  return parts.join(texts('listComma'))
}

/** @returns the whole denial status in words: "Denied by … · no independent check known" */
export function sayStatus(texts: Texts, claim: StatusOfClaim): string {
  return `${sayDenial(texts, claim)} · ${sayIndependents(texts, claim)}`
}
