import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { storage } from 'wxt/utils/storage'
import { openSettingsItem } from '../../lib/browser/settings-item.ts'
import { by, openSettings, startTimer } from '../../lib/browser/storage.ts'
import { ok } from '../../lib/model/result.ts'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'

const { local } = fakeBrowser.storage
const readStored = () => local.get(null)

const open = () => openSettings({ item: openSettingsItem(storage), onChange() {}, timer: startTimer })

beforeEach(() => fakeBrowser.reset())

describe('stored settings', () => {
  it('of version 1 are read, kept and rewritten', async () => {
    await local.set({ settings: { version: 1, everywhere: false, sitesOff: ['a.example'] } })
    const kept = { ...DEFAULT_SETTINGS, everywhere: false, sitesOff: ['a.example'] }
    expect(await open().read()).toEqual(ok(kept))
    expect(await readStored()).toEqual({ settings: kept, settings$: { v: 2 } })
  })

  it('of version 2 are not written anew', async () => {
    const stored = { settings: { ...DEFAULT_SETTINGS, language: 'uk' }, settings$: { v: 2 } }
    await local.set(stored)
    const set = vi.spyOn(local, 'set')
    expect(await open().read()).toMatchObject({ value: { language: 'uk' } })
    expect(set).not.toHaveBeenCalled()
    set.mockRestore()
  })

  it('of a newer version stay, and keep through a change what is unknown here', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    const newer = { ...DEFAULT_SETTINGS, version: 3, everywhere: false, tomorrow: { much: 7 } }
    await local.set({ settings: newer, settings$: { v: 3 } })
    const settings = open()
    expect(await settings.read()).toMatchObject({ value: { everywhere: false } })
    expect((await readStored()).settings).toEqual(newer)
    await settings.change(by({ set: 'language', language: 'de' }))
    expect(await readStored()).toEqual({ settings: { ...newer, language: 'de' }, settings$: { v: 3 } })
    silent.mockRestore()
  })

  it('are none at first, and have their version once something was changed', async () => {
    const settings = open()
    expect(await settings.read()).toEqual(ok(DEFAULT_SETTINGS))
    expect(await readStored()).toEqual({})
    await settings.change(by({ set: 'everywhere', on: false }))
    expect(await readStored()).toEqual({ settings: { ...DEFAULT_SETTINGS, everywhere: false }, settings$: { v: 2 } })
  })
})
