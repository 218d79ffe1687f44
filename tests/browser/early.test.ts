import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { TabApi } from '../../lib/browser/tab-page.ts'

const REPORT = { state: 'done', trouble: null, host: 'news.example', matches: [], entities: [], briefs: [] }

function fakeTabs(active: { id: number } | null) {
  const sendMessage = vi.fn(async (_tab: number, _message: unknown) => ({ value: JSON.stringify(REPORT) }))
  return {
    api: { tabs: { query: async () => (active === null ? [] : [active]), sendMessage } } as never as TabApi,
    sendMessage,
  }
}

describe('the first question', () => {
  beforeEach(() => vi.resetModules())
  const load = () => import('../../lib/browser/early.ts')

  it('goes to the active tab before anybody takes the answer, and to it alone', async () => {
    const { api, sendMessage } = fakeTabs({ id: 7 })
    const { askEarly, takeEarly } = await load()
    askEarly(api, null)
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledTimes(1))
    const { tab, report } = await takeEarly()
    expect([tab, await report]).toEqual([7, REPORT])
    expect(sendMessage.mock.calls[0]?.[0]).toBe(7)
  })

  it('is answered with nothing where there is no tab, or no reader', async () => {
    const { askEarly, takeEarly } = await load()
    const none = fakeTabs(null)
    askEarly(none.api, null)
    const without = await takeEarly()
    expect([without.tab, await without.report]).toEqual([null, null])
    expect(none.sendMessage).not.toHaveBeenCalled()
    const mute = fakeTabs({ id: 7 })
    mute.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'))
    askEarly(mute.api, '12')
    const early = await takeEarly()
    expect([early.tab, await early.report]).toEqual([12, null])
  })
})
