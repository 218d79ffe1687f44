import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../lib/model/result.ts'
import { DEFAULT_SETTINGS, MOST, type Settings } from '../../lib/model/settings.ts'
import { LARGEST_FILE, readSettingsFile, writeSettingsFile } from '../../lib/model/settings-file.ts'

const file = (fields: object) => JSON.stringify({ file: 'sidelight settings', version: 2, ...fields })

const FULL: Settings = {
  ...DEFAULT_SETTINGS,
  everywhere: false,
  sitesOff: ['a.example', 'b.example'],
  language: 'uk',
  packsOff: ['ferry'],
  mutedClaims: [{ id: 'late', since: '2026-01-02' }],
  hiddenMarks: { salt: '0123456789abcdef', hashes: ['fedcba9876543210'] },
}

describe('a file of settings', () => {
  it('gives back what was written into it', () => {
    expect(readSettingsFile(writeSettingsFile(FULL))).toEqual(ok(FULL))
    expect(readSettingsFile(writeSettingsFile(DEFAULT_SETTINGS))).toEqual(ok(DEFAULT_SETTINGS))
  })

  it('of an older version is filled up', () => {
    const older = '{"file": "sidelight settings", "version": 1, "everywhere": false, "sitesOff": ["a.example"]}'
    expect(readSettingsFile(older)).toEqual(ok({ ...DEFAULT_SETTINGS, everywhere: false, sitesOff: ['a.example'] }))
  })

  it.each([['null'], ['7'], ['[]'], ['{"everywhere": true}'], ['{"file": "other"}']])('is not %s', text => {
    expect(readSettingsFile(text)).toEqual(fail({ kind: 'foreign' }))
  })

  it('of a newer version is told apart', () => {
    expect(readSettingsFile(file({ version: 3 }))).toEqual(fail({ kind: 'newer' }))
  })

  it.each<[string, object]>([
    ['marks.style', { marks: { ...DEFAULT_SETTINGS.marks, style: 'loud' } }],
    ['marks.names', { marks: { names: 1 } }],
    ['everywhere', { everywhere: 'yes' }],
    ['sitesOff.1', { sitesOff: ['a.example', 7] }],
    ['sitesOff', { sitesOff: 'a.example' }],
    ['mutedClaims.0', { mutedClaims: [{ id: 'late', since: 'yesterday' }] }],
    ['hiddenMarks.salt', { hiddenMarks: { salt: 'x', hashes: [] } }],
    ['colour', { colour: 'blue' }],
    ['marks.colour', { marks: { colour: 'blue' } }],
  ])('with a wrong value tells that it is at %s', (path, fields) => {
    expect(readSettingsFile(file(fields))).toEqual(fail({ kind: 'wrong', path }))
  })

  it.each([
    ['{"file": 7,\n  oops}', 2, 3],
    ['{"file": "sidelight\n settings"}', 1, 20],
    ['{\n"file":', 2, 8],
    ['', 1, 1],
  ])('that is damaged tells where: %j', (text, line, column) => {
    expect(readSettingsFile(text)).toEqual(fail({ kind: 'broken', line, column }))
  })

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map(text => file({ marks: text })),
        ),
        text => {
          readSettingsFile(text)
        },
      ),
    )
  })

  it('may hold the longest lists', () => {
    const long = writeSettingsFile({
      ...FULL,
      sitesOff: Array.from({ length: MOST.sites }, (_, n) => `${n}`.padStart(253, 'a')),
      packsOff: Array.from({ length: MOST.packs }, (_, n) => `${n}`.padStart(253, 'a')),
      mutedClaims: Array.from({ length: MOST.muted }, (_, n) => ({
        id: `${n}`.padStart(253, 'a'),
        since: '2026-01-02',
      })),
      hiddenMarks: { salt: 'a'.repeat(32), hashes: Array.from({ length: MOST.hidden }, () => 'b'.repeat(24)) },
    })
    expect(new TextEncoder().encode(long).length).toBeLessThan(LARGEST_FILE)
    expect(readSettingsFile(long).ok).toBe(true)
  })
})
