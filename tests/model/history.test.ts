import { describe, expect, it } from 'vitest'
import { deriveHistory } from '../../lib/model/history.ts'
import type { Stance } from '../../lib/model/pack.ts'

const say = (party: string | null, speaker: string | null, stance: Stance, date: string | null = null) => ({
  party,
  speaker,
  partyName: party?.toUpperCase() ?? null,
  speakerName: speaker?.toUpperCase() ?? null,
  stance,
  date,
  independent: false,
})

/** "NAME: stance date, …", the year only where it is to be said. */
const tell = (...accounts: ReturnType<typeof say>[]) =>
  deriveHistory(accounts).map(({ name, moves }) => {
    const told = moves.map(({ stance, date, withYear, by }) =>
      [by, stance, withYear ? date : date?.slice(5)].filter(part => part != null).join(' '),
    )
    return `${name}: ${told.join(', ')}`
  })

describe('deriveHistory', () => {
  it('tells a speaker’s moves by date, the year only where it changes', () => {
    expect(
      tell(
        say('lake', 'warden', 'doubts', '2026-01-07'),
        say('lake', 'warden', 'relays', '2025-12-29'),
        say('lake', 'warden', 'concedes', '2025-12-29'),
        say('lake', 'warden', 'denies', '2026-01-04'),
      ),
    ).toEqual(['WARDEN: relays 2025-12-29, concedes 12-29, denies 2026-01-04, doubts 01-07'])
  })

  it('begins with undated moves, in the pack’s order, without a date', () => {
    expect(
      tell(
        say('lake', 'warden', 'denies', '2026-01-04'),
        say('lake', 'warden', 'relays'),
        say('lake', 'warden', 'concedes'),
      ),
    ).toEqual(['WARDEN: relays, concedes, denies 2026-01-04'])
  })

  it('says the year of the first dated move', () => {
    expect(tell(say('lake', null, 'asserts'), say('lake', null, 'denies', '2026-01-04'))).toEqual([
      'LAKE: asserts, denies 2026-01-04',
    ])
  })

  it('takes what is said again for no move, and dates a position by the day it was first taken', () => {
    expect(
      tell(
        say('lake', 'warden', 'asserts', '2026-01-01'),
        say('lake', 'warden', 'asserts', '2026-01-02'),
        say('lake', 'warden', 'denies', '2026-01-03'),
        say('lake', 'warden', 'asserts', '2026-01-04'),
      ),
    ).toEqual(['WARDEN: asserts 2026-01-01, denies 01-03, asserts 01-04'])
    expect(tell(say('lake', 'warden', 'asserts', '2026-01-01'), say('lake', 'warden', 'asserts'))).toEqual([])
  })

  it('leaves a party’s other speakers out where one moved', () => {
    expect(
      tell(
        say('lake', 'office', 'declines'),
        say('lake', 'warden', 'asserts', '2026-01-01'),
        say('lake', 'warden', 'denies', '2026-01-02'),
      ),
    ).toEqual(['WARDEN: asserts 2026-01-01, denies 01-02'])
  })

  it('tells a party’s moves, and by whom, where its speakers differ and none moved', () => {
    expect(tell(say('lake', 'warden', 'declines'), say('lake', 'office', 'denies', '2026-01-04'))).toEqual([
      'LAKE: WARDEN declines, OFFICE denies 2026-01-04',
    ])
    expect(tell(say('lake', null, 'declines'), say('lake', 'office', 'denies', '2026-01-04'))).toEqual([
      'LAKE: declines, OFFICE denies 2026-01-04',
    ])
  })

  it('tells an independent speaker apart from its party', () => {
    const judge = { ...say('lake', 'judge', 'denies', '2026-01-02'), independent: true }
    expect(tell(say('lake', 'warden', 'asserts', '2026-01-01'), judge)).toEqual([])
  })

  it('has none for sources that speak for themselves, for parties that differ, or without accounts', () => {
    expect(tell(say(null, null, 'asserts'), say(null, null, 'denies'))).toEqual([])
    expect(tell(say('lake', null, 'asserts'), say('tarn', null, 'denies'))).toEqual([])
    expect(tell()).toEqual([])
  })
})
