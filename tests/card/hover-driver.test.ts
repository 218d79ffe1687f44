import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DWELL as DWELLS, GRACE } from '../../lib/card/hover.ts'
import { driveHover, type HoverView } from '../../lib/card/hover-driver.ts'

const DWELL = DWELLS.normal

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp(view: Partial<HoverView> = {}) {
  const log: string[] = []
  const hover = driveHover({
    isAlive: () => true,
    dwell: () => DWELL,
    prepare: target => log.push(`prepare ${target}`),
    open: target => log.push(`open ${target}`),
    close: () => log.push('close'),
    refresh: () => log.push('refresh'),
    ...view,
  })
  return { hover, log }
}

describe('driveHover', () => {
  it('prepares where the pointer rests, opens after a while, and closes after another', () => {
    const { hover, log } = setUp()
    hover.send({ type: 'on-match', target: 'a' })
    vi.advanceTimersByTime(DWELL - 1)
    expect(log).not.toContain('open a')
    vi.advanceTimersByTime(1)
    expect(log.splice(0)).toEqual(['prepare a', 'refresh', 'open a'])
    hover.send({ type: 'off' })
    vi.advanceTimersByTime(GRACE)
    expect(log).toEqual(['refresh', 'close'])
  })

  it('runs one timer at a time', () => {
    const { hover, log } = setUp()
    hover.send({ type: 'on-match', target: 'a' })
    hover.send({ type: 'off' })
    hover.send({ type: 'on-match', target: 'b' })
    vi.advanceTimersByTime(DWELL)
    expect(log.filter(line => line.startsWith('open'))).toEqual(['open b'])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('closes one card before it opens the next', () => {
    const { hover, log } = setUp()
    hover.send({ type: 'step', target: 'a' })
    hover.send({ type: 'step', target: 'b' })
    expect(log).toEqual(['open a', 'close', 'open b'])
  })

  it('bears a card that finds no place while it opens', () => {
    const log: string[] = []
    const { hover } = setUp({
      open: () => hover.send({ type: 'vanished' }),
      close: () => log.push('close'),
    })
    hover.send({ type: 'step', target: 'a' })
    expect([hover.state().name, log]).toEqual(['idle', ['close']])
  })

  it('does nothing when the extension is gone, and leaves no timer when it ends', () => {
    let alive = true
    const { hover, log } = setUp({ isAlive: () => alive })
    hover.send({ type: 'on-match', target: 'a' })
    hover.stop()
    expect(vi.getTimerCount()).toBe(0)
    alive = false
    log.splice(0)
    hover.send({ type: 'step', target: 'b' })
    expect([hover.state().name, log]).toEqual(['dwelling', []])
  })
})
