import { describe, expect, it } from 'vitest'
import { deriveTimeline } from '../../lib/model/timeline.ts'
import type { AccountView } from '../../lib/model/view.ts'
import { account } from '../components/example.ts'

const lay = (date: string | null, ...accounts: AccountView[]) => deriveTimeline({ date, accounts })

const ORRIN = account('first', 'asserts', { party: 'orrin', partyShort: 'Orrin', date: '2025-12-29' })
const AGAIN = account('again', 'asserts', {
  ...{ party: 'orrin', partyShort: 'Orrin', speaker: 'reeve', speakerShort: 'Reeve', date: '2026-01-01' },
})
const TARN = account('tarn', 'denies', { partyShort: 'Tarn', date: '2025-12-30' })
const JUDGE = account('judge', 'doubts', {
  ...{ party: 'lake', partyShort: 'Lake', speaker: 'judge', speakerShort: 'Judge', independent: true },
  date: '2025-12-28',
})

describe('deriveTimeline', () => {
  it('has a row a holder, by first position, and those who take no side last', () => {
    const rows = lay(null, JUDGE, TARN, AGAIN, ORRIN)?.rows.map(({ name, independent, points }) => [
      name,
      independent,
      points.map(p => [p.account, p.speaker, p.stance, p.date, p.day]),
    ])
    expect(rows).toEqual([
      [
        'Orrin',
        false,
        [
          ['first', null, 'asserts', '2025-12-29', 1],
          ['again', 'Reeve', 'asserts', '2026-01-01', 4],
        ],
      ],
      ['Tarn', false, [['tarn', null, 'denies', '2025-12-30', 2]]],
      ['Judge', true, [['judge', 'Judge', 'doubts', '2025-12-28', 0]]],
    ])
  })

  it('spans all positions and the event, and names days and months', () => {
    expect(lay('2025-12-27', ORRIN, AGAIN, TARN)).toMatchObject({
      ...{ from: '2025-12-27', to: '2026-01-01', days: 5, event: 0 },
      marks: [
        { day: 2, date: '2025-12-29' },
        { day: 3, date: '2025-12-30' },
        { day: 5, date: '2026-01-01' },
      ],
      months: [
        { day: 0, date: '2025-12-27' },
        { day: 5, date: '2026-01-01' },
      ],
    })
    expect(lay('2026-01-03', ORRIN)).toMatchObject({ from: '2025-12-29', to: '2026-01-03', days: 5, event: 5 })
    expect(lay('2025-12-30', ORRIN, AGAIN)).toMatchObject({ from: '2025-12-29', to: '2026-01-01', event: 1 })
  })

  it('names every month of a long time once, leap days and summer time counted', () => {
    const timeline = lay(null, { ...ORRIN, date: '2024-01-31' }, { ...TARN, date: '2024-05-01' })
    expect(timeline?.days).toBe(91)
    expect(timeline?.months.map(({ day }) => day)).toEqual([0, 1, 30, 61, 91])
    expect(lay(null, { ...ORRIN, date: '9999-11-30' }, { ...TARN, date: '9999-12-31' })?.months).toHaveLength(2)
  })

  it('leaves out an event that is far from all that was said of it', () => {
    expect(lay('1999-05-01', ORRIN, AGAIN)).toMatchObject({ from: '2025-12-29', event: null })
    expect(lay('2030-05-01', ORRIN, AGAIN)).toMatchObject({ to: '2026-01-01', event: null })
    expect(lay('2025-11-28', ORRIN)).toMatchObject({ event: 0, days: 31 })
    expect(lay('2025-11-27', ORRIN)).toMatchObject({ event: null, days: 0 })
    expect(lay('2025-11-01', { ...ORRIN, date: '2026-03-01' }, { ...TARN, date: '2026-09-01' })?.event).toBe(0)
  })

  it('keeps undated positions apart, and is none where all are', () => {
    const undated = account('undated', 'denies', { party: 'tarn', partyShort: 'Tarn', speakerShort: 'Vale' })
    expect(lay(null, { ...JUDGE, date: null }, undated, ORRIN)?.undated).toEqual([
      { name: 'Tarn', independent: false, positions: [{ account: 'undated', speaker: 'Vale', stance: 'denies' }] },
      { name: 'Judge', independent: true, positions: [{ account: 'judge', speaker: 'Judge', stance: 'doubts' }] },
    ])
    expect(lay(null, ORRIN, undated, TARN)?.rows.map(row => row.name)).toEqual(['Tarn', 'Orrin'])
    expect(lay('2025-12-29', undated)).toBeNull()
    expect(lay('2025-12-29')).toBeNull()
  })

  it('gives each source that speaks for itself a row, without a name', () => {
    const source = { party: null, partyShort: null, date: '2025-12-29' }
    expect(lay(null, account('a', 'asserts', source), account('b', 'denies', source))?.rows).toMatchObject([
      { name: null, points: [{ account: 'a' }] },
      { name: null, points: [{ account: 'b' }] },
    ])
  })
})
