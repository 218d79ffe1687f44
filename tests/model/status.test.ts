import { describe, expect, it } from 'vitest'
import type { Stance } from '../../lib/model/pack.ts'
import { deriveStatus } from '../../lib/model/status.ts'

const say = (party: string | null, stance: Stance, date: string | null = null, independent = false) => ({
  party,
  speaker: null,
  stance,
  date,
  independent,
})

describe('deriveStatus', () => {
  it.each([
    ['nobody answers', [say('orrin', 'asserts')], 'undenied', []],
    ['a party denies', [say('orrin', 'asserts'), say('tarn', 'denies')], 'denied', ['tarn']],
    [
      'a denial goes before a doubt',
      [say('orrin', 'asserts'), say('lake', 'doubts'), say('tarn', 'denies')],
      'denied',
      ['tarn'],
    ],
    ['a concession is a doubt', [say('orrin', 'asserts'), say('lake', 'concedes')], 'doubted', ['lake']],
    [
      'who asserted it denies it now',
      [say('orrin', 'asserts', '2026-01-01'), say('orrin', 'denies', '2026-01-02')],
      'withdrawn',
      ['orrin'],
    ],
    [
      'a denial is taken back',
      [say('orrin', 'asserts'), say('tarn', 'denies', '2026-01-01'), say('tarn', 'concedes', '2026-01-03')],
      'doubted',
      ['tarn'],
    ],
    [
      'an earlier date stands later in the pack',
      [say('orrin', 'asserts'), say('tarn', 'denies', '2026-01-03'), say('tarn', 'doubts', '2026-01-01')],
      'denied',
      ['tarn'],
    ],
    [
      'declining replaces no position',
      [say('orrin', 'asserts'), say('tarn', 'denies'), say('tarn', 'declines', '2026-01-03')],
      'denied',
      ['tarn'],
    ],
    ['a source itself denies', [say('orrin', 'asserts'), say(null, 'denies')], 'denied', [null]],
    ['there is no account at all', [], 'undenied', []],
  ] as const)('%s', (_, accounts, denial, by) => {
    expect(deriveStatus(accounts)).toMatchObject({ denial, by, independent: 'none' })
  })

  it.each([
    ['confirms', ['asserts']],
    ['contradicts', ['denies']],
    ['differ', ['asserts', 'denies']],
    ['unverified', ['declines']],
    ['unverified', ['doubts']],
  ] as const)('tells independent accounts apart: %s', (finding, stances) => {
    const independent = stances.map((stance, i) => say(`judge-${i}`, stance, null, true))
    expect(deriveStatus([say('orrin', 'asserts'), ...independent])).toMatchObject({
      denial: 'undenied',
      independent: finding,
    })
  })
})
