import { describe, expect, it } from 'vitest'
import { countLater, deriveCoverage } from '../../lib/model/coverage.ts'
import type { Stance } from '../../lib/model/pack.ts'
import type { Voice } from '../../lib/model/page.ts'

interface More {
  readonly speaker?: string
  readonly through?: string
  readonly throughOpposed?: true
  readonly independent?: true
}
const account = (id: string, party: string | null, stance: Stance, more: More = {}) => ({
  id,
  party,
  stance,
  speaker: null,
  through: null,
  throughOpposed: false,
  independent: false,
  ...more,
})
const match = (claim: string, voice: Voice, party: string | null, speaker: string | null = null) => ({
  claim,
  voice,
  party,
  speaker,
  speakerText: party ?? speaker,
  sure: true,
})

const ACCOUNTS = [
  account('orrin-asserts', 'orrin', 'asserts'),
  account('vale-denies', 'tarn', 'denies', { speaker: 'vale' }),
  account('lake-concedes', 'lake', 'concedes'),
]
const present = (...matches: ReturnType<typeof match>[]) => deriveCoverage('opened', ACCOUNTS, matches).present

describe('deriveCoverage', () => {
  it('finds nothing on a page without matches', () => {
    expect(deriveCoverage('opened', ACCOUNTS, [])).toEqual({
      present: [],
      absent: ['orrin-asserts', 'vale-denies', 'lake-concedes'],
      unsure: [],
      byOthers: [],
    })
  })

  it('carries an account when its party is reported in a fitting voice, whoever spoke', () => {
    expect(present(match('opened', 'attributed', 'orrin', 'somebody'))).toEqual(['orrin-asserts'])
    expect(present(match('opened', 'denied', 'tarn', 'another'))).toEqual(['vale-denies'])
    expect(present(match('opened', 'doubted', 'lake'))).toEqual(['lake-concedes'])
  })

  it('says nothing of an account that only an unsure reading reports, and keeps what a sure one reports', () => {
    const unsure = { ...match('opened', 'denied', 'tarn'), sure: false }
    const { present, absent, unsure: open } = deriveCoverage('opened', ACCOUNTS, [unsure])
    expect({ present, absent, open }).toEqual({
      present: [],
      absent: ['orrin-asserts', 'lake-concedes'],
      open: ['vale-denies'],
    })
    expect(deriveCoverage('opened', ACCOUNTS, [unsure, match('opened', 'denied', 'tarn')])).toMatchObject({
      present: ['vale-denies'],
      unsure: [],
    })
  })

  it('does not carry it in another voice, or for another claim', () => {
    expect(present(match('opened', 'mentioned', 'orrin'), match('opened', 'attributed', 'tarn', 'vale'))).toEqual([])
    expect(present(match('other', 'attributed', 'orrin'))).toEqual([])
    expect(present(match('opened', 'own', 'orrin'))).toEqual([])
  })

  it('takes the page itself to say what it gives to a party that has no such account', () => {
    const accounts = [account('page-asserts', null, 'asserts'), account('tarn-denies', 'tarn', 'denies')]
    const carried = (voice: Voice) => deriveCoverage('opened', accounts, [match('opened', voice, 'tarn')]).present
    expect(carried('attributed')).toEqual(['page-asserts'])
    expect(carried('denied')).toEqual(['tarn-denies'])
    const both = [...accounts, account('tarn-asserts', 'tarn', 'asserts')]
    expect(deriveCoverage('opened', both, [match('opened', 'attributed', 'tarn')]).present).toEqual(['tarn-asserts'])
  })

  it('takes a speaker that no pack knows for nobody', () => {
    expect(present(match('opened', 'attributed', null), match('opened', 'denied', null))).toEqual([])
  })

  it('knows a party by its own name where the page has no party for it', () => {
    expect(present(match('opened', 'attributed', null, 'orrin'))).toEqual(['orrin-asserts'])
  })

  describe('of a party with several accounts', () => {
    const moved = [
      account('relays', 'lake', 'relays', { speaker: 'warden' }),
      account('concedes', 'lake', 'concedes', { speaker: 'warden' }),
      account('denies', 'lake', 'denies', { speaker: 'warden' }),
      account('doubts', 'lake', 'doubts', { speaker: 'warden' }),
      account('declines', 'lake', 'declines', { speaker: 'office' }),
    ]
    it.each([
      ['attributed', 'warden', ['relays']],
      ['denied', 'warden', ['denies']],
      ['doubted', 'warden', ['concedes', 'doubts']],
      ['doubted', 'office', ['declines']],
      ['doubted', null, ['concedes', 'doubts']],
      ['mentioned', 'office', ['declines']],
      ['denied', 'office', ['denies']],
      ['own', 'warden', []],
    ] as const)('carries by the voice %s of %s: %j', (voice, speaker, expected) => {
      expect(deriveCoverage('opened', moved, [match('opened', voice, 'lake', speaker)]).present).toEqual(expected)
    })

    it('takes a denial for the nearest that is on record where nobody denied', () => {
      const mild = moved.filter(a => a.id !== 'denies')
      const { present } = deriveCoverage('opened', mild, [match('opened', 'denied', 'lake', 'warden')])
      expect(present).toEqual(['concedes', 'doubts'])
    })
  })

  describe('of several speakers of one party', () => {
    const shared = [
      account('mayor', 'tarn', 'denies', { speaker: 'mayor' }),
      account('clerk', 'tarn', 'denies', { speaker: 'clerk' }),
      account('town', 'tarn', 'denies'),
    ]
    const cover = (speaker: string | null) =>
      deriveCoverage('opened', shared, [match('opened', 'denied', 'tarn', speaker)])
    it('never misses a denial that the page has, and says whose it has not', () => {
      expect(cover('mayor')).toEqual({
        present: ['mayor', 'clerk', 'town'],
        absent: [],
        unsure: [],
        byOthers: ['clerk'],
      })
      expect(cover('baker')).toEqual({
        present: ['mayor', 'clerk', 'town'],
        absent: [],
        unsure: [],
        byOthers: ['mayor', 'clerk'],
      })
      expect(cover('tarn')).toEqual(cover('baker'))
      expect(cover(null)).toEqual(cover('baker'))
    })
    it('adds up over the page', () => {
      const both = [match('opened', 'denied', 'tarn', 'mayor'), match('opened', 'denied', 'tarn', 'clerk')]
      expect(deriveCoverage('opened', shared, both).byOthers).toEqual([])
    })
  })

  describe('of an independent speaker', () => {
    const judged = [
      account('warden-denies', 'lake', 'denies', { speaker: 'warden' }),
      account('survey-denies', 'lake', 'denies', { speaker: 'survey', independent: true }),
      account('board-doubts', 'board', 'doubts', { independent: true }),
    ]
    it.each([
      ['the party', match('opened', 'denied', 'lake'), ['warden-denies']],
      ['another speaker of the party', match('opened', 'denied', 'lake', 'warden'), ['warden-denies']],
      ['itself', match('opened', 'denied', 'lake', 'survey'), ['survey-denies']],
      ['itself, of no party', match('opened', 'doubted', null, 'board'), ['board-doubts']],
      ['itself in another voice', match('opened', 'attributed', 'lake', 'survey'), []],
    ])('carries what %s says for nobody else', (_, heard, expected) => {
      expect(deriveCoverage('opened', judged, [heard]).present).toEqual(expected)
    })
  })

  describe('of a position that is taken through another claim', () => {
    const same = [account('tarn-denies-all', 'tarn', 'denies', { through: 'opened' })]
    const turned = [account('orrin-answers', 'orrin', 'denies', { through: 'opened', throughOpposed: true })]
    it.each([
      ['the same way', 'denied', 'tarn', same, ['tarn-denies-all']],
      ['the same way', 'attributed', 'tarn', same, []],
      ['turned round', 'attributed', 'orrin', turned, ['orrin-answers']],
      ['turned round', 'denied', 'orrin', turned, []],
    ] as const)('goes %s: %s by %s', (_, voice, party, accounts, expected) => {
      expect(deriveCoverage('count', accounts, [match('opened', voice, party)]).present).toEqual(expected)
    })
    it('is present with the claim itself too, and with no third one', () => {
      expect(deriveCoverage('count', turned, [match('count', 'denied', 'orrin')]).present).toEqual(['orrin-answers'])
      expect(deriveCoverage('count', turned, [match('count', 'attributed', 'orrin')]).present).toEqual([])
      expect(deriveCoverage('count', same, [match('third', 'denied', 'tarn')]).present).toEqual([])
    })
  })

  it('carries what a source says itself when the page says it in its own voice', () => {
    const own = [
      account('asserts', null, 'asserts'),
      account('denies', null, 'denies'),
      account('unverified', null, 'declines', { independent: true }),
    ]
    const by = (voice: Voice, party: string | null = null) =>
      deriveCoverage('opened', own, [match('opened', voice, party)]).present
    expect(by('own')).toEqual(['asserts'])
    expect(by('denied')).toEqual(['denies'])
    expect(by('doubted')).toEqual(['unverified'])
    expect(by('attributed')).toEqual([])
    expect(by('doubted', 'lake')).toEqual([])
    const stranger = { ...match('opened', 'doubted', null), speakerText: 'a clerk' }
    expect(deriveCoverage('opened', own, [stranger]).present).toEqual([])
  })
})

describe('countLater', () => {
  const accounts = ['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-04', null].map((date, n) => ({
    id: `${n}`,
    date,
  }))

  it('counts what a page leaves out and could not have, since it was said after its day', () => {
    expect(countLater(accounts, ['0', '1', '2', '3', '4'], '2025-12-30')).toBe(2)
    expect(countLater(accounts, ['0', '3', '4'], '2025-12-30')).toBe(1)
    expect(countLater(accounts, [], '2025-12-30')).toBe(0)
  })

  it('counts none where the page tells no day', () => {
    expect(countLater(accounts, ['2', '3'], null)).toBe(0)
  })
})
