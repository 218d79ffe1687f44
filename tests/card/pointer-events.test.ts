import { describe, expect, it } from 'vitest'
import type { HoverEvent } from '../../lib/card/hover.ts'
import { type PointerContext, readPointer } from '../../lib/card/pointer-events.ts'
import type { Match } from '../../lib/model/page.ts'
import { makeMatch } from './example-match.ts'

const match = makeMatch(1, 0, 'set')
const target = '1:0'

/** A page with one match at (5, 5), the open card at (9, 9), and nothing else. */
function setUp(shown: string | null, more: Partial<PointerContext> = {}) {
  const sent: HoverEvent[] = []
  const aims: [readonly Match[], number][] = []
  let room = 0
  const pointer = readPointer({
    send: event => sent.push(event),
    shown: () => shown,
    isCardAt: (x, y) => shown !== null && x === 9 && y === 9,
    isCard: source => source === CARD,
    matchesAt: (x, y) => (x === 5 && y === 5 ? [match] : []),
    aim: (matches, x) => aims.push([matches, x]),
    place: () => true,
    makeRoom: () => room++,
    opensByPointing: () => true,
    closeInner: () => false,
    ...more,
  })
  return { pointer, sent, aims, room: () => room }
}
const CARD = new EventTarget()
const OTHER = new EventTarget()

/** All but the sign that the pointer went on. */
const withoutBusy = (sent: readonly HoverEvent[]) => sent.filter(({ type }) => type !== 'busy')

describe('a pointer that moves', () => {
  it('rests only while it stays about where it is', () => {
    const { pointer, sent } = setUp(null, { matchesAt: () => [match] })
    const countMoves = () => sent.splice(0).filter(({ type }) => type === 'busy').length
    pointer.move(100, 100)
    expect(countMoves()).toBe(1)
    pointer.move(109, 107)
    pointer.move(100, 112)
    expect(countMoves()).toBe(0)
    pointer.move(100, 113)
    pointer.move(100, 124)
    expect(countMoves()).toBe(1)
  })

  it('opens nothing where only a click does, and closes what it leaves', () => {
    const { pointer, sent, aims } = setUp(target, { opensByPointing: () => false })
    pointer.move(5, 5)
    expect([withoutBusy(sent), aims]).toEqual([[{ type: 'off' }], []])
  })

  it.each<[string, string | null, number, HoverEvent, number]>([
    ['on a match', null, 5, { type: 'on-match', target }, 1],
    ['on the match whose card is open', target, 5, { type: 'on-match', target }, 0],
    ['on a match beside another card', '2:0', 5, { type: 'on-match', target }, 1],
    ['on the card', target, 9, { type: 'on-card' }, 0],
    ['where a card was', null, 9, { type: 'off' }, 0],
    ['elsewhere', target, 1, { type: 'off' }, 0],
  ])('%s', (_, shown, at, event, aimed) => {
    const { pointer, sent, aims } = setUp(shown)
    pointer.move(at, at)
    expect(withoutBusy(sent)).toEqual([event])
    expect(aims).toEqual(aimed === 1 ? [[[match], at]] : [])
  })
})

describe('a click', () => {
  it.each<[string, EventTarget, boolean, HoverEvent, number]>([
    ['on plain text of a match opens its card', OTHER, true, { type: 'tap', target }, 1],
    ['on a link in a match is the link’s', OTHER, false, { type: 'press-outside' }, 0],
    ['on the card pins it', CARD, true, { type: 'press-card' }, 0],
  ])('%s', (_, source, plain, event, opened) => {
    const { pointer, sent, aims, room } = setUp(null)
    pointer.click(5, 5, source, plain)
    expect(sent).toEqual([event])
    expect([aims.length, room()]).toEqual([opened, opened])
  })

  it('beside every match closes', () => {
    const { pointer, sent } = setUp(target)
    pointer.click(1, 1, OTHER, true)
    expect(sent).toEqual([{ type: 'press-outside' }])
  })
})

describe('keys and scrolling', () => {
  it('closes by Escape what is open inside the card, and then the card', () => {
    const { pointer, sent } = setUp(target, { closeInner: () => true })
    expect([pointer.escape(), sent]).toEqual([true, []])
  })

  it('takes Escape only where there is a card', () => {
    expect(setUp(target).pointer.escape()).toBe(true)
    expect(setUp(null).pointer.escape()).toBe(false)
  })

  it('moves the open card along, or closes it', () => {
    const kept = setUp(target)
    kept.pointer.scroll(null)
    expect(kept.sent).toEqual([{ type: 'busy' }])
    const lost = setUp(target, { place: () => false })
    lost.pointer.scroll(null)
    expect(lost.sent).toEqual([{ type: 'busy' }, { type: 'vanished' }])
  })

  it('notices that a sentence left the pointer, and opens none that came to it', () => {
    const open = setUp(target)
    open.pointer.scroll({ x: 1, y: 1 })
    expect(withoutBusy(open.sent)).toEqual([{ type: 'off' }])
    const closed = setUp(null)
    closed.pointer.scroll({ x: 5, y: 5 })
    expect(closed.sent).toEqual([{ type: 'busy' }])
  })
})
