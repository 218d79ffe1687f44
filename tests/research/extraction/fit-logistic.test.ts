import { describe, expect, it } from 'vitest'
import { fitLogistic, probabilityOf } from '../../../lib/research/extraction/fit-logistic.ts'

/** A number that tells, one that does not, and one that is always the same. */
const samples = Array.from({ length: 400 }, (_, i) => {
  const telling = (i % 20) / 10
  return { row: [telling, (i * 7) % 11, 3], isYes: telling + ((i * 13) % 17) / 17 > 1.4, weight: 1 }
})

describe('fitLogistic', () => {
  it('gives weight to what tells, and none to what is always the same', () => {
    const { weights } = fitLogistic(samples, 1)
    expect(weights[0]).toBeGreaterThan(1)
    expect(Math.abs(weights[1] as number)).toBeLessThan(0.2)
    expect(weights[2]).toBe(0)
  })

  it('has the probabilities of yes add up to how many there are', () => {
    const fitted = fitLogistic(samples, 1)
    const sum = samples.reduce((all, { row }) => all + probabilityOf(fitted, row), 0)
    expect(sum).toBeCloseTo(samples.filter(one => one.isYes).length, 3)
  })

  it('counts a sample of weight two like two of weight one', () => {
    const [half, other] = [samples.slice(0, 200), samples.slice(200)]
    const twice = fitLogistic([...half, ...half, ...other], 1)
    const heavy = fitLogistic([...half.map(one => ({ ...one, weight: 2 })), ...other], 1)
    const row = [1.2, 4, 3]
    // Only the scale of the numbers, in which the pull is measured, differs.
    expect(probabilityOf(heavy, row)).toBeCloseTo(probabilityOf(twice, row), 2)
  })
})
