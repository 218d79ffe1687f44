import { describe, expect, it } from 'vitest'
import { findSheetScroll, isSheet, limitSheet } from '../../lib/card/sheet.ts'

const PHONE = { width: 390, height: 844 }
const line = (top: number) => ({ left: 20, top, right: 370, bottom: top + 28 })

describe('the sheet', () => {
  it('is for narrow screens that are touched', () => {
    expect([isSheet(PHONE, true), isSheet(PHONE, false)]).toEqual([true, false])
    expect([isSheet({ width: 600, height: 900 }, true), isSheet({ width: 601, height: 900 }, true)]).toEqual([
      true,
      false,
    ])
  })

  it('is at most six tenths of the window high, and goes with its sentence', () => {
    expect(limitSheet([line(100)], PHONE)).toBe(506)
    expect(limitSheet([line(-60)], PHONE)).toBeNull()
    expect(limitSheet([line(900)], PHONE)).toBeNull()
  })

  it('has the page scroll until the sentence is seen above it', () => {
    expect(findSheetScroll([line(100), line(128)], PHONE, 300)).toBe(0)
    expect(findSheetScroll([line(600), line(628)], PHONE, 300)).toBe(628 + 28 - (844 - 300 - 8))
  })

  it('shows the beginning of a sentence that is higher than the room', () => {
    expect(findSheetScroll([line(60), line(700)], PHONE, 500)).toBe(52)
  })
})
