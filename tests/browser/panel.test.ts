import { describe, expect, it, vi } from 'vitest'
import {
  onAskedClaim,
  openPanelForPage,
  openPanelFromOwnPage,
  type PanelApi,
  takeAskedClaim,
} from '../../lib/browser/panel.ts'

function fakeBrowser(has: 'sidePanel' | 'sidebarAction' | 'tabs', open = vi.fn(async () => {})) {
  const stored: Record<string, unknown> = {}
  const listeners = new Set<() => void>()
  const create = vi.fn(async () => ({}))
  const api = {
    ...(has === 'tabs' ? {} : { [has]: { open } }),
    tabs: { create },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: stored[key] }),
        async set(items: object) {
          Object.assign(stored, items)
          for (const listener of listeners) listener()
        },
        async remove(key: string) {
          delete stored[key]
        },
        onChanged: {
          addListener: (listener: () => void) => listeners.add(listener),
          removeListener: (listener: () => void) => listeners.delete(listener),
        },
      },
    },
  }
  return { api: api as unknown as PanelApi, open, create, stored }
}

describe('the panel, asked for in a page', () => {
  it('opens before anything is awaited, and shows the claim once', async () => {
    const { api, open, stored } = fakeBrowser('sidePanel')
    const opening = openPanelForPage(api, 7, 'fire')
    expect(open).toHaveBeenCalledWith({ tabId: 7 })
    expect(await opening).toBe(true)
    expect(await takeAskedClaim(api, 8)).toBeNull()
    expect(await takeAskedClaim(api, 7)).toBe('fire')
    expect(await takeAskedClaim(api, 7)).toBeNull()
    expect(stored).toEqual({})
  })

  it('stays shut where a page’s click does not count, or the browser refuses', async () => {
    const { api: firefox, open } = fakeBrowser('sidebarAction')
    expect(await openPanelForPage(firefox, 7, 'fire')).toBe(false)
    expect(open).not.toHaveBeenCalled()
    const refusing = fakeBrowser(
      'sidePanel',
      vi.fn(() => Promise.reject(new Error('no gesture'))),
    )
    expect(await openPanelForPage(refusing.api, 7, 'fire')).toBe(false)
    expect(refusing.stored).toEqual({})
  })

  it('tells a panel that is open', async () => {
    const { api } = fakeBrowser('sidePanel')
    const listener = vi.fn()
    const ending = new AbortController()
    onAskedClaim(api, listener, ending.signal)
    await openPanelForPage(api, 7, 'fire')
    expect(listener).toHaveBeenCalledOnce()
    ending.abort()
    await openPanelForPage(api, 7, 'other')
    expect(listener).toHaveBeenCalledOnce()
  })
})

describe('the panel, asked for in a page of the extension', () => {
  it.each(['sidePanel', 'sidebarAction'] as const)('is the browser’s %s', async has => {
    const { api, open, create } = fakeBrowser(has)
    const opening = openPanelFromOwnPage(api, 7, null)
    expect(open).toHaveBeenCalledOnce()
    expect(await opening).toBe(true)
    expect(create).not.toHaveBeenCalled()
    expect(await takeAskedClaim(api, 7)).toBeNull()
  })

  it('is a tab where the browser has neither', async () => {
    const { api, create } = fakeBrowser('tabs')
    expect(await openPanelFromOwnPage(api, 7, 'fire')).toBe(true)
    expect(create).toHaveBeenCalledWith({ url: '/sidepanel.html?tab=7' })
    expect(await takeAskedClaim(api, 7)).toBe('fire')
  })
})
