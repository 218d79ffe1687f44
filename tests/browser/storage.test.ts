import { describe, expect, it, vi } from 'vitest'
import { by, openSettings, type StoredItem } from '../../lib/browser/storage.ts'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'

/** A stored item that answers late, and fails when told to. */
function fakeItem(stored: unknown = null) {
  const memory = { stored, writes: 0, fails: false }
  const item: StoredItem = {
    getValue: async () => structuredClone(memory.stored),
    async setValue(value) {
      await Promise.resolve()
      if (memory.fails) throw new Error('quota')
      memory.writes += 1
      memory.stored = structuredClone(value)
    },
  }
  return { memory, item }
}

const off = by({ set: 'everywhere', on: false })

describe('openSettings', () => {
  it('reads without writing, whatever is stored', async () => {
    const { memory, item } = fakeItem({ version: 9, precious: true })
    expect(await openSettings(item, vi.fn()).read()).toEqual(DEFAULT_SETTINGS)
    expect(memory).toMatchObject({ writes: 0, stored: { version: 9, precious: true } })
  })

  it('loses no change of several at once', async () => {
    const settings = openSettings(fakeItem().item, vi.fn())
    const hosts = Array.from({ length: 20 }, (_, n) => `s${n}.example`)
    await Promise.all(hosts.map(host => settings.change(by({ set: 'site', host, on: false }))))
    expect((await settings.read()).sitesOff).toEqual(hosts)
  })

  it('tells of each change that was stored', async () => {
    const onChange = vi.fn()
    const after = await openSettings(fakeItem().item, onChange).change(off)
    expect(onChange.mock.calls).toEqual([[DEFAULT_SETTINGS, after]])
  })

  it('rejects a change that could not be stored, and goes on', async () => {
    const { memory, item } = fakeItem()
    const onChange = vi.fn()
    const settings = openSettings(item, onChange)
    memory.fails = true
    await expect(settings.change(off)).rejects.toThrow('quota')
    expect((await settings.read()).everywhere).toBe(true)
    expect(onChange).not.toHaveBeenCalled()
    memory.fails = false
    expect(await settings.change(off)).toMatchObject({ everywhere: false })
  })
})
