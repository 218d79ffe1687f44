import { describe, expect, it } from 'vitest'
import { openRandom } from './invented.ts'
import { compare, measure, spreadOf } from './measure.ts'
import { makePages } from './pages.ts'

/** Contenders that take the time that they are told, on a clock that only they move. */
function race(costs: Readonly<Record<string, (run: number) => number>>, runs: number) {
  let clock = 0
  const order: string[] = []
  const contenders = Object.entries(costs).map(([name, cost]) => {
    let run = 0
    const work = () => {
      clock += cost(run++)
      order.push(name)
      return name.length
    }
    return { name, work }
  })
  return { measured: measure(contenders, runs, () => clock), order }
}

describe('measure', () => {
  it('times each contender in every run, each first in turn, and leaves out the runs that warm up', () => {
    const { measured, order } = race({ a: run => (run < 5 ? 1000 : 2), bb: run => (run < 5 ? 1 : 6) }, 4)
    expect(measured).toEqual([
      { name: 'a', times: [2, 2, 2, 2], found: 1 },
      { name: 'bb', times: [6, 6, 6, 6], found: 2 },
    ])
    expect(order.slice(0, 4)).toEqual(['a', 'bb', 'bb', 'a'])
    expect(order).toHaveLength(18)
  })

  it('compares run by run, so that what slows both does not count', () => {
    const slow = (run: number) => (run % 2 === 0 ? 10 : 1)
    const [a, b] = race({ a: slow, b: run => 3 * slow(run) }, 7).measured
    expect(a && b && compare(b, a)).toEqual({ median: 3, low: 3, high: 3 })
  })

  it('refuses work that finds something else in another run', () => {
    let found = 0
    expect(() => measure([{ name: 'a', work: () => found++ }], 2, () => 0)).toThrow('a found 1 after 0')
  })

  it('takes medians and quartiles between neighbours', () => {
    expect(spreadOf([4, 1, 3, 2, 10])).toEqual({ median: 3, low: 2, high: 4 })
    expect(spreadOf([1, 2])).toEqual({ median: 1.5, low: 1.25, high: 1.75 })
  })
})

describe('makePages', () => {
  const known = ['The known sentence stands here.']

  it('makes the same pages for the same seed, and others for another', () => {
    expect(makePages(5, known)).toEqual(makePages(5, known))
    expect(makePages(5, known, 2)).not.toEqual(makePages(5, known))
    const random = openRandom(7)
    expect(new Set(Array.from({ length: 100 }, random)).size).toBe(100)
  })

  it('strews in what is known, and makes the rest up', () => {
    const texts = makePages(20, known)
      .flatMap(page => page.blocks.map(block => block.text))
      .join(' ')
    const share = texts.split(known[0] as string).length / texts.split('. ').length
    expect(share).toBeGreaterThan(0.06)
    expect(share).toBeLessThan(0.25)
    expect(makePages(3, []).every(page => page.blocks[0]?.kind === 'title' && page.blocks.length > 8)).toBe(true)
  })
})
