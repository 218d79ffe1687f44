import { describe, expect, it } from 'vitest'
import { runInSlices } from '../../lib/page/slices.ts'

function* count(to: number, ms = 0): Generator<number, string, void> {
  for (let i = 0; i < to; i++) {
    const until = performance.now() + ms
    while (performance.now() < until);
    yield i
  }
  return 'done'
}

describe('runInSlices', () => {
  it('hands on every item and the result', async () => {
    const seen: number[] = []
    expect(await runInSlices(count(3), new AbortController().signal, i => seen.push(i))).toBe('done')
    expect(seen).toEqual([0, 1, 2])
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
    const result = await runInSlices(count(1000), ending.signal, i => i === 5 && ending.abort())
    expect(result).toBeNull()
  })
})
