/** What of other people's texts may be taken over. Anybody can write such a file. */
import type { IsoDate } from '../model/pack.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { hidesSomething } from '../pack/hidden.ts'
import { LIMITS } from '../pack/limits.ts'
import { isDay, isWebPage } from '../pack/shape.ts'

/** A day alone, or with a time behind it. */
const DAY = /^(\d{4}-\d{2}-\d{2})(?:$|[T ]\d)/
const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/

/**
 * What web editors leave in texts and nobody sees: soft hyphens, spaces without width, marks of byte order and of direction.
 * Without them a text is what people see of it.
 */
const LEFT_BEHIND = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g

/**
 * @param most UTF-16 units
 * @returns the text in one line, with single spaces and without what editors leave behind; null for one that is empty. Fails
 * with what is wrong and is not mended: a text that was changed would no longer be its author's
 */
export function cleanText(text: string | null, most: number): Result<string | null> {
  if (text === null) return ok(null)
  // Long before it is looked at closely: white space may make up a part of it.
  if (text.length > 4 * most) return fail(tooLong(most))
  const line = text.replace(LEFT_BEHIND, '').replace(/\s+/g, ' ').trim()
  if (line === '') return ok(null)
  if (line.length > most) return fail(tooLong(most))
  if (!line.isWellFormed()) return fail('holds half of a character: write it anew.')
  if (hidesSomething(line)) return fail('holds a hidden character that could disguise it: write it as plain text.')
  return ok(line)
}

const tooLong = (most: number): string => `is longer than ${most} characters: shorten it.`

/** @returns the address as it is written, or null where there is none. Fails where it is none of the web */
export function cleanUrl(url: string | null): Result<string | null> {
  const line = cleanText(url, LIMITS.url)
  if (!line.ok || line.value === null) return line
  if (!isWebPage(line.value)) return fail('is not a web address: give a full http or https address.')
  return ok(line.value)
}

/** @returns the day on which a date or a time begins as it is written, or null. Nothing else is read: 3/4/2021 is two days */
export function cleanDate(text: string | null): Result<IsoDate | null> {
  if (text === null || text.trim() === '') return ok(null)
  const day = DAY.exec(text.trim())?.[1]
  if (day === undefined || !isDay(day)) return fail('is no day that is written as YYYY-MM-DD: write it so.')
  return ok(day)
}

/** @returns the tag of a language, or null where there is none or it is written in another way */
export function cleanLanguage(text: string | null): string | null {
  const tag = text?.trim() ?? ''
  if (!TAG.test(tag) || tag.length > 35) return null
  const [primary = '', ...rest] = tag.split(/[-_]/)
  return [primary.toLowerCase(), ...rest].join('-')
}
