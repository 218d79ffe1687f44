import { describe, expect, it } from 'vitest'
import { runInSlices } from '../../lib/search/slices.ts'

describe('runInSlices', () => {
  it('lets others in as soon as the budget is used up, and only then', async () => {
    let clock = 0
    const pauses: number[] = []
    function* work() {
      for (let i = 0; i < 10; i++) {
        clock += 3
        yield
      }
      return 'done'
    }
    const turns = {
      budget: 10,
      now: () => clock,
      pause: async () => {
        pauses.push(clock)
        clock += 100
      },
    }
    expect(await runInSlices(work(), turns)).toBe('done')
    expect(pauses).toEqual([12, 124])
  })

  it('passes on what the work throws', async () => {
    // biome-ignore lint/correctness/useYield: it fails before it comes to that
    function* work() {
      throw new Error('broken')
    }
    await expect(runInSlices(work(), { budget: 1, now: () => 0, pause: async () => {} })).rejects.toThrow('broken')
  })
})
