/** Figures of packs and claim sets, in words. */
import type { SetInfo } from '../../../lib/model/import.ts'
import type { IsoDate } from '../../../lib/model/pack.ts'
import { keepByLanguage } from '../../text/keep-by-language.ts'
import { sayDate } from '../../text/say.ts'
import { count, type Texts } from '../../text/text.tsx'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

const sizes = keepByLanguage(language =>
  UNITS.map(
    unit =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  ),
)
const ranges = keepByLanguage(language => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }))

/** @param bytes at least 0 @returns the size in the largest unit of which it has one */
export function saySize(texts: Texts, bytes: number): string {
  // What would be written as 1,000 of a unit is 1 of the next.
  const power = UNITS.findIndex((_, n) => n === UNITS.length - 1 || Math.round(bytes / 1000 ** n) < 1000)
  const size = bytes / 1000 ** power
  return sizes(texts.language)[power]?.format(size < 100 ? size : Math.round(size)) ?? ''
}

/** @returns the days from the first to the last, as the language writes a range; null: no day is known */
export function sayDays(texts: Texts, first: IsoDate | null, last: IsoDate | null): string | null {
  const days = [first, last].filter(day => day !== null)
  const [from, to = from] = days.map(day => new Date(`${day}T00:00:00Z`))
  if (from === undefined || to === undefined) return null
  // What is no calendar day is shown as it stands.
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime()))
    return days.map(day => sayDate(texts, day)).join(' – ')
  return ranges(texts.language).formatRange(from, to)
}

/** @returns what a claim set has, in one line */
export const saySet = (texts: Texts, { claims, reviewers, first, last, size }: SetInfo): string =>
  joinFigures(
    count(texts, 'options_claims', claims),
    count(texts, 'packs_reviewers', reviewers),
    sayDays(texts, first, last),
    saySize(texts, size),
  )

/** @returns figures in one line; null ones are left out */
export const joinFigures = (...figures: readonly (string | null)[]): string =>
  figures.filter(figure => figure !== null).join(' · ')
