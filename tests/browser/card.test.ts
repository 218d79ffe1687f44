import { describe, expect, it, vi } from 'vitest'
import { askCard } from '../../lib/browser/card.ts'
import { call } from '../../lib/browser/messages.ts'

/** A tab whose page may have a card, and may take one. */
function fakeTab({ present, takes }: { present: boolean; takes: boolean }) {
  let there = present
  const executeScript = vi.fn(async () => {
    if (!takes) throw new Error('Cannot access contents of the page')
    there = true
    return []
  })
  const sendMessage = vi.fn(async (..._: unknown[]) => {
    if (!there) throw new Error('Receiving end does not exist')
    return { value: true }
  })
  return { scripting: { executeScript }, tabs: { sendMessage } }
}
const next = (api: ReturnType<typeof fakeTab>) =>
  askCard(api as unknown as Parameters<typeof askCard>[0], 7, send => call(send, 'card', 'step', 1))

describe('askCard', () => {
  it('asks a card that is there, and injects none', async () => {
    const tab = fakeTab({ present: true, takes: true })
    expect(await next(tab)).toBe(true)
    expect(tab.scripting.executeScript).not.toHaveBeenCalled()
    const message = { to: 'card', call: 'step', input: 1 }
    expect(tab.tabs.sendMessage.mock.calls).toEqual([[7, message, { frameId: 0 }]])
  })

  it('injects a card that is missing, and asks it then', async () => {
    const tab = fakeTab({ present: false, takes: true })
    expect(await next(tab)).toBe(true)
    expect(tab.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 7 },
      files: ['/card.js'],
      injectImmediately: true,
    })
  })

  it('is false where no card can be', async () => {
    expect(await next(fakeTab({ present: false, takes: false }))).toBe(false)
  })
})
