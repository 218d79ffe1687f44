import { describe, expect, it, vi } from 'vitest'
import { readPagesAgain, tellPages } from '../../lib/browser/tell-pages.ts'

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

describe('readPagesAgain', () => {
  it('puts the first look into the pages in which nobody listens, and goes on where that is not allowed', async () => {
    const sendMessage = vi.fn(async (id: number) => {
      if (id !== 2) throw new Error('Receiving end does not exist')
      return { value: null }
    })
    const executeScript = vi.fn(async ({ target }: { readonly target: { readonly tabId: number } }) => {
      if (target.tabId === 1) throw new Error('Cannot access contents of the page')
      return []
    })
    const scripting = { executeScript } as unknown as Parameters<typeof readPagesAgain>[0]['scripting']
    await readPagesAgain({ ...setUp([{ id: 1 }, { id: 2 }, { id: 3 }], sendMessage), scripting })
    expect(sendMessage).toHaveBeenCalledWith(
      2,
      { to: 'page', call: 'settingsChanged', input: { rescan: true } },
      { frameId: 0 },
    )
    expect(executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([1, 3])
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 3 }, files: ['/look.js'] })
  })

  it('waits for no page that is still loading, or that the browser put to sleep', async () => {
    const never = () => new Promise<never>(() => {})
    const sendMessage = vi.fn((id: number) => (id === 1 ? never() : Promise.reject(new Error('nobody listens'))))
    const executeScript = vi.fn(never)
    const scripting = { executeScript } as unknown as Parameters<typeof readPagesAgain>[0]['scripting']
    readPagesAgain({ ...setUp([{ id: 1 }, { id: 2 }, { id: 3 }], sendMessage), scripting })
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(2))
  })
})
