/** Reads a day from the many ways in which pages write one. */
import type { IsoDate } from './pack.ts'

const NUMBERS = /^(?:1\d{9}|1\d{12})$/
/** 2025-12-29, 2025/12/29, 20251229, with or without a time; 2025年12月29日. */
const YEAR_FIRST = /((?:19|20)\d\d)([-/.年]?)(\d{1,2})(?:\2|月)(\d{1,2})(?!\d(?!\d{3}))/
/** 29.12.2025, 29/12/2025, 12/29/2025. */
const YEAR_LAST = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/
const DAY = /(?<![\d:.])\d{1,2}(?![\d:])/
const WORDS = /\p{L}{3,}/gu

/**
 * @param text an ISO date, seconds or milliseconds since 1970, or a date in words
 * @param language BCP 47 tag of the page, whose names of months are known beside the English ones; null: none
 * @returns the day as it is written, or null where there is none, or two ways to read it
 */
export function readDay(text: string, language: string | null): IsoDate | null {
  const clear = text.trim()
  if (NUMBERS.test(clear)) return new Date(Number(clear.padEnd(13, '0'))).toISOString().slice(0, 10) as IsoDate
  const [, year, , month, day] = YEAR_FIRST.exec(clear) ?? []
  return (
    makeDay(Number(year), Number(month), Number(day)) ??
    readYearLast(clear) ??
    readWords(clear, language) ??
    (language?.startsWith('en') === false ? readWords(clear, 'en') : null)
  )
}

/** Where both of the other numbers may be the month, nobody can tell, but where dots stand between them the day comes first. */
function readYearLast(text: string): IsoDate | null {
  const [, first, mark, second, year] = YEAR_LAST.exec(text) ?? []
  const [a, b] = [Number(first), Number(second)]
  if (b > 12) return makeDay(Number(year), a, b)
  return mark === '.' || a > 12 ? makeDay(Number(year), b, a) : null
}

function readWords(text: string, language: string | null): IsoDate | null {
  const year = YEAR.exec(text)?.[0]
  const day = DAY.exec(text)?.[0]
  if (year === undefined || day === undefined) return null
  const months = listMonths(language ?? 'en')
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    const month = months.findIndex(name => name.startsWith(word))
    if (month >= 0) return makeDay(Number(year), month + 1, Number(day))
  }
  return null
}

/** @returns the names of the months as they stand in a date */
function listMonths(language: string): string[] {
  try {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2024, month, 1))
      return parts.find(part => part.type === 'month')?.value.toLowerCase() ?? ''
    })
  } catch {
    return [] // no language of this name
  }
}

/** @returns the day if there is one like it in the calendar, in a year in which there were web pages */
function makeDay(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (!(year > 1990) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10) as IsoDate
}
