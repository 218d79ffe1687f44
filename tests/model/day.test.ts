import { describe, expect, it } from 'vitest'
import { readDay } from '../../lib/model/day.ts'

describe('readDay', () => {
  it.each([
    ['2025-12-29', 'en'],
    ['2025-12-29T23:30:00+03:00', 'en'],
    ['2025-12-29 10:00:00', null],
    ['2025/12/29', 'en'],
    ['2025.12.29 10:00', 'en'],
    ['20251229', 'en'],
    ['20251229103000', 'en'],
    ['1766966400', 'en'],
    ['1766966400000', 'en'],
    ['29 December 2025', 'en'],
    ['Dec. 29, 2025', 'en'],
    ['Monday, December 29th, 2025 at 10:30 AM', 'en'],
    ['Mon, 29 Dec 2025 10:00:00 GMT', 'de'],
    ['10:15 on Dec 29 2025', 'en'],
    ['29. Dezember 2025', 'de'],
    ['29 de diciembre de 2025', 'es'],
    ['29 декабря 2025, 10:00', 'ru'],
    ['29 décembre 2025', 'fr'],
    ['2025年12月29日', 'ja'],
    ['29.12.2025', 'de'],
    ['29/12/2025', 'en-GB'],
    ['12/29/2025', 'en-US'],
  ])('%s in %s', (text, language) => {
    expect(readDay(text, language)).toBe('2025-12-29')
  })

  it.each([
    ['', 'en'],
    ['yesterday', 'en'],
    ['December 2025', 'en'],
    ['2025-13-45', 'en'],
    ['31 February 2025', 'en'],
    ['29 December', 'en'],
    ['03/04/2025', 'en'],
    ['12', 'en'],
    ['29 декабря 2025', 'no such language!'],
    ['0001-01-01T00:00:00Z', 'en'],
  ])('%s in %s is no day, or two', (text, language) => {
    expect(readDay(text, language)).toBeNull()
  })

  it('takes the first of two numbers for the day where dots stand between them', () => {
    expect(readDay('03.04.2025', 'de')).toBe('2025-04-03')
  })
})
