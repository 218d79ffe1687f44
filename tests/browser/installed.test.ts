import { expect, it, vi } from 'vitest'
import { onceInstalled } from '../../lib/browser/installed.ts'

function setUp() {
  const listeners: ((details: { reason: string }) => void)[] = []
  const create = vi.fn(async () => ({}))
  const prepare = vi.fn()
  const api = {
    runtime: {
      getURL: (path: string) => `ext://${path}`,
      onInstalled: { addListener: (listener: (details: { reason: string }) => void) => listeners.push(listener) },
    },
    tabs: { create },
  }
  onceInstalled(api as unknown as Parameters<typeof onceInstalled>[0], prepare)
  const tell = (reason: string) => {
    for (const listener of listeners) listener({ reason })
  }
  return { tell, create, prepare }
}

it('the welcome page is opened after installing, and not by itself', () => {
  const { tell, create, prepare } = setUp()
  expect(create).not.toHaveBeenCalled()
  tell('install')
  expect(create.mock.calls).toEqual([[{ url: 'ext://welcome.html' }]])
  expect(prepare).toHaveBeenCalledOnce()
})

it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])('%s only prepares', reason => {
  const { tell, create, prepare } = setUp()
  tell(reason)
  expect(create).not.toHaveBeenCalled()
  expect(prepare).toHaveBeenCalledOnce()
})
