import { describe, expect, it } from 'vitest'
import { countDistinct, padme, priceOf, quantile, weighPadding } from '../../../lib/research/scale/measures.ts'

describe('padding', () => {
  // The examples of the paper: lengths keep log2 log2 of their leading bits.
  it.each([
    [0, 0],
    [1, 1],
    [7, 7],
    [9, 10],
    [100, 104],
    [1000, 1024],
    [1024, 1024],
    [1025, 1088],
    [263_000, 270_336],
  ])('%i bytes become %i', (size, padded) => expect(padme(size)).toBe(padded))

  it('never cuts, never adds more than 12 %, and has few classes', () => {
    const classes = new Set<number>()
    const wrong: number[] = []
    for (let size = 64; size < 100_000; size++) {
      const padded = padme(size)
      classes.add(padded)
      if (padded < size || padded > size * 1.12) wrong.push(size)
    }
    expect(wrong).toEqual([])
    expect(classes.size).toBeLessThan(200)
  })

  it('padding twice changes nothing', () => {
    for (const size of [9, 1025, 263_000, 3_000_000_000]) expect(padme(padme(size))).toBe(padme(size))
  })

  it('weighs what is added', () => {
    expect(weighPadding([10, 20, 30], () => 30)).toBe(0.5)
    expect(weighPadding([5, 5], size => size)).toBe(0)
  })
})

describe('a cache misses each file once', () => {
  it('few requests are all misses, many ask for every file', () => {
    expect(countDistinct([1, 1, 1, 1], 0.001)).toBeCloseTo(0.001, 5)
    expect(countDistinct([1, 1, 1, 1], 1000)).toBeCloseTo(4, 9)
  })

  it('of two files, by hand', () => {
    expect(countDistinct([3, 1], 4)).toBeCloseTo(1 - Math.exp(-3) + 1 - Math.exp(-1), 12)
  })

  it('a file that nobody wants is never missed', () => expect(countDistinct([1, 0], 1000)).toBeCloseTo(1, 9))
})

describe('sums', () => {
  it('a quantile is one of the values, in whatever order they come', () => {
    expect([0, 0.5, 0.95, 1].map(share => quantile([5, 1, 4, 2, 3], share))).toEqual([1, 3, 5, 5])
  })

  it('a price counts bytes and requests', () => {
    expect(priceOf({ gigabyte: 0.085, requests: 1 }, 2e9, 3e6)).toBeCloseTo(0.17 + 3, 12)
  })
})
