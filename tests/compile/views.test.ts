import { describe, expect, it } from 'vitest'
import { describePack } from '../../lib/compile/compile.ts'
import { readClaim } from '../../lib/engine/index/records.ts'
import { indexPacks } from '../../lib/node/load-index.ts'
import { examplePack } from '../engine/example-pack.ts'

const account = (id: string, party: string | null, stance: string, more: object = {}) => ({
  ...{ id, party, stance, wording: 'Speaks of it.', sources: ['gazette'] },
  ...more,
})
const claim = (id: string, accounts: readonly object[], more: object = {}) => ({
  ...{ id, topic: 'sluice', title: id, statement: `The claim ${id}.`, accounts },
  ...more,
})
const entity = (id: string, name: string, more: object = {}) => ({
  ...{ id, kind: 'office', name, description: 'Somebody' },
  ...more,
})

const PACK = examplePack({
  topics: [{ id: 'sluice', title: 'The opened sluice', date: '2026-01-02' }],
  entities: [
    entity('orrin', 'Orrin'),
    entity('tarn', 'Town of Tarn', { short: 'Tarn' }),
    entity('vale', 'Ada Vale', { short: 'Vale', party: 'tarn' }),
    entity('survey', 'Institute for the Study of Lakes', { short: 'ISL' }),
    entity('gauge', 'Gauge Office', { party: 'tarn' }),
  ],
  concepts: [],
  claims: [
    claim('opened', [
      account('orrin', 'orrin', 'asserts', { date: '2026-01-03', short: 'The lake ran out at night' }),
      account('vale', 'tarn', 'denies', { speaker: 'vale' }),
      account('source', null, 'declines', { independent: true }),
      account('other-source', null, 'declines', { independent: true }),
      account('gauge', 'tarn', 'asserts', { speaker: 'gauge', independent: true }),
      account('survey', 'survey', 'denies', { independent: true }),
    ]),
    claim('later', [account('orrin', 'orrin', 'asserts', { date: '2026-01-05' })], { date: '2025-12-31' }),
  ],
})
const index = indexPacks([PACK])
const opened = readClaim(index, 'opened')

describe('the view of a claim', () => {
  it('names who denies it and what independent voices hold, by short names, sources told once', () => {
    expect(opened?.statusBy).toEqual(['Tarn'])
    expect(opened?.independents).toEqual([
      { name: 'ISL', stance: 'denies' },
      { name: 'Gauge Office', stance: 'asserts' },
      { name: null, stance: 'declines' },
    ])
  })

  it('has the short wording, and long and short names', () => {
    const [orrin, vale, source] = opened?.accounts ?? []
    expect(orrin).toMatchObject({ short: 'The lake ran out at night', partyShort: 'Orrin', speakerShort: null })
    expect(vale).toMatchObject({
      ...{ short: null, partyName: 'Town of Tarn', partyShort: 'Tarn', speakerName: 'Ada Vale', speakerShort: 'Vale' },
    })
    expect(source).toMatchObject({ partyShort: null, speakerShort: null })
  })

  it('has its own day or its topic’s, and the last day that is known of the topic', () => {
    expect(opened).toMatchObject({ date: '2026-01-02', knownUpTo: '2026-01-05' })
    expect(readClaim(index, 'later')).toMatchObject({ date: '2025-12-31', knownUpTo: '2026-01-05' })
  })
})

describe('what is told of a pack', () => {
  it('has its topics, and the days of its first and last account', () => {
    expect(describePack(PACK)).toMatchObject({
      topics: [{ id: 'sluice', title: 'The opened sluice', date: '2026-01-02' }],
      ...{ accounts: 7, firstStatement: '2026-01-03', lastStatement: '2026-01-05' },
    })
  })

  it('counts the days that it gives to accounts of another pack', () => {
    const supplement = {
      ...{ claim: 'opened', wordings: [], patterns: [], tests: { matches: [], rejects: [] } },
      accounts: [],
      dates: [{ account: 'vale', date: '2026-02-01' }],
    }
    const later = { ...PACK, id: 'later', extends: PACK.id, topics: [], claims: [], supplements: [supplement] }
    expect(describePack(later)).toMatchObject({
      ...{ topics: [], accounts: 0, firstStatement: '2026-02-01', lastStatement: '2026-02-01' },
    })
  })
})
