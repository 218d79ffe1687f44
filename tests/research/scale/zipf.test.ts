import { describe, expect, it } from 'vitest'
import { drawNormal, drawPoisson, makeRandom, mix } from '../../../lib/research/scale/random.ts'
import { makeZipf } from '../../../lib/research/scale/zipf.ts'

const DRAWS = 200_000

/** Pearson's chi-squared of drawn ranks against their expected frequencies; ranks from `tail` on count as one. */
function compare(ranks: number, skew: number, shift: number, tail: number): number {
  const zipf = makeZipf(ranks, skew, shift)
  const random = makeRandom(7)
  const seen = new Float64Array(tail)
  for (let i = 0; i < DRAWS; i++) {
    const rank = zipf.draw(random)
    if (!(Number.isInteger(rank) && rank >= 1 && rank <= ranks)) throw new Error(`rank ${rank} of ${ranks}`)
    const at = Math.min(rank, tail) - 1
    seen[at] = (seen[at] as number) + 1
  }
  const expected = new Float64Array(tail)
  for (let rank = 1; rank <= ranks; rank++) {
    const at = Math.min(rank, tail) - 1
    expected[at] = (expected[at] as number) + (DRAWS * (rank + shift) ** -skew) / zipf.total
  }
  return seen.reduce((sum, n, i) => sum + (n - (expected[i] as number)) ** 2 / (expected[i] as number), 0)
}

describe('ranks are drawn as often as they should be', () => {
  // 99.9 % of right samplers stay below 25 with 8 classes, and below 86 with 50.
  it.each([
    { ranks: 1000, skew: 1, shift: 0 },
    { ranks: 1000, skew: 0.8, shift: 0 },
    { ranks: 1_000_000, skew: 1, shift: 20 },
    { ranks: 500, skew: 1.5, shift: 3 },
    { ranks: 60, skew: 3, shift: 0 },
    { ranks: 60, skew: 0.3, shift: 0 },
  ])('$ranks ranks, skew $skew, shift $shift', ({ ranks, skew, shift }) => {
    expect(compare(ranks, skew, shift, skew > 2 ? 8 : 50)).toBeLessThan(skew > 2 ? 25 : 86)
  })

  it('one rank is drawn every time', () => {
    const zipf = makeZipf(1, 1)
    expect([zipf.draw(makeRandom(1)), zipf.total]).toEqual([1, 1])
  })

  it('the weights add up', () => {
    expect(makeZipf(4, 1).total).toBeCloseTo(1 + 1 / 2 + 1 / 3 + 1 / 4, 12)
  })
})

describe('random numbers', () => {
  const take = (seed: number) => {
    const random = makeRandom(seed)
    return Array.from({ length: 5 }, () => random.next())
  }

  it('are the same for the same seed, and begin anew', () => {
    expect(take(5)).toEqual(take(5))
    expect(take(5)).not.toEqual(take(6))
    const random = makeRandom(9)
    random.next()
    random.restart(5)
    expect(random.next()).toBe(take(5)[0])
  })

  it('fill 0..1 evenly', () => {
    const random = makeRandom(3)
    const counts = new Uint32Array(10)
    for (let i = 0; i < 100_000; i++) {
      const at = Math.floor(random.next() * 10)
      counts[at] = (counts[at] as number) + 1
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })

  it('have the mean and spread of their distribution', () => {
    const random = makeRandom(11)
    const normal = Array.from({ length: 50_000 }, () => drawNormal(random))
    const poisson = Array.from({ length: 50_000 }, () => drawPoisson(random, 3))
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
    expect(mean(normal)).toBeCloseTo(0, 1)
    expect(mean(normal.map(v => v * v))).toBeCloseTo(1, 1)
    expect(mean(poisson)).toBeCloseTo(3, 1)
    expect(mean(poisson.map(v => (v - 3) ** 2))).toBeCloseTo(3, 0)
  })

  it('are scrambled: near numbers fall into all buckets alike', () => {
    const counts = new Uint32Array(16)
    for (let i = 0; i < 16_000; i++) counts[mix(1, i) & 15] = (counts[mix(1, i) & 15] as number) + 1
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})
