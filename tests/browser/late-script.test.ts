import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

describe('a late script in a service worker', () => {
  const importScripts = vi.fn()
  const addEventListener = vi.fn()

  beforeEach(() => {
    vi.resetModules()
    vi.stubGlobal('importScripts', importScripts)
    vi.stubGlobal('addEventListener', addEventListener)
    Reflect.deleteProperty(globalThis, Symbol.for('sidelight.late'))
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.clearAllMocks()
  })

  it('is run once, when it is first wanted', async () => {
    const { loadLate, offerLate } = await import('../../lib/browser/late-script.ts')
    importScripts.mockImplementation(file => offerLate(file, 7))
    expect(importScripts).not.toHaveBeenCalled()
    expect(await Promise.all([loadLate('/x.js'), loadLate('/x.js')])).toEqual([7, 7])
    expect(importScripts.mock.calls).toEqual([['/x.js']])
  })

  it('rejects where it cannot be loaded, and is tried again', async () => {
    const { loadLate, offerLate } = await import('../../lib/browser/late-script.ts')
    importScripts.mockImplementationOnce(() => {
      throw new Error('gone')
    })
    await expect(loadLate('/x.js')).rejects.toThrow('gone')
    importScripts.mockImplementation(file => offerLate(file, 7))
    expect(await loadLate('/x.js')).toBe(7)
  })

  it('is made known to the browser at the installation', async () => {
    const { allowLate } = await import('../../lib/browser/late-script.ts')
    allowLate('/x.js')
    expect(importScripts).not.toHaveBeenCalled()
    const [[event, listener]] = addEventListener.mock.calls as [[string, () => void]]
    expect(event).toBe('install')
    listener()
    expect(importScripts).toHaveBeenCalledWith('/x.js')
  })
})
