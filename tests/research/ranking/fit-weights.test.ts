import { describe, expect, it } from 'vitest'
import { fitWeights, scoreRow } from '../../../lib/research/ranking/fit-weights.ts'

/** Lists in which the first feature tells the right candidate, the second is noise, the third never varies. */
const lists = Array.from({ length: 40 }, (_, n) => {
  const right = [n % 3 === 0, n % 3 === 1, n % 3 === 2]
  const rows = right.map((is, c) => [is ? 5 + (n % 2) : 2 + ((n + c) % 3), ((n * 7 + c * 5) % 11) / 11, 1])
  return { rows, right }
})

describe('fitWeights', () => {
  it('puts the right candidate first and gives probabilities', () => {
    const weights = fitWeights(lists)
    expect(weights).toHaveLength(4)
    for (const { rows, right } of lists) {
      const scores = rows.map(row => scoreRow(weights, row))
      expect(right[scores.indexOf(Math.max(...scores))]).toBe(true)
      rows.forEach((_, c) => {
        expect((scores[c] as number) > 0).toBe(right[c])
      })
    }
    expect(Math.abs(weights[0] as number)).toBeGreaterThan(Math.abs(weights[1] as number))
  })

  it('gives the same weights for the same lists, and learns nothing from lists without a right one', () => {
    const barren = { rows: [[9, 0, 1]], right: [false] }
    expect(fitWeights([...lists, barren])).toEqual(fitWeights(lists))
  })
})
