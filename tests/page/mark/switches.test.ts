import { describe, expect, it } from 'vitest'
import { parseSettings as parseStored } from '../../../lib/browser/storage.ts'
import { readSwitches, stateBySwitches, switchesByState } from '../../../lib/model/switches.ts'
import { parseSettings } from '../../../lib/page/mark/switches.ts'

const good = { version: 1, everywhere: false, sitesOff: ['a.example'] }

describe('parseSettings', () => {
  it.each([
    good,
    undefined,
    null,
    'x',
    [],
    {},
    { ...good, version: 2 },
    { ...good, everywhere: 'yes' },
    { ...good, sitesOff: 'a.example' },
    { ...good, sitesOff: [1] },
  ])('reads %j as the background does', stored => {
    expect(parseSettings(stored)).toEqual(parseStored(stored))
  })
})

describe('stateBySwitches', () => {
  it('tells off here from off everywhere', () => {
    const settings = { version: 1, everywhere: true, sitesOff: ['a.example'] } as const
    expect(stateBySwitches(settings, 'b.example')).toBe('waiting')
    expect(stateBySwitches(settings, 'a.example')).toBe('offHere')
    expect(stateBySwitches({ ...settings, everywhere: false }, 'b.example')).toBe('offEverywhere')
  })
})

describe('the switches of a page', () => {
  it('are told by its state as they are read from what is stored', () => {
    for (const everywhere of [true, false])
      for (const sitesOff of [[], ['a.example']]) {
        const settings = { version: 1, everywhere, sitesOff } as const
        const state = stateBySwitches(settings, 'a.example')
        const told = switchesByState(state === 'waiting' ? 'done' : state)
        expect(told).toEqual(readSwitches(settings, 'a.example'))
      }
  })

  it('are not told by a page that may not know them yet', () => {
    expect([switchesByState('waiting'), switchesByState('failed')]).toEqual([null, null])
  })
})
