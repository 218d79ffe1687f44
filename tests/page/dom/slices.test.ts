import { describe, expect, it } from 'vitest'
import { runInSlices } from '../../../lib/page/dom/slices.ts'

function* count(to: number, ms = 0): Generator<number, string, void> {
  for (let i = 0; i < to; i++) {
    const until = performance.now() + ms
    while (performance.now() < until);
    yield i
  }
  return 'done'
}

describe('runInSlices', () => {
  it('hands on the result, and tells how long each slice took', async () => {
    const slices: number[] = []
    expect(await runInSlices(count(10, 3), { aborted: false }, ms => slices.push(ms))).toBe('done')
    expect(slices.length).toBeGreaterThan(1)
    expect(slices.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(30)
  })

  it('lets others run in between when the work takes long', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 0)
    await runInSlices(count(20, 3), new AbortController().signal)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(1)
  })

  it('ends with the signal', async () => {
    const ending = new AbortController()
    let last = 0
    function* endless(): Generator<null, string, void> {
      for (; last < 1000; last++) {
        if (last === 5) ending.abort()
        yield null
      }
      return 'done'
    }
    expect(await runInSlices(endless(), ending.signal)).toBeNull()
    expect(last).toBe(5)
  })
})
