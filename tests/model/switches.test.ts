import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'
import { readSwitches, stateBySwitches, switchesByState } from '../../lib/model/switches.ts'

describe('stateBySwitches', () => {
  it('tells off here from off everywhere', () => {
    const settings = { ...DEFAULT_SETTINGS, sitesOff: ['a.example'] }
    expect(stateBySwitches(settings, 'b.example')).toBe('waiting')
    expect(stateBySwitches(settings, 'a.example')).toBe('offHere')
    expect(stateBySwitches({ ...settings, everywhere: false }, 'b.example')).toBe('offEverywhere')
  })
})

describe('the switches of a page', () => {
  it('are told by its state as they are read from what is stored', () => {
    for (const everywhere of [true, false])
      for (const sitesOff of [[], ['a.example']]) {
        const settings = { ...DEFAULT_SETTINGS, everywhere, sitesOff }
        const state = stateBySwitches(settings, 'a.example')
        const told = switchesByState(state === 'waiting' ? 'done' : state)
        expect(told).toEqual(readSwitches(settings, 'a.example'))
      }
  })

  it('are not told by a page that may not know them yet', () => {
    expect([switchesByState('waiting'), switchesByState('failed')]).toEqual([null, null])
  })
})
