import { describe, expect, it } from 'vitest'
import { openSettings, SETTINGS_KEY, type StorageArea, switchSite } from '../../lib/browser/storage.ts'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'

/** A storage area that answers late, and fails when told to. */
function fakeArea(stored: Record<string, unknown> = {}) {
  const area = { stored, writes: 0, fails: false }
  const api: StorageArea = {
    get: async key => structuredClone(Object.hasOwn(area.stored, key) ? { [key]: area.stored[key] } : {}),
    async set(items) {
      await Promise.resolve()
      if (area.fails) throw new Error('quota')
      area.writes += 1
      Object.assign(area.stored, structuredClone(items))
    },
  }
  return { area, api }
}

describe('openSettings', () => {
  it('reads without writing, whatever is stored', async () => {
    const { area, api } = fakeArea({ [SETTINGS_KEY]: { version: 9, precious: true } })
    expect(await openSettings(api).read()).toEqual(DEFAULT_SETTINGS)
    expect(area).toMatchObject({ writes: 0, stored: { [SETTINGS_KEY]: { version: 9, precious: true } } })
  })

  it('loses no change of several at once', async () => {
    const { api } = fakeArea()
    const settings = openSettings(api)
    const hosts = Array.from({ length: 20 }, (_, n) => `s${n}.example`)
    await Promise.all(hosts.map(host => settings.change(now => switchSite(now, host, false))))
    expect((await settings.read()).sitesOff).toEqual(hosts)
  })

  it('rejects a change that could not be stored, and goes on', async () => {
    const { area, api } = fakeArea()
    const settings = openSettings(api)
    area.fails = true
    await expect(settings.change(now => ({ ...now, everywhere: false }))).rejects.toThrow('quota')
    expect((await settings.read()).everywhere).toBe(true)
    area.fails = false
    expect(await settings.change(now => ({ ...now, everywhere: false }))).toMatchObject({ everywhere: false })
  })
})

describe('switchSite', () => {
  it('lists a site once, and takes it off the list', () => {
    const off = switchSite(switchSite(DEFAULT_SETTINGS, 'a.example', false), 'a.example', false)
    expect(off.sitesOff).toEqual(['a.example'])
    expect(switchSite(off, 'a.example', true)).toEqual(DEFAULT_SETTINGS)
  })
})
