import { describe, expect, it, vi } from 'vitest'
import { answer, call, type Handlers } from '../../lib/browser/messages.ts'
import { fakeBus } from './fake-bus.ts'

const cards = (): Handlers<'card'> => ({
  goTo: vi.fn((key: string) => key === 'here'),
  show: vi.fn(() => true),
  step: vi.fn(() => true),
})

describe('call and answer', () => {
  it('carry the input there and the answer back', async () => {
    const { api, send } = fakeBus({ id: 'us', url: 'https://a.example/', tab: { id: 7 }, frameId: 0 })
    const handlers = cards()
    answer(api, 'card', handlers)
    expect(await call(send, 'card', 'goTo', 'here')).toBe(true)
    expect(await call(send, 'card', 'goTo', 'gone')).toBe(false)
    expect(handlers.goTo).toHaveBeenLastCalledWith('gone', {
      tab: 7,
      frame: 0,
      url: 'https://a.example/',
      isOwn: false,
    })
  })

  it('reach the handler before anything is awaited: a click that a page tells of counts no longer', () => {
    const { api, send } = fakeBus({ id: 'us' })
    const handlers = cards()
    answer(api, 'card', handlers)
    void call(send, 'card', 'step', 1)
    expect(handlers.step).toHaveBeenCalledOnce()
  })

  it('reject with the reason when a handler throws, and when nobody answers', async () => {
    const { api, send } = fakeBus({ id: 'us' })
    answer(api, 'card', { ...cards(), step: () => Promise.reject(new Error('no card')) })
    await expect(call(send, 'card', 'step', 1)).rejects.toThrow('no card')
    await expect(call(send, 'reader', 'report', null)).rejects.toThrow('no answer to reader.report')
  })

  it('leave messages of others alone', async () => {
    const foreign = fakeBus({ id: 'somebody else' })
    answer(foreign.api, 'card', cards())
    await expect(call(foreign.send, 'card', 'step', 1)).rejects.toThrow('no answer')
    const own = fakeBus({ id: 'us' })
    answer(own.api, 'card', cards())
    for (const message of [
      null,
      'step',
      {},
      { to: 'card' },
      { to: 'card', call: 'toString' },
      { to: 'card', call: 7 },
      { to: 'card', call: { toString: 0 } },
    ])
      expect(await own.send(message)).toBeUndefined()
  })

  it.each([
    ['extension://us/popup.html?tab=7', true],
    ['https://extension.example/us/', false],
    [undefined, false],
  ])('tell a page of the extension by its address: %s', async (url, isOwn) => {
    const { api, send } = fakeBus({ id: 'us', url })
    const handlers = cards()
    answer(api, 'card', handlers)
    await call(send, 'card', 'step', 1)
    expect(handlers.step).toHaveBeenLastCalledWith(1, { tab: null, frame: null, url: url ?? null, isOwn })
  })

  it('end with the signal', async () => {
    const { api, send } = fakeBus({ id: 'us' })
    const end = new AbortController()
    answer(api, 'card', cards(), end.signal)
    end.abort()
    await expect(call(send, 'card', 'step', 1)).rejects.toThrow('no answer')
  })
})
