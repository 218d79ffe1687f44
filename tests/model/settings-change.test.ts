import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'
import { changeSettings, changesMatches, type SettingsChange } from '../../lib/model/settings-change.ts'

const change = (...changes: SettingsChange[]) => changes.reduce(changeSettings, DEFAULT_SETTINGS)

describe('changeSettings', () => {
  it('lists a site that is off once, and takes it off the list', () => {
    const off = { set: 'site', host: 'a.example', on: false } as const
    expect(change(off, off).sitesOff).toEqual(['a.example'])
    expect(change(off, { ...off, on: true })).toEqual(DEFAULT_SETTINGS)
  })

  it('changes one choice and keeps the others', () => {
    const after = change({ set: 'marks', marks: { names: true } }, { set: 'card', card: { delay: 'long' } })
    expect(after.marks).toEqual({ ...DEFAULT_SETTINGS.marks, names: true })
    expect(after.card).toEqual({ opensBy: 'pointing', delay: 'long' })
  })

  it('mutes a claim from a day on', () => {
    const mute = { set: 'claim', id: 'left', on: false, day: '2026-01-02' } as const
    expect(change(mute).mutedClaims).toEqual([{ id: 'left', since: '2026-01-02' }])
    expect(change(mute, { ...mute, on: true }).mutedClaims).toEqual([])
  })

  it('takes whatever a file has, as far as it is known', () => {
    const off = { set: 'everywhere', on: false } as const
    expect(change(off, { set: 'all', settings: { packsOff: ['x'], more: 1 } })).toEqual({
      ...DEFAULT_SETTINGS,
      packsOff: ['x'],
    })
  })
})

describe('changesMatches', () => {
  it.each<[SettingsChange, boolean]>([
    [{ set: 'everywhere', on: false }, false],
    [{ set: 'marks', marks: { style: 'line' } }, false],
    [{ set: 'pack', id: 'x', on: false }, true],
    [{ set: 'claim', id: 'left', on: false, day: '2026-01-02' }, true],
  ])('of %j is %s', (one, expected) => {
    expect(changesMatches(DEFAULT_SETTINGS, change(one))).toBe(expected)
  })
})
