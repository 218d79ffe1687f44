import { describe, expect, it } from 'vitest'
import { readClaim } from '../../lib/engine/index/records.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { sortByDate } from '../../lib/model/status.ts'
import { indexPacks, readPacks } from '../../lib/node/load-index.ts'
import { runPackTests } from '../../lib/pack/lint/run-tests.ts'

const FILES = ['residence-attack', 'follow-up'].map(name => `assets/packs/${name}.pack.yaml`)
const read = await readPacks(FILES)
if (!read.ok) throw new Error(read.error)
const packs = read.value
const [first, later] = packs as [Pack, Pack]
const both = indexPacks(packs)
const alone = indexPacks([first])

describe('the bundled pack and its follow-up', () => {
  it('read each other’s test sentences right when they are used together', () => {
    for (const pack of packs) expect(runPackTests(pack, both, LANGUAGES, pack.id, first)).toEqual([])
  })

  it('leave the first pack’s accounts as they are, but for dates that it left open', () => {
    for (const { id, accounts } of first.claims) {
      const before = readClaim(alone, id)?.accounts ?? []
      const after = readClaim(both, id)?.accounts.slice(0, accounts.length) ?? []
      expect(before).toHaveLength(accounts.length)
      expect(after.map(a => ({ ...a, date: null }))).toEqual(before.map(a => ({ ...a, date: null })))
      for (const account of before) expect(account.date, 'the first pack’s sources give no date').toBeNull()
    }
  })

  it('give each later account a day and the one page that it was read on', () => {
    const accounts = later.supplements.flatMap(s => s.accounts)
    expect(accounts).toHaveLength(15)
    for (const account of accounts) {
      expect(account.date, account.id).not.toBeNull()
      expect(account.sources, account.id).toHaveLength(1)
    }
    for (const source of later.sources) expect(source.url, source.id).toMatch(/^https:/)
    const used = new Set(accounts.flatMap(a => a.sources))
    expect(later.sources.map(s => s.id).filter(id => !used.has(id))).toEqual([])
  })

  it('give the main claim’s positions their days, and its status by each party’s latest account', () => {
    const claim = readClaim(both, 'residence-attack')
    const positionsOf = (of: typeof claim) =>
      sortByDate(of?.accounts ?? [])
        .filter(account => account.speaker === 'trump')
        .map(account => [account.stance, account.date])
    expect(positionsOf(claim)).toEqual([
      ['relays', '2025-12-29'],
      ['concedes', '2025-12-29'],
      ['denies', '2026-01-04'],
      ['doubts', '2026-01-07'],
    ])
    expect(claim?.status).toEqual({ denial: 'denied', by: ['ukraine'], independent: 'contradicts' })
    expect(positionsOf(readClaim(alone, 'residence-attack'))).toEqual([
      ['relays', null],
      ['concedes', null],
    ])
  })
})
