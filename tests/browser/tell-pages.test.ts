import { describe, expect, it, vi } from 'vitest'
import { tellPages } from '../../lib/browser/tell-pages.ts'

type Api = Parameters<typeof tellPages>[0]
const setUp = (tabs: readonly { readonly id?: number }[], sendMessage: (id: number) => Promise<unknown>): Api => {
  const fake = { query: async () => tabs, sendMessage }
  return { tabs: fake as unknown as Api['tabs'] }
}

describe('tellPages', () => {
  it.each([true, false])('tells the top frame of every tab, also whether to read anew: %s', async rescan => {
    const sendMessage = vi.fn(async (_: number) => ({ value: null }))
    await tellPages(setUp([{ id: 3 }, {}, { id: 9 }], sendMessage), rescan)
    const message = { to: 'page', call: 'settingsChanged', input: { rescan } }
    expect(sendMessage.mock.calls).toEqual([3, 9].map(id => [id, message, { frameId: 0 }]))
  })

  it('goes on where nobody listens, and where the answer is none', async () => {
    const sendMessage = vi.fn(async (id: number) => {
      if (id === 1) throw new Error('Receiving end does not exist')
      return undefined
    })
    await tellPages(setUp([{ id: 1 }, { id: 2 }, { id: 3 }], sendMessage), false)
    expect(sendMessage).toHaveBeenCalledTimes(3)
  })
})
