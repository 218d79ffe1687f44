import { describe, expect, it } from 'vitest'
import { deriveCoverage } from '../../lib/model/coverage.ts'
import type { Stance } from '../../lib/model/pack.ts'
import type { Voice } from '../../lib/model/page.ts'

const account = (
  id: string,
  party: string | null,
  stance: Stance,
  more: { speaker?: string; through?: string } = {},
) => ({
  id,
  party,
  stance,
  speaker: more.speaker ?? null,
  through: more.through ?? null,
})
const match = (claim: string, voice: Voice, party: string | null, speaker: string | null = null) => ({
  claim,
  voice,
  party,
  speaker,
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
    })
  })

  it('carries an account when its party is reported in a fitting voice, whoever spoke', () => {
    expect(present(match('opened', 'attributed', 'orrin', 'somebody'))).toEqual(['orrin-asserts'])
    expect(present(match('opened', 'denied', 'tarn', 'another'))).toEqual(['vale-denies'])
    expect(present(match('opened', 'doubted', 'lake'))).toEqual(['lake-concedes'])
  })

  it('does not carry it in another voice, or for another claim', () => {
    expect(present(match('opened', 'mentioned', 'orrin'), match('opened', 'attributed', 'tarn', 'vale'))).toEqual([])
    expect(present(match('other', 'attributed', 'orrin'))).toEqual([])
  })

  it('takes a speaker that no pack knows for nobody', () => {
    expect(present(match('opened', 'attributed', null), match('opened', 'denied', null))).toEqual([])
  })

  it('carries a position that is taken through another claim with that one', () => {
    const through = [account('tarn-denies-all', 'tarn', 'denies', { through: 'opened' })]
    expect(deriveCoverage('count', through, [match('opened', 'denied', 'tarn')]).present).toEqual(['tarn-denies-all'])
    expect(deriveCoverage('count', through, [match('third', 'denied', 'tarn')]).present).toEqual([])
  })

  it('carries what a source says itself when the page says it in its own voice', () => {
    const own = [account('itself', null, 'asserts')]
    expect(deriveCoverage('opened', own, [match('opened', 'own', null)]).present).toEqual(['itself'])
    expect(deriveCoverage('opened', own, [match('opened', 'attributed', null)]).present).toEqual([])
  })
})
