import { describe, expect, it } from 'vitest'
import { openTurns } from '../../lib/browser/turns.ts'
import type { Steps } from '../../lib/model/steps.ts'

/** A background in which time passes only by work and by waiting. */
function setUp() {
  let clock = 0
  let due: { readonly at: number; readonly callback: () => void }[] = []
  const log: string[] = []
  const turns = openTurns({
    now: () => clock,
    later: (ms, callback) => void due.push({ at: clock + ms, callback }),
  })
  /** Work of so many steps of a millisecond. */
  function* work(name: string, ms: number): Steps<string> {
    for (let i = 0; i < ms; i++) {
      clock++
      log.push(name)
      yield
    }
    return name
  }
  const ended = new Map<string, number>()
  return {
    log,
    ended,
    clock: () => clock,
    ask: (owner: number | null, name: string, ms: number) =>
      turns.take(owner, work(name, ms)).then(() => void ended.set(name, clock)),
    take: turns.take,
    /** Lets what is due happen, until nothing is, or up to a time. */
    async run(until = Number.POSITIVE_INFINITY) {
      for (;;) {
        await Promise.resolve()
        due = due.sort((a, b) => a.at - b.at)
        const next = due[0]
        if (next === undefined || next.at > until) return
        due.shift()
        clock = Math.max(clock, next.at)
        next.callback()
      }
    },
  }
}

const runsOf = (log: readonly string[]) => log.filter((name, i) => name !== log[i - 1])

describe('turns', () => {
  it('does short work at once', async () => {
    const { ask, log, clock } = setUp()
    await ask(1, 'short', 5)
    expect(log).toHaveLength(5)
    expect(clock()).toBe(5)
  })

  it('lets tabs take turns', async () => {
    const { ask, log, run } = setUp()
    void ask(1, 'one', 20)
    void ask(2, 'two', 20)
    void ask(3, 'three', 4)
    await run()
    // The first has its second turn before anybody else asks.
    expect(runsOf(log)).toEqual(['one', 'two', 'three', 'one', 'two'])
    expect(log.slice(16, 24)).toEqual(Array(8).fill('two'))
  })

  it('lets the questions of one tab take turns as well: those of a page that it has left hold up nothing', async () => {
    const { ask, ended, run } = setUp()
    void ask(1, 'left', 1000)
    void ask(1, 'shown', 20)
    await run()
    expect(ended.get('shown')).toBeLessThanOrEqual(2 * 20 + 16)
  })

  it('has nobody wait more than twice as long for one busy tab', async () => {
    const { ask, ended, clock, run } = setUp()
    void ask(1, 'busy', 50_000)
    await run(500)
    const start = clock()
    void ask(2, 'page', 100)
    await run(start + 400)
    expect((ended.get('page') ?? Number.NaN) - start).toBeLessThanOrEqual(2 * 100 + 8)
  })

  it('gives a person at a page of the extension every second turn, however many tabs wait', async () => {
    const { ask, ended, run } = setUp()
    for (let tab = 1; tab <= 20; tab++) void ask(tab, `tab ${tab}`, 100)
    void ask(null, 'popup', 100)
    await run()
    expect(ended.get('popup')).toBeLessThanOrEqual(2 * 100 + 16)
  })

  it('lets a tab that has used up its budget wait behind all others', async () => {
    const { ask, ended, log, clock, run } = setUp()
    void ask(1, 'busy', 10_000)
    await run(5000)
    const start = clock()
    log.length = 0
    void ask(2, 'page', 100)
    await run(start + 120)
    expect((ended.get('page') ?? Number.NaN) - start).toBeLessThanOrEqual(100 + 8)
    expect(runsOf(log)[0]).toBe('page')
  })

  it('lets such a tab rest between its turns, and answers it all the same', async () => {
    const { ask, ended, log, run } = setUp()
    const all = ask(1, 'busy', 3000)
    await run(10_000)
    expect(log.length).toBeLessThan(2000 + 8000 / 9)
    await run()
    await all
    expect(log).toHaveLength(3000)
    expect(ended.get('busy')).toBeGreaterThan(2000 + 9 * 1000)
  })

  it('gives a tab a new budget every minute', async () => {
    const { ask, log, run } = setUp()
    void ask(1, 'busy', 1_000_000)
    await run(59_000)
    const before = log.length
    await run(63_000)
    expect(log.length - before).toBeGreaterThan(1900)
  })

  it('passes on what work throws, and goes on with other work', async () => {
    const { ask, take, ended, run } = setUp()
    // biome-ignore lint/correctness/useYield: it fails before it comes to that
    function* fail(): Steps<never> {
      throw new Error('broken')
    }
    void ask(1, 'long', 50)
    const failed = expect(take(2, fail())).rejects.toThrow('broken')
    await run()
    await failed
    expect(ended.has('long')).toBe(true)
  })
})
