import { describe, expect, it } from 'vitest'
import { deriveGlance } from '../../lib/model/glance.ts'
import type { AccountView } from '../../lib/model/view.ts'
import { account } from '../components/example.ts'

const glance = (accounts: readonly AccountView[], knownUpTo: string | null = '2026-02-01') =>
  deriveGlance({ accounts, knownUpTo }).map(({ side, account, day }) => [side, account?.id ?? null, day])

describe('deriveGlance', () => {
  it('shows the latest of each side, across all its holders', () => {
    const accounts = [
      account('orrin-old', 'asserts', { party: 'orrin', date: '2026-01-01' }),
      account('mill', 'asserts', { date: '2026-01-05' }),
      account('tarn', 'denies', { date: '2026-01-03' }),
      account('orrin-new', 'asserts', { party: 'orrin', date: '2026-01-04' }),
      account('vale', 'denies', { date: '2026-01-02' }),
    ]
    expect(glance(accounts)).toEqual([
      ['asserting', 'mill', '2026-01-05'],
      ['denying', 'tarn', '2026-01-03'],
    ])
  })

  it('puts the side first that spoke first, whatever it said last', () => {
    const accounts = [
      account('orrin', 'asserts', { date: '2026-01-02' }),
      account('early', 'denies', { party: 'tarn', date: '2026-01-01' }),
      account('late', 'denies', { party: 'tarn', date: '2026-01-09' }),
    ]
    expect(glance(accounts)).toEqual([
      ['denying', 'late', '2026-01-09'],
      ['asserting', 'orrin', '2026-01-02'],
    ])
  })

  it('counts undated ones as the earliest, those of the same day in the claim’s order', () => {
    const day = '2026-01-02'
    const dated = account('orrin', 'asserts', { date: day })
    expect(glance([dated, account('tarn', 'denies')]).map(([side]) => side)).toEqual(['denying', 'asserting'])
    expect(glance([dated, account('tarn', 'denies', { date: day })]).map(([side]) => side)).toEqual([
      'asserting',
      'denying',
    ])
    expect(glance([account('tarn', 'denies'), account('orrin', 'asserts')]).map(([side]) => side)).toEqual([
      'denying',
      'asserting',
    ])
    expect(glance([dated, account('undated', 'asserts')])[0]).toEqual(['asserting', 'orrin', day])
  })

  it('prefers of one day who has a name, then who has a short wording, then the last', () => {
    const plain = account('plain', 'asserts')
    const short = account('short', 'asserts', { short: 'It was so' })
    const named = account('named', 'asserts', { speaker: 'warden' })
    const both = account('both', 'asserts', { speaker: 'clerk', short: 'It was so' })
    const shown = (...accounts: AccountView[]) => glance(accounts)[0]?.[1]
    expect(shown(both, named, short, plain)).toBe('both')
    expect(shown(plain, named, short)).toBe('named')
    expect(shown(short, plain)).toBe('short')
    expect(shown(plain, account('other', 'asserts'))).toBe('other')
    expect(shown(both, account('later', 'asserts', { date: '2026-01-01' }))).toBe('later')
  })

  it('leaves a side empty and last, up to the day that is known', () => {
    expect(glance([account('tarn', 'denies', { date: '2026-01-02' }), account('lake', 'doubts')])).toEqual([
      ['denying', 'tarn', '2026-01-02'],
      ['asserting', null, '2026-02-01'],
    ])
    expect(glance([], null)).toEqual([
      ['asserting', null, null],
      ['denying', null, null],
    ])
  })

  it('follows a holder to the side where it stands, and hears nobody who takes no side', () => {
    const moved = [
      account('before', 'asserts', { party: 'orrin', date: '2026-01-01' }),
      account('after', 'denies', { party: 'orrin', date: '2026-01-03' }),
      account('judge', 'asserts', { independent: true, date: '2026-01-09' }),
      account('lapse', 'declines', { party: 'orrin', date: '2026-01-10' }),
    ]
    expect(glance(moved)).toEqual([
      ['denying', 'after', '2026-01-03'],
      ['asserting', null, '2026-02-01'],
    ])
  })
})
