import { describe, expect, it } from 'vitest'
import {
  advance,
  JUDGE_AGAIN,
  JUDGE_AGAIN_AT_MOST,
  type SessionEffect,
  type SessionEvent,
  type SessionState,
  START,
} from '../../../lib/page/mark/session-state.ts'

/** Nodes are never looked into here. */
const node = (name: string) => ({ name }) as unknown as Node
const [one, two] = [node('one'), node('two')]

const all: SessionEvent = { type: 'changed', nodes: null }
const change = (...nodes: Node[]): SessionEvent => ({ type: 'changed', nodes: new Set(nodes) })
const wanted: SessionEvent = { type: 'wanted' }
const address: SessionEvent = { type: 'address' }
const threw: SessionEvent = { type: 'threw' }
const judged = (isArticle: boolean): SessionEvent => ({ type: 'judged', isArticle })
const read = (what: 'old' | 'new' | 'other'): SessionEvent => ({
  type: 'read',
  isOther: what === 'other',
  hasNew: what !== 'old',
})
const answered: SessionEvent = { type: 'answered', isNewTopic: false }
const newTopic: SessionEvent = { type: 'answered', isNewTopic: true }
const refused: SessionEvent = { type: 'refused', trouble: 'indexMissing' }

/** Feeds events at one time. @returns the last state, and the effects of the last event */
function run(events: readonly SessionEvent[], from: SessionState = START, now = 0) {
  return events.reduce<{ state: SessionState; effects: readonly SessionEffect[] }>(
    ({ state }, event) => {
      const [next, effects] = advance(state, event, now)
      return { state: next, effects }
    },
    { state: from, effects: [] },
  )
}

const reading = [all, judged(true)]
const asking = [...reading, read('new')]
const done = [...asking, answered]

describe('a reading session', () => {
  const cases: [string, SessionEvent[], SessionState['task'], SessionState['page'], SessionEffect[]][] = [
    ['judges a page first', [all], 'idle', 'waiting', ['judge']],
    ['reads an article', reading, 'reading', 'waiting', ['read']],
    ['leaves alone what is no article', [all, judged(false)], 'idle', 'notArticle', []],
    ['asks about new blocks', asking, 'asking', 'scanning', ['ask']],
    ['has nothing to ask where no block is new', [...reading, read('old')], 'idle', 'done', ['publish']],
    ['publishes what was answered', done, 'idle', 'done', ['publish']],
    ['asks about everything when a topic is new', [...asking, newTopic], 'asking', 'scanning', ['askAll']],
    ['and publishes after that', [...asking, newTopic, answered], 'idle', 'done', ['publish']],
    ['says why nothing was answered', [...asking, refused], 'idle', 'failed', ['publish']],
    ['stays failed while nothing is new', [...asking, refused, all, read('old')], 'idle', 'failed', ['publish']],
    ['asks again when something is', [...asking, refused, all, read('new')], 'asking', 'scanning', ['ask']],
    ['reads an article again without judging it', [...done, change(one)], 'reading', 'done', ['read']],
    ['lets a change wait for the task', [...asking, change(one)], 'asking', 'scanning', []],
    ['and reads it then', [...asking, change(one), answered], 'reading', 'done', ['publish', 'read']],
    [
      'reads what changed while it read',
      [...reading, change(one), read('old')],
      'reading',
      'done',
      ['publish', 'read'],
    ],
    ['reads nothing for another address alone', [...done, address], 'idle', 'done', []],
    ['but what changes there', [...done, address, change(one)], 'reading', 'done', ['read']],
    [
      'judges another page at the same document',
      [...done, address, change(one), read('other')],
      'reading',
      'done',
      ['judge'],
    ],
    ['asks about it', [...done, address, change(one), read('other'), judged(true)], 'asking', 'scanning', ['ask']],
    [
      'or takes the marks away, and judges it later',
      [...done, address, change(one), read('other'), judged(false)],
      'idle',
      'notArticle',
      ['publish', 'wait'],
    ],
    ['waits before it judges again', [all, judged(false), change(one)], 'idle', 'notArticle', ['wait']],
    ['does not wait for a person', [all, judged(false), wanted], 'idle', 'notArticle', ['judge']],
    ['waits at another address, too', [all, judged(false), address], 'idle', 'notArticle', ['wait']],
    ['ends when the page throws', [...reading, threw], 'idle', 'failed', []],
    ['and reads the whole page at its next change', [...reading, threw, change(one)], 'reading', 'failed', ['read']],
  ]
  it.each(cases)('%s', (_, events, task, page, effects) => {
    const last = run(events)
    expect([last.state.task, last.state.page, last.effects]).toEqual([task, page, effects])
  })

  it('has a trouble exactly while it is failed', () => {
    expect(run([...asking, refused]).state.trouble).toBe('indexMissing')
    expect(run([...asking, refused, all, read('old')]).state.trouble).toBe('indexMissing')
    expect(run([...reading, threw]).state.trouble).toBe('pageFailed')
    expect(run([...asking, refused, all, read('new')]).state.trouble).toBeNull()
    expect(run([...reading, threw, change(one), read('other'), judged(false)]).state.trouble).toBeNull()
  })

  it('reads everything first, then the nodes that changed since the last reading began', () => {
    expect(run(reading).state.reading).toBeNull()
    expect(run([...reading, change(one), change(two), read('old')]).state.reading).toEqual(new Set([one, two]))
    expect(run([...done, change(one)]).state.reading).toEqual(new Set([one]))
    expect(run([...reading, change(one), all, read('old')]).state.reading).toBeNull()
    expect(run([...asking, change(one), address, answered]).state.reading).toEqual(new Set([one]))
    expect(run([...done, change(one), threw, change(two)]).state.reading).toBeNull()
  })

  it('remembers that a person asked, until the address changes', () => {
    expect(run([wanted]).state.isWanted).toBe(true)
    expect(run([wanted, judged(true), read('new'), answered]).state.isWanted).toBe(true)
    expect(run([wanted, judged(true), address]).state.isWanted).toBe(false)
  })

  it('judges ever more seldom, up to a limit, and afresh at a new address', () => {
    let { state } = run([all, judged(false)], START, 1000)
    expect(state.judgeAt).toBe(1000 + JUDGE_AGAIN)
    expect(advance(state, all, state.judgeAt - 1)[1]).toEqual(['wait'])
    for (let tries = 0; tries < 20; tries++) state = run([all, judged(false)], state, state.judgeAt).state
    const last = state.judgeAt
    state = run([all, judged(false)], state, last).state
    expect(state.judgeAt - last).toBe(JUDGE_AGAIN_AT_MOST)
    state = run([address], state, last).state
    expect(state.judgeAt - last).toBe(JUDGE_AGAIN)
    // Addresses that go on changing do not put it off.
    state = run([address], state, last + JUDGE_AGAIN - 1).state
    expect(state.judgeAt - last).toBe(JUDGE_AGAIN)
    state = run([all, judged(false)], state, state.judgeAt).state
    expect(state.judgeAt - last).toBe(2 * JUDGE_AGAIN)
  })
})
