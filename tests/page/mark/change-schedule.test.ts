import { describe, expect, it } from 'vitest'
import {
  advance,
  FLOOD,
  MANY,
  QUIET,
  readWait,
  type Schedule,
  type ScheduleEffect,
  type ScheduleEvent,
} from '../../../lib/page/mark/change-schedule.ts'

const heard = (texts: number, nodes = texts): ScheduleEvent => ({ type: 'heard', texts, nodes })
const timer = (nodes = 1): ScheduleEvent => ({ type: 'timer', nodes })
const flood = heard(FLOOD + 1)

/** Feeds events at one time. @returns the last state, and the effects of the last event */
function run(events: readonly ScheduleEvent[], from: Schedule = QUIET, now = 10_000) {
  return events.reduce<{ state: Schedule; effects: readonly ScheduleEffect[] }>(
    ({ state }, event) => {
      const [next, effects] = advance(state, event, now)
      return { state: next, effects }
    },
    { state: from, effects: [] },
  )
}
/** A page that was read a moment ago. */
const justRead = run([heard(1), timer()]).state

describe('the schedule of a page that changes', () => {
  const cases: [string, ScheduleEvent[], Schedule['phase'], ScheduleEffect[]][] = [
    ['gathers what changed', [heard(1)], 'gathering', ['wait']],
    ['gathers on, without a new wait', [heard(1), heard(1, 2)], 'gathering', []],
    ['waits for nothing where no node changed', [heard(3, 0)], 'quiet', []],
    ['gathers where only classes changed', [heard(0, 2)], 'gathering', ['wait']],
    ['has the nodes read', [heard(1), timer()], 'quiet', ['listen', 'readNodes']],
    ['as long as they are few', [heard(1), timer(MANY)], 'quiet', ['listen', 'readNodes']],
    ['and otherwise everything', [heard(1), timer(MANY + 1)], 'quiet', ['listen', 'readAll']],
    ['bears as many changes of text as fit', [heard(FLOOD)], 'gathering', ['wait']],
    ['stops listening to more', [flood], 'deaf', ['deafen', 'wait']],
    ['also when they come bit by bit', [heard(FLOOD), heard(1, FLOOD)], 'deaf', ['deafen', 'wait']],
    ['counts afresh after a reading', [heard(FLOOD), timer(), heard(FLOOD)], 'gathering', ['wait']],
    ['listens for a moment after a flood', [flood, timer()], 'sampling', ['listen', 'wait']],
    ['has everything read when it is over', [flood, timer(), timer()], 'quiet', ['listen', 'readAll']],
    ['bears changes in that moment', [flood, timer(), heard(FLOOD)], 'sampling', []],
    ['stops listening when it goes on', [flood, timer(), flood], 'deaf', ['deafen', 'wait']],
    ['hears of a frame while it is deaf, and keeps waiting', [flood, heard(0, 1)], 'deaf', []],
  ]
  it.each(cases)('%s', (_, events, phase, effects) => {
    const last = run(events, justRead)
    expect([last.state.phase, last.effects]).toEqual([phase, effects])
  })

  it('reads through a flood now and then, and at the first one at once', () => {
    expect(run([flood, timer()]).effects).toEqual(['listen', 'readAll'])
    const { state } = run([flood], justRead)
    expect(run([timer()], state, 10_000 + 4300).effects).toEqual(['listen', 'wait'])
    expect(run([timer()], state, 10_000 + 4301).effects).toEqual(['listen', 'readAll'])
  })

  it.each([
    [0, 250],
    [2.4, 250],
    [3, 300],
    [400, 450],
  ])('gathers the longer, the longer reading takes, within bounds: %d ms, %d ms', (ms, wait) => {
    expect(readWait(run([{ type: 'cost', ms }, heard(1)]).state)).toBe(wait)
  })

  it('is deaf for longer than it samples', () => {
    expect(readWait(run([flood], justRead).state)).toBe(330)
    expect(readWait(run([flood, timer()], justRead).state)).toBe(40)
  })
})
