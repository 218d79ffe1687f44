import { describe, expect, it, vi } from 'vitest'
import { by, closeStorage, openSettings, type StoredItem, type Timer } from '../../lib/browser/storage.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'

/** A timer that runs out when it is told to. */
function fakeTimer() {
  const waiting = new Set<() => void>()
  const timer: Timer = (_, callback) => {
    waiting.add(callback)
    return () => waiting.delete(callback)
  }
  const runOut = () => {
    const callbacks = [...waiting]
    waiting.clear()
    for (const callback of callbacks) callback()
  }
  return { timer, waiting, runOut }
}

/** A stored item that answers late, fails when told to, or keeps its answer back until `release`. */
function setUp(stored: unknown = null) {
  const memory = { stored, writes: 0, fails: false, isSilent: false }
  const kept: (() => void)[] = []
  const reach = () =>
    new Promise<void>((resolve, reject) => {
      if (memory.fails) reject(new Error('quota'))
      else if (memory.isSilent) kept.push(resolve)
      else resolve()
    })
  const item: StoredItem = {
    async getValue() {
      await reach()
      return structuredClone(memory.stored)
    },
    async setValue(value) {
      await reach()
      memory.writes += 1
      memory.stored = structuredClone(value)
    },
  }
  const onChange = vi.fn()
  const { timer, waiting, runOut } = fakeTimer()
  const release = () => kept.splice(0).forEach(resolve => void resolve())
  return { memory, item, onChange, waiting, runOut, release, settings: openSettings({ item, onChange, timer }) }
}

const off = by({ set: 'everywhere', on: false })
const OFF = { ...DEFAULT_SETTINGS, everywhere: false }

describe('openSettings', () => {
  it('reads without writing, whatever is stored', async () => {
    const { memory, settings } = setUp({ version: 9, precious: true })
    expect(await settings.read()).toEqual(ok(DEFAULT_SETTINGS))
    expect(memory).toMatchObject({ writes: 0, stored: { version: 9, precious: true } })
  })

  it('loses no change of several at once', async () => {
    const { settings } = setUp()
    const hosts = Array.from({ length: 20 }, (_, n) => `s${n}.example`)
    await Promise.all(hosts.map(host => settings.change(by({ set: 'site', host, on: false }))))
    expect(await settings.read()).toMatchObject({ value: { sitesOff: hosts } })
  })

  it('tells of each change that was stored', async () => {
    const { settings, onChange } = setUp()
    const after = await settings.change(off)
    expect(onChange.mock.calls).toEqual([[DEFAULT_SETTINGS, after]])
  })
})

describe('a storage that', () => {
  it('has no room rejects the change, loses nothing and takes the next one', async () => {
    const { memory, item, settings, onChange } = setUp(OFF)
    const setValue = vi.spyOn(item, 'setValue').mockRejectedValueOnce(new Error('quota'))
    await expect(settings.change(by({ set: 'site', host: 'a.example', on: false }))).rejects.toThrow('quota')
    expect(setValue).toHaveBeenCalled()
    expect(memory.stored).toEqual(OFF)
    expect(onChange).not.toHaveBeenCalled()
    expect(await settings.change(by({ set: 'language', language: 'uk' }))).toEqual({ ...OFF, language: 'uk' })
  })

  it('rejects is unreadable, and is left as it is', async () => {
    const { memory, settings } = setUp(OFF)
    memory.fails = true
    expect(await settings.read()).toEqual(fail('settingsUnreadable'))
    await expect(settings.change(by({ set: 'language', language: 'uk' }))).rejects.toThrow('quota')
    memory.fails = false
    expect(await settings.read()).toEqual(ok(OFF))
    expect(await settings.change(by({ set: 'language', language: 'uk' }))).toEqual({ ...OFF, language: 'uk' })
  })

  it('never answers is unreadable after a while', async () => {
    const { memory, settings, runOut } = setUp(OFF)
    memory.isSilent = true
    const read = settings.read()
    runOut()
    expect(await read).toEqual(fail('settingsUnreadable'))
  })

  it('answers leaves no timer behind', async () => {
    const { settings, waiting } = setUp()
    await settings.change(off)
    await settings.read()
    expect(waiting.size).toBe(0)
  })

  it('never answers a change does not keep the next one waiting', async () => {
    const { memory, settings, runOut, waiting } = setUp(OFF)
    memory.isSilent = true
    const lost = settings.change(by({ set: 'site', host: 'a.example', on: false }))
    const next = settings.change(by({ set: 'site', host: 'b.example', on: false }))
    await vi.waitFor(() => expect(waiting.size).toBe(1))
    memory.isSilent = false
    runOut()
    await expect(lost).rejects.toThrow('does not answer')
    expect(await next).toEqual({ ...OFF, sitesOff: ['b.example'] })
  })

  it('stores a change too late to be answered still tells of it', async () => {
    const { memory, item, settings, onChange, runOut, release } = setUp()
    const setValue = vi.spyOn(item, 'setValue')
    const change = settings.change(now => {
      memory.isSilent = true
      return off(now)
    })
    await vi.waitFor(() => expect(setValue).toHaveBeenCalled())
    runOut()
    await expect(change).rejects.toThrow('does not answer')
    expect(onChange).not.toHaveBeenCalled()
    release()
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith(DEFAULT_SETTINGS, OFF))
  })

  it.each([['a text'], [7], [[OFF]], [true]])('holds %j is unreadable until something is set', async rubbish => {
    const { settings } = setUp(rubbish)
    expect(await settings.read()).toEqual(fail('settingsUnreadable'))
    expect(await settings.change(off)).toEqual(OFF)
    expect(await settings.read()).toEqual(ok(OFF))
  })
})

describe('closeStorage', () => {
  it('shuts the scripts in pages out, where the browser can do that', async () => {
    const setAccessLevel = vi.fn(async () => {})
    const get = async () => ({})
    await closeStorage({ storage: { local: { get, setAccessLevel } } })
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' })
    await closeStorage({ storage: { local: { get } } })
  })
})
