import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../lib/model/settings.ts'

const off: Settings = { version: 1, everywhere: false, sitesOff: ['a.example'] }

const settings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(1 as const),
  everywhere: fc.boolean(),
  sitesOff: fc.array(fc.domain(), { maxLength: 5 }),
})

describe('parseSettings', () => {
  it.each([undefined, null, 7, 'off', true, [], {}])('takes the defaults for %j', stored => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS)
  })

  it.each<[string, object, Settings]>([
    ['an unknown field is ignored', { ...off, colour: 'red' }, off],
    ['another version keeps what is known of it', { ...off, version: 2 }, off],
    ['a missing version', { everywhere: false, sitesOff: ['a.example'] }, off],
    ['a damaged main switch is on', { ...off, everywhere: 'no' }, { ...off, everywhere: true }],
    ['a damaged list of sites is empty', { ...off, sitesOff: 'a.example' }, { ...off, sitesOff: [] }],
    ['a damaged site is left out of the list', { ...off, sitesOff: [3, 'a.example', null] }, off],
    ['a missing list of sites is empty', { version: 1, everywhere: false }, { ...off, sitesOff: [] }],
  ])('%s', (_, stored, expected) => {
    expect(parseSettings(stored)).toEqual(expected)
  })

  it('reads back whatever was stored, with unknown fields beside it', () => {
    fc.assert(
      fc.property(settings, fc.dictionary(fc.string(), fc.anything()), (stored, unknown) => {
        expect(parseSettings({ ...unknown, ...stored })).toEqual(stored)
      }),
    )
  })

  it('makes settings of anything, and the same ones of what it made', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ everywhere: fc.anything(), sitesOff: fc.anything() })),
        stored => {
          const parsed = parseSettings(stored)
          expect(Object.keys(parsed)).toEqual(['version', 'everywhere', 'sitesOff'])
          expect(typeof parsed.everywhere).toBe('boolean')
          expect(parsed.sitesOff.every(site => typeof site === 'string')).toBe(true)
          expect(parseSettings(parsed)).toEqual(parsed)
        },
      ),
    )
  })

  it('keeps the other field where one is damaged', () => {
    const damaged = fc.anything().filter(value => typeof value !== 'boolean' && !Array.isArray(value))
    fc.assert(
      fc.property(settings, damaged, (stored, value) => {
        expect(parseSettings({ ...stored, everywhere: value }).sitesOff).toEqual(stored.sitesOff)
        expect(parseSettings({ ...stored, sitesOff: value }).everywhere).toBe(stored.everywhere)
      }),
    )
  })
})
