import { describe, expect, it } from 'vitest'
import {
  advance,
  DWELL,
  DWELL_WARM,
  GRACE,
  type HoverEvent,
  type HoverState,
  IDLE,
  readShown,
  readTimer,
  WARM,
} from '../../lib/card/hover.ts'

const onMatch = (target: string): HoverEvent => ({ type: 'on-match', target })
const off: HoverEvent = { type: 'off' }
const onCard: HoverEvent = { type: 'on-card' }
const dismiss: HoverEvent = { type: 'escape' }

/** Feeds events; `timer` stands for the end of the delay that the state then asks for. */
const run = (events: readonly (HoverEvent | 'timer')[], from: HoverState = IDLE): HoverState =>
  events.reduce<HoverState>(
    (state, event) =>
      advance(state, event === 'timer' ? { type: 'timer', token: readTimer(state, DWELL.normal)?.token ?? -1 } : event),
    from,
  )

const opened = [onMatch('a'), 'timer'] as const

describe('hover states', () => {
  const cases: [string, (HoverEvent | 'timer')[], HoverState['name'], string | null][] = [
    ['a resting pointer dwells first', [onMatch('a')], 'dwelling', null],
    ['and opens after the delay', [...opened], 'open', 'a'],
    ['a pointer that goes on opens nothing', [onMatch('a'), off], 'idle', null],
    ['scrolling and dragging open nothing', [onMatch('a'), { type: 'busy' }], 'idle', null],
    ['scrolling leaves an open card alone', [...opened, { type: 'busy' }], 'open', 'a'],
    ['the card stays for a while after the pointer left', [...opened, off], 'leaving', 'a'],
    ['and closes then', [...opened, off, 'timer'], 'idle', null],
    ['it stays when the pointer reaches it', [...opened, off, onCard], 'open', 'a'],
    ['it stays when the pointer comes back', [...opened, off, onMatch('a')], 'open', 'a'],
    ['another match on the way to the card does not open', [...opened, onMatch('b'), onCard], 'open', 'a'],
    ['a pointer that rests on another match opens that one', [...opened, onMatch('b'), 'timer'], 'open', 'b'],
    ['leaving that one in time closes', [...opened, onMatch('b'), off, 'timer'], 'idle', null],
    ['a step pins', [{ type: 'step', target: 'a' }], 'pinned', 'a'],
    ['a pinned card ignores the pointer', [{ type: 'tap', target: 'a' }, off, onMatch('b'), 'timer'], 'pinned', 'a'],
    [
      'a step goes on to the next',
      [
        { type: 'step', target: 'a' },
        { type: 'step', target: 'b' },
      ],
      'pinned',
      'b',
    ],
    ['a press on the card pins it', [...opened, off, { type: 'press-card' }], 'pinned', 'a'],
    ['a press outside closes', [{ type: 'tap', target: 'a' }, { type: 'press-outside' }], 'idle', null],
    ['escape closes an open card', [...opened, dismiss], 'idle', null],
    ['escape closes a pinned card', [{ type: 'step', target: 'a' }, dismiss], 'idle', null],
    ['a card closes when its text went', [...opened, { type: 'vanished' }], 'idle', null],
    ['a dismissed card stays closed under the pointer', [...opened, dismiss, onMatch('a'), 'timer'], 'idle', null],
    ['and opens once the pointer was elsewhere', [...opened, dismiss, off, ...opened], 'open', 'a'],
    ['other matches open meanwhile', [...opened, dismiss, onMatch('b'), 'timer'], 'open', 'b'],
    ['a step opens what was dismissed', [...opened, dismiss, { type: 'step', target: 'a' }], 'pinned', 'a'],
  ]
  it.each(cases)('%s', (_, events, name, shown) => {
    const state = run(events)
    expect([state.name, readShown(state)]).toEqual([name, shown])
  })

  it('ignores the timer of an earlier hover', () => {
    const first = run([onMatch('a')])
    const second = run([off, onMatch('a')], first)
    expect(advance(second, { type: 'timer', token: first.token })).toBe(second)
  })

  it('gives the same state back when nothing changed, so that timers are not started anew', () => {
    const dwelling = run([onMatch('a')])
    expect(advance(dwelling, onMatch('a'))).toBe(dwelling)
    const leaving = run([...opened, off])
    expect(advance(leaving, off)).toBe(leaving)
  })

  const delayIn = (state: HoverState, dwell: number = DWELL.normal) => readTimer(state, dwell)?.delay ?? null

  it('waits for the named delays, and for nothing else', () => {
    expect(delayIn(IDLE)).toBeNull()
    expect(delayIn(run([onMatch('a')]))).toBe(DWELL.normal)
    expect(delayIn(run([onMatch('a')]), DWELL.long)).toBe(DWELL.long)
    expect(delayIn(run([...opened]))).toBeNull()
    expect(delayIn(run([...opened, off]))).toBe(GRACE)
    expect(delayIn(run([{ type: 'step', target: 'a' }]))).toBeNull()
  })

  it('waits less while another card was just open, whatever ended it', () => {
    for (const ended of [[off, 'timer'], [dismiss], [{ type: 'vanished' }]] as const) {
      const closed = run([...opened, ...ended])
      expect(delayIn(closed)).toBe(WARM)
      expect(delayIn(run([onMatch('b')], closed), DWELL.long)).toBe(DWELL_WARM)
      expect(delayIn(run([onMatch('b'), onMatch('c')], closed))).toBe(DWELL_WARM)
      expect(delayIn(run([onMatch('b'), { type: 'busy' }, onMatch('b')], closed))).toBe(DWELL_WARM)
      expect(delayIn(run([onMatch('b'), off, 'timer', onMatch('b')], closed))).toBe(DWELL.normal)
      expect(delayIn(run(['timer', onMatch('b')], closed))).toBe(DWELL.normal)
    }
    expect(delayIn(run([onMatch('a'), off, onMatch('b')]))).toBe(DWELL.normal)
    expect(delayIn(run([onMatch('a'), dismiss, onMatch('b')]))).toBe(DWELL.normal)
  })

  it('never waits longer than the person chose', () => {
    expect(delayIn(run([...opened, dismiss, onMatch('b')]), 40)).toBe(40)
  })

  it('goes on with the grace of a pointer that slips off the next match', () => {
    const next = run([...opened, onMatch('b')])
    expect(run([off], next).token).toBe(next.token)
    expect(run([onMatch('c')], next).token).not.toBe(next.token)
  })
})
