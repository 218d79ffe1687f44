import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHOICES, DEFAULT_SETTINGS, MOST, parseSettings, type Settings } from '../../lib/model/settings.ts'

const name = fc.string({ minLength: 1, maxLength: 20 })
const names = fc.uniqueArray(name, { maxLength: 5 })
const hash = fc.stringMatching(/^[0-9a-f]{24}$/)
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

const settings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(2 as const),
  everywhere: fc.boolean(),
  sitesOff: names,
  marks: fc.record({
    which: fc.constantFrom(...CHOICES.which),
    names: fc.boolean(),
    style: fc.constantFrom(...CHOICES.style),
    strength: fc.constantFrom(...CHOICES.strength),
  }),
  card: fc.record({ opensBy: fc.constantFrom(...CHOICES.opensBy), delay: fc.constantFrom(...CHOICES.delay) }),
  language: fc.option(name),
  packsOff: names,
  mutedClaims: fc.uniqueArray(fc.record({ id: name, since: day.map(d => d.toISOString().slice(0, 10)) }), {
    maxLength: 5,
    selector: ({ id }) => id,
  }),
  hiddenMarks: fc.oneof(
    fc.record({ salt: hash, hashes: fc.array(hash, { maxLength: 5 }) }),
    fc.constant({ salt: null, hashes: [] }),
  ),
})

describe('parseSettings', () => {
  it.each([undefined, null, 7, 'off', true, [], {}])('takes the defaults for %j', stored => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS)
  })

  it('keeps what version 1 stored', () => {
    const stored = { version: 1, everywhere: false, sitesOff: ['a.example'] }
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, everywhere: false, sitesOff: ['a.example'] })
  })

  it.each<[string, object, Partial<Settings>]>([
    ['a damaged main switch is on', { everywhere: 'no' }, { everywhere: true }],
    ['a damaged site is left out of the list', { sitesOff: [3, 'a.example', null, ''] }, { sitesOff: ['a.example'] }],
    ['a host of a megabyte is left out', { sitesOff: ['a'.repeat(1_000_000)] }, { sitesOff: [] }],
    ['a choice that is none is the usual one', { card: { opensBy: 'shouting' } }, { card: DEFAULT_SETTINGS.card }],
    ['a day that is none leaves the claim out', { mutedClaims: [{ id: 'a', since: 'today' }] }, { mutedClaims: [] }],
    [
      'hashes without a salt are left out',
      { hiddenMarks: { hashes: ['0123456789abcdef'] } },
      { hiddenMarks: { salt: null, hashes: [] } },
    ],
  ])('%s', (_, stored, expected) => {
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...expected })
  })

  it('keeps the latest of more than there is room for', () => {
    const sitesOff = Array.from({ length: MOST.sites + 1 }, (_, n) => `s${n}.example`)
    expect(parseSettings({ sitesOff }).sitesOff).toEqual(sitesOff.slice(1))
  })

  it('reads back whatever was stored, with unknown fields beside it', () => {
    fc.assert(
      fc.property(settings, fc.dictionary(fc.string(), fc.anything()), (stored, unknown) => {
        expect(parseSettings({ ...unknown, ...stored })).toEqual(stored)
      }),
    )
  })

  it('makes settings of anything, and the same ones of what it made', () => {
    const fields = fc.record(Object.fromEntries(Object.keys(DEFAULT_SETTINGS).map(key => [key, fc.anything()])))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fields), stored => {
        const parsed = parseSettings(stored)
        expect(Object.keys(parsed)).toEqual(Object.keys(DEFAULT_SETTINGS))
        expect(parseSettings(parsed)).toEqual(parsed)
      }),
    )
  })

  it('keeps the other fields where one is damaged', () => {
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...(Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[])),
        fc.anything(),
        (stored, key, value) => {
          const { [key]: _, ...others } = parseSettings({ ...stored, [key]: value })
          expect(stored).toMatchObject(others)
        },
      ),
    )
  })
})
