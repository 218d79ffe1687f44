import { describe, expect, it } from 'vitest'
import { STANCES, type Stance } from '../../lib/model/pack.ts'
import { type HolderAccounts, splitAccounts } from '../../lib/model/sides.ts'

const say = (party: string | null, stance: Stance, date: string | null = null, speaker: string | null = null) => ({
  party,
  speaker,
  stance,
  date,
  independent: false,
})
type SaidAccount = ReturnType<typeof say>

const stancesOf = (holders: readonly HolderAccounts<SaidAccount>[]) => holders.map(h => h.accounts.map(a => a.stance))

describe('the sides of a claim', () => {
  it('are those who assert and those who deny; nobody is lost', () => {
    const accounts = STANCES.map((stance, n) => say(`party-${n}`, stance))
    const { asserting, denying, others, independent } = splitAccounts(accounts)
    expect(stancesOf(asserting)).toEqual([['asserts']])
    expect(stancesOf(denying)).toEqual([['denies']])
    expect(others).toHaveLength(STANCES.length - 2)
    expect(independent).toEqual([])
  })

  it('follow a party’s latest position: what it said before stands with it, the later first', () => {
    const accounts = [
      say('lake', 'relays', '2026-01-01'),
      say('orrin', 'asserts'),
      say('lake', 'denies', '2026-01-03'),
      say('lake', 'doubts', '2026-01-05'),
    ]
    const { asserting, denying, others } = splitAccounts(accounts)
    expect(stancesOf(asserting)).toEqual([['asserts']])
    expect(denying).toEqual([])
    expect(stancesOf(others)).toEqual([['doubts', 'denies', 'relays']])
  })

  it('put a position before a later word that takes none', () => {
    const accounts = [say('lake', 'denies', '2026-01-01'), say('lake', 'declines', '2026-01-05')]
    expect(stancesOf(splitAccounts(accounts).denying)).toEqual([['denies', 'declines']])
  })

  it('take no one who has no side, and part independent speakers from their party', () => {
    const judge = { ...say('lake', 'denies', null, 'judge'), independent: true }
    const board = { ...say('board', 'asserts'), independent: true }
    const { asserting, denying, independent } = splitAccounts([say('lake', 'asserts'), judge, board])
    expect(stancesOf(asserting)).toEqual([['asserts']])
    expect(denying).toEqual([])
    expect(independent.map(h => h.accounts)).toEqual([[judge], [board]])
  })

  it('let each source that speaks for itself stand alone', () => {
    expect(stancesOf(splitAccounts([say(null, 'asserts'), say(null, 'denies')]).asserting)).toEqual([['asserts']])
  })
})
