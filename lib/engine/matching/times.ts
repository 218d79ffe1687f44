/** Days inside a text: years, and months of a year or without one. */
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import { at } from '../text/column.ts'
import type { Language } from '../text/language.ts'
import { lengthAt, wordAt } from '../text/tokens.ts'
import { hashNumber } from '../text/word-table.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2100
const MONTHS_OF_YEAR = 12

const yearsByHash = new Map(
  Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, n) => [hashNumber(FIRST_YEAR + n), FIRST_YEAR + n] as const),
)

/** How far, in months, the times of a sentence may lie from a claim's day and still mean it. */
const SAME_TIME = 1

/** The times that a sentence names. */
export interface Times {
  readonly years: readonly number[]
  /** 1 to 12. */
  readonly months: readonly number[]
}

export const NO_TIMES: Times = { years: [], months: [] }

export function readTimes(language: Language, { tokens }: BlockText, { from, to }: SentenceText): Times {
  let times: { years: number[]; months: number[] } | null = null
  const { months, before } = language.times
  for (let token = from; token < to; token++) {
    const year = tokens.numberLengths[token] === 1 ? yearsByHash.get(at(tokens.stems, token)) : undefined
    const month = year === undefined ? monthAt(token) : undefined
    if (year === undefined && month === undefined) continue
    times ??= { years: [], months: [] }
    if (year !== undefined) times.years.push(year)
    if (month !== undefined) times.months.push(month)
  }
  return times ?? NO_TIMES

  function monthAt(token: number): number | undefined {
    const month = months.get(wordAt(tokens, token))
    if (month === undefined) return undefined
    // Some months are common words as well: "may", "march".
    const nextToNumber = [token - 1, token + 1].some(n => n >= from && n < to && tokens.numberLengths[n] !== 0)
    return nextToNumber || (token > from && before.has(wordAt(tokens, token - 1))) ? month : undefined
  }
}

/** @returns the numbers of a sentence by their hashes, without years and without the days of a month */
export function readNumbers(language: Language, { tokens }: BlockText, { from, to }: SentenceText): number[] {
  const isMonth = (token: number) => token >= from && token < to && language.times.months.has(wordAt(tokens, token))
  const numbers: number[] = []
  for (let token = from; token < to; token += lengthAt(tokens, token)) {
    if (tokens.numberLengths[token] === 0) continue
    const hash = at(tokens.stems, token)
    if (!yearsByHash.has(hash) && !isMonth(token - 1) && !isMonth(token + 1)) numbers.push(hash)
  }
  return numbers
}

/**
 * @param day of the claim, `YYYY-MM-DD`
 * @returns whether a sentence names times, and all of them lie before that day
 */
export function areEarlier({ years, months }: Times, day: string): boolean {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (years.length > 0) return years.every(y => y < year) && !(months.length === 0 && years.includes(year))
  const apart = (m: number) =>
    Math.min((m - month + MONTHS_OF_YEAR) % MONTHS_OF_YEAR, (month - m + MONTHS_OF_YEAR) % MONTHS_OF_YEAR)
  return months.length > 0 && months.every(m => apart(m) > SAME_TIME)
}
