import { describe, expect, it } from 'vitest'
import { answerCalls } from '../../lib/card/card-calls.ts'
import type { Target } from '../../lib/card/hover.ts'
import type { Match } from '../../lib/model/page.ts'
import { matchKey } from '../../lib/model/report.ts'
import { makeMatch } from './example-match.ts'

const matches = [makeMatch(1, 0, 'set'), makeMatch(1, 0, 'count'), makeMatch(2, 0, 'set'), makeMatch(3, 0, 'set')]

function setUp(tops: Record<Target, number>, current: Target | null = null) {
  const gone: [Target, readonly Match[], 1 | -1 | null][] = []
  const shown: Target[] = []
  const calls = answerCalls({
    matches: () => matches,
    topOf: target => tops[target] ?? null,
    current: () => current,
    goTo: (...call) => gone.push(call),
    show: async target => void shown.push(target),
  })
  return { calls, gone, shown }
}

describe('the calls to the card', () => {
  it('go to a match, and let its claim lead', () => {
    const { calls, gone } = setUp({ '1:0': 10 })
    const [, second] = matches as [Match, Match]
    expect(calls.goTo(matchKey(second))).toBe(true)
    expect(gone).toEqual([['1:0', [second], null]])
  })

  it('go nowhere when the match went, or is not drawn', () => {
    const { calls, gone } = setUp({ '1:0': 10 })
    expect(calls.goTo('none')).toBe(false)
    expect(calls.goTo(matchKey(matches[2] as Match))).toBe(false)
    expect(gone).toEqual([])
  })

  it('show a match without opening its card', async () => {
    const { calls, gone, shown } = setUp({ '2:0': 10 })
    expect(await calls.show(matchKey(matches[2] as Match))).toBe(true)
    expect(await calls.show(matchKey(matches[0] as Match))).toBe(false)
    expect(await calls.show('none')).toBe(false)
    expect([shown, gone]).toEqual([['2:0'], []])
  })

  it.each<[string, Record<Target, number>, Target | null, 1 | -1, Target]>([
    ['begins at the first sentence in the window', { '1:0': -50, '2:0': 30, '3:0': 900 }, null, 1, '2:0'],
    ['begins before it when it goes back', { '1:0': -50, '2:0': 30, '3:0': 900 }, null, -1, '1:0'],
    ['goes on from the current one', { '1:0': 1, '2:0': 30, '3:0': 900 }, '2:0', 1, '3:0'],
    ['passes by what is not drawn', { '1:0': 1, '3:0': 900 }, '1:0', 1, '3:0'],
  ])('a step %s', (_, tops, current, direction, expected) => {
    const { calls, gone } = setUp(tops, current)
    expect(calls.step(direction)).toBe(true)
    expect(gone).toEqual([[expected, [], null]])
  })

  it('tell of a button in the card that stepped', () => {
    const { calls, gone } = setUp({ '1:0': 10, '2:0': 30 }, '1:0')
    expect([calls.stepInCard(1), gone]).toEqual([true, [['2:0', [], 1]]])
  })

  it('a step goes nowhere when no sentence is drawn', () => {
    const { calls, gone } = setUp({})
    expect([calls.step(1), gone]).toEqual([false, []])
  })
})
