import { describe, expect, it } from 'vitest'
import { fitLogistic, type Row } from '../../../lib/research/decision/fit-logistic.ts'

const FREE = { sign: 0, least: 0 } as const
const row = (features: readonly number[], right: boolean, weight = 1): Row => ({ features, right, weight })

/** Of 40 rows with the feature 30 are right, of 40 without it 10. */
const rows = [
  ...Array.from({ length: 40 }, (_, n) => row([1, n % 2], n < 30)),
  ...Array.from({ length: 40 }, (_, n) => row([0, n % 2], n < 10)),
]
const share = (weights: readonly number[], features: readonly number[]) =>
  1 / (1 + Math.exp(-features.reduce((z, x, i) => z + x * (weights[i] as number), weights.at(-1) as number)))

describe('fitLogistic', () => {
  it('gives the share that is right', () => {
    const weights = fitLogistic(rows, [FREE, FREE])
    expect(share(weights, [1, 0])).toBeCloseTo(0.75, 1)
    expect(share(weights, [0, 1])).toBeCloseTo(0.25, 1)
    expect(Math.abs(weights[1] as number)).toBeLessThan(0.1)
  })

  it('lets a feature count in its direction only, and at least as much as it must', () => {
    expect(fitLogistic(rows, [{ sign: -1, least: 0 }, FREE])[0]).toBe(0)
    expect(fitLogistic(rows, [{ sign: 1, least: 0 }, FREE])[0]).toBeGreaterThan(1)
    expect(fitLogistic(rows, [FREE, { sign: -1, least: -3 }])[1]).toBeCloseTo(-3)
  })

  it('counts a row by its weight', () => {
    const heavy = rows.map(r => (r.right ? { ...r, weight: 5 } : r))
    expect(share(fitLogistic(heavy, [FREE, FREE]), [1, 0])).toBeGreaterThan(0.9)
  })
})
