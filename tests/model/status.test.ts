import { describe, expect, it } from 'vitest'
import type { Stance } from '../../lib/model/pack.ts'
import { deriveStatus, findPosition, isContested, listIndependent } from '../../lib/model/status.ts'

interface More {
  readonly speaker?: string
  readonly independent?: true
}
const say = (
  party: string | null,
  stance: Stance,
  date: string | null = null,
  { speaker, independent }: More = {},
) => ({
  party,
  speaker: speaker ?? null,
  stance,
  date,
  independent: independent ?? false,
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
      'a denial is taken back for an assertion',
      [say('orrin', 'asserts'), say('tarn', 'denies', '2026-01-01'), say('tarn', 'asserts', '2026-01-03')],
      'undenied',
      [],
    ],
    [
      'an earlier date stands later in the pack',
      [say('orrin', 'asserts'), say('tarn', 'denies', '2026-01-03'), say('tarn', 'doubts', '2026-01-01')],
      'denied',
      ['tarn'],
    ],
    [
      'of one day the later in the pack counts',
      [say('orrin', 'asserts'), say('tarn', 'denies', '2026-01-03'), say('tarn', 'doubts', '2026-01-03')],
      'doubted',
      ['tarn'],
    ],
    [
      'undated ones come first, wherever they stand',
      [say('orrin', 'asserts'), say('tarn', 'denies', '2026-01-03'), say('tarn', 'doubts')],
      'denied',
      ['tarn'],
    ],
    [
      'another speaker of the party speaks last',
      [
        say('orrin', 'asserts'),
        say('tarn', 'denies', '2026-01-01', { speaker: 'mayor' }),
        say('tarn', 'doubts', '2026-01-02', { speaker: 'clerk' }),
      ],
      'doubted',
      ['tarn'],
    ],
    [
      'declining replaces no position',
      [say('orrin', 'asserts'), say('tarn', 'denies'), say('tarn', 'declines', '2026-01-03')],
      'denied',
      ['tarn'],
    ],
    [
      'passing on replaces no position',
      [say('orrin', 'asserts'), say('tarn', 'denies'), say('tarn', 'relays', '2026-01-03')],
      'denied',
      ['tarn'],
    ],
    [
      'who passes on does not assert: nobody does any longer',
      [say('orrin', 'asserts', '2026-01-01'), say('orrin', 'doubts', '2026-01-02'), say('lake', 'relays')],
      'withdrawn',
      ['orrin'],
    ],
    [
      'of a claim that is taken back, those are named who asserted it before',
      [
        say('orrin', 'asserts', '2026-01-01'),
        say('tarn', 'denies', '2026-01-01'),
        say('lake', 'doubts', '2026-01-01'),
        say('orrin', 'concedes', '2026-01-02'),
      ],
      'withdrawn',
      ['orrin'],
    ],
    [
      'one party withdraws, another still asserts',
      [say('orrin', 'asserts', '2026-01-01'), say('orrin', 'denies', '2026-01-02'), say('lake', 'asserts')],
      'denied',
      ['orrin'],
    ],
    ['a source itself denies', [say('orrin', 'asserts'), say(null, 'denies')], 'denied', [null]],
    [
      'sources speak each for itself',
      [say(null, 'denies'), say(null, 'asserts'), say('orrin', 'asserts')],
      'denied',
      [null],
    ],
    [
      'several sources are named once',
      [say('orrin', 'asserts'), say(null, 'denies'), say(null, 'denies')],
      'denied',
      [null],
    ],
    ['nobody but a relay has spoken', [say('lake', 'relays')], 'undenied', []],
    ['there is no account at all', [], 'undenied', []],
  ] as const)('%s', (_, accounts, denial, by) => {
    expect(deriveStatus(accounts)).toMatchObject({ denial, by, independent: 'none' })
  })

  it.each([
    ['confirms', ['asserts']],
    ['contradicts', ['denies']],
    ['contradicts', ['denies', 'doubts']],
    ['differ', ['asserts', 'denies']],
    ['unverified', ['declines']],
    ['unverified', ['doubts']],
    ['unverified', ['relays']],
  ] as const)('tells independent accounts apart: %s', (finding, stances) => {
    const independent = stances.map((stance, i) => say(`judge-${i}`, stance, null, { independent: true }))
    expect(deriveStatus([say('orrin', 'asserts'), ...independent])).toMatchObject({
      denial: 'undenied',
      independent: finding,
    })
  })

  it('takes an independent speaker inside a party for no voice of that party', () => {
    const accounts = [
      say('orrin', 'asserts'),
      say('lake', 'relays', '2026-01-01', { speaker: 'warden' }),
      say('lake', 'denies', '2026-01-02', { speaker: 'survey', independent: true }),
    ]
    expect(deriveStatus(accounts)).toEqual({ denial: 'undenied', by: [], independent: 'contradicts' })
  })

  it('keeps independent speakers of one party apart, and follows each one’s latest', () => {
    const judge = { speaker: 'judge', independent: true } as const
    const clerk = { speaker: 'clerk', independent: true } as const
    const accounts = [say('lake', 'denies', '2026-01-01', judge), say('lake', 'asserts', '2026-01-02', clerk)]
    expect(deriveStatus(accounts).independent).toBe('differ')
    expect(deriveStatus([...accounts, say('lake', 'asserts', '2026-01-03', judge)]).independent).toBe('confirms')
  })

  it('has the source’s own independent account as a finding', () => {
    const own = say(null, 'declines', null, { independent: true })
    expect(deriveStatus([say('orrin', 'asserts'), own])).toEqual({
      denial: 'undenied',
      by: [],
      independent: 'unverified',
    })
  })
})

describe('findPosition', () => {
  it.each([
    [['relays', 'declines'], 'relays'],
    [['declines', 'relays'], 'relays'],
    [['asserts', 'relays', 'declines'], 'asserts'],
    [['declines', 'declines'], 'declines'],
    [[], undefined],
  ] as const)('of %j is %s', (stances, expected) => {
    expect(findPosition(stances.map(stance => say('orrin', stance)))?.stance).toBe(expected)
  })
})

describe('listIndependent', () => {
  const judge = (speaker: string, stance: Stance, date: string | null = null) =>
    say('lake', stance, date, { speaker, independent: true })

  it('has each one’s latest position, what contradicts the claim first', () => {
    const accounts = [
      judge('declining', 'declines'),
      judge('relaying', 'relays'),
      judge('asserting', 'asserts'),
      say('orrin', 'denies'),
      judge('moving', 'asserts', '2026-01-01'),
      judge('conceding', 'concedes'),
      judge('doubting', 'doubts'),
      judge('moving', 'denies', '2026-01-02'),
      judge('also-doubting', 'doubts'),
    ]
    expect(listIndependent(accounts).map(({ speaker, stance }) => `${speaker} ${stance}`)).toEqual([
      'moving denies',
      'doubting doubts',
      'also-doubting doubts',
      'conceding concedes',
      'asserting asserts',
      'relaying relays',
      'declining declines',
    ])
  })
})

describe('isContested', () => {
  it.each([
    ['denied', 'none', true],
    ['doubted', 'none', true],
    ['withdrawn', 'none', true],
    ['undenied', 'none', false],
    ['undenied', 'confirms', false],
    ['undenied', 'unverified', false],
    ['undenied', 'contradicts', true],
    ['undenied', 'differ', true],
  ] as const)('of %s with independent speakers: %s is %s', (denial, independent, expected) => {
    expect(isContested({ denial, by: [], independent })).toBe(expected)
  })
})
