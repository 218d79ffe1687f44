import { describe, expect, it, vi } from 'vitest'
import { answer, call, type Handlers, type Transport } from '../../lib/browser/messages.ts'

type Event = Parameters<typeof answer>[0]
type Listener = Parameters<Event['addListener']>[0]

/** One extension's message bus: every listener hears every message, one may answer. */
function fakeBus(sender: { id: string; tab?: { id: number } }) {
  const listeners = new Set<Listener>()
  const event: Event = { addListener: l => void listeners.add(l), removeListener: l => void listeners.delete(l) }
  const send: Transport = message =>
    new Promise(resolve => {
      const later = [...listeners].map(listener => listener(message, sender, resolve))
      if (!later.includes(true)) resolve(undefined)
    })
  return { event, send }
}

const cards = (): Handlers<'card'> => ({ goTo: vi.fn((key: string) => key === 'here'), step: vi.fn(() => true) })

describe('call and answer', () => {
  it('carry the input there and the answer back', async () => {
    const { event, send } = fakeBus({ id: 'us', tab: { id: 7 } })
    const handlers = cards()
    answer(event, 'us', 'card', handlers)
    expect(await call(send, 'card', 'goTo', 'here')).toBe(true)
    expect(await call(send, 'card', 'goTo', 'gone')).toBe(false)
    expect(handlers.goTo).toHaveBeenLastCalledWith('gone', { tab: 7 })
  })

  it('reject with the reason when a handler throws, and when nobody answers', async () => {
    const { event, send } = fakeBus({ id: 'us' })
    answer(event, 'us', 'card', { ...cards(), step: () => Promise.reject(new Error('no card')) })
    await expect(call(send, 'card', 'step', 1)).rejects.toThrow('no card')
    await expect(call(send, 'reader', 'report', null)).rejects.toThrow('no answer to reader.report')
  })

  it('leave messages of others alone', async () => {
    const foreign = fakeBus({ id: 'somebody else' })
    answer(foreign.event, 'us', 'card', cards())
    await expect(call(foreign.send, 'card', 'step', 1)).rejects.toThrow('no answer')
    const own = fakeBus({ id: 'us' })
    answer(own.event, 'us', 'card', cards())
    for (const message of [null, 'step', {}, { to: 'card' }, { to: 'card', call: 'toString' }, { to: 'card', call: 7 }])
      expect(await own.send(message)).toBeUndefined()
  })

  it('end with the signal', async () => {
    const { event, send } = fakeBus({ id: 'us' })
    const end = new AbortController()
    answer(event, 'us', 'card', cards(), end.signal)
    end.abort()
    await expect(call(send, 'card', 'step', 1)).rejects.toThrow('no answer')
  })
})
