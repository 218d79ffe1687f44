import { describe, expect, it } from 'vitest'
import { countChoices, measureEntropy, tellOfFit, tellOfPack, tellOfSlot } from '../../../lib/research/scale/leakage.ts'

/** Mutual information by its definition, from the probability of each observation with each claim. */
function informationOf(joint: ReadonlyMap<string, readonly number[]>, claims: readonly number[]): number {
  let bits = 0
  for (const row of joint.values()) {
    const sum = row.reduce((a, b) => a + b, 0)
    row.forEach((p, claim) => {
      if (p > 0) bits += p * Math.log2(p / (sum * (claims[claim] as number)))
    })
  }
  return bits
}

/** Claims that lie one in each of four files, and how often each is met. */
const CHANCES = [0.4, 0.3, 0.2, 0.1]
const FILES = CHANCES.length

function add(joint: Map<string, number[]>, seen: readonly number[], claim: number, p: number): void {
  const row = joint.get(seen.join()) ?? CHANCES.map(() => 0)
  row[claim] = (row[claim] as number) + p
  joint.set(seen.join(), row)
}

describe('entropy', () => {
  it('of even, sure and uneven things', () => {
    expect(measureEntropy([1, 1, 1, 1])).toBeCloseTo(2, 12)
    expect(measureEntropy([5, 0])).toBe(0)
    expect(measureEntropy([2, 1, 1])).toBeCloseTo(1.5, 12)
  })
})

describe('what requests tell is the mutual information of claim and request', () => {
  it('a file by itself tells all that a file can', () => {
    const mean = CHANCES.reduce((sum, p) => sum + p * tellOfFit(p), 0)
    expect(mean).toBeCloseTo(measureEntropy(CHANCES), 12)
  })

  it('nothing that always looks the same tells anything', () => expect(tellOfFit(1)).toBeCloseTo(0, 12))

  it('a file and one other, drawn evenly', () => {
    const joint = new Map<string, number[]>()
    let mean = 0
    CHANCES.forEach((p, wanted) => {
      for (let other = 0; other < FILES; other++) {
        if (other === wanted) continue
        const share = p / (FILES - 1)
        add(joint, [wanted, other].sort(), wanted, share)
        mean += share * tellOfFit(p + (CHANCES[other] as number))
      }
    })
    expect(mean).toBeCloseTo(informationOf(joint, CHANCES), 12)
    expect(mean).toBeLessThan(measureEntropy(CHANCES))
    expect(mean).toBeGreaterThan(0.5)
  })

  it('two slots of which each may hold a wanted file or any other', () => {
    const real = 0.25
    const joint = new Map<string, number[]>()
    let mean = 0
    const fill = CHANCES.map(p => (1 - real) / FILES + real * p)
    CHANCES.forEach((p, wanted) => {
      mean += p * tellOfSlot(2, real, p, FILES)
      fill.forEach((q, other) => {
        for (const seen of [
          [wanted, other],
          [other, wanted],
        ])
          add(joint, seen, wanted, (p * q) / 2)
      })
    })
    // Before, both slots are filled as on any day.
    let exact = 0
    for (const [seen, row] of joint) {
      const [a, b] = seen.split(',').map(Number) as [number, number]
      const before = (fill[a] as number) * (fill[b] as number)
      row.forEach((joined, claim) => {
        if (joined > 0) exact += joined * Math.log2(joined / (CHANCES[claim] as number) / before)
      })
    }
    // The formula leaves out that a file may stand in both slots, which tells one bit more.
    const both = CHANCES.reduce((sum, p, i) => sum + p * (fill[i] as number), 0)
    expect(mean).toBeCloseTo(exact - both, 12)
  })

  it('more slots hide more: twice as many, one bit', () => {
    expect(tellOfSlot(2, 0.2, 0.001, 1024) - tellOfSlot(4, 0.2, 0.001, 1024)).toBeCloseTo(1, 12)
    expect(tellOfSlot(1024, 0, 0.001, 1024)).toBeCloseTo(0, 12)
  })

  it('packs, by hand and by definition', () => {
    // Two packs of even weight; a reader follows one, and half of what is met lies in it.
    expect(tellOfPack(0.5, 1, 0.5)).toBeCloseTo(Math.log2(1.5), 12)
    expect(tellOfPack(0.5, 0, 0.5)).toBe(-1)
    const mean = 0.75 * tellOfPack(0.5, 1, 0.5) + 0.25 * tellOfPack(0.5, 0, 0.5)
    const joint = new Map([
      ['first', [0.375, 0.125]],
      ['second', [0.125, 0.375]],
    ])
    expect(mean).toBeCloseTo(informationOf(joint, [0.5, 0.5]), 12)
  })

  it('a choice of packs, counted', () => {
    expect(countChoices(4, 2)).toBeCloseTo(Math.log2(6), 12)
    expect(countChoices(64, 3)).toBeCloseTo(Math.log2((64 * 63 * 62) / 6), 12)
    expect(countChoices(64, 0)).toBe(0)
  })
})
