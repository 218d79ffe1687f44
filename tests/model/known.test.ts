import { describe, expect, it } from 'vitest'
import { sumPacks } from '../../lib/model/known.ts'
import type { PackInfo } from '../../lib/model/report.ts'

const topic = (id: string) => ({ id, title: `The ${id}`, date: null })
const info = (more: Partial<PackInfo>): PackInfo => ({
  ...{ id: 'ferry', extends: null, title: 'Ferries', version: '1', date: '2025-03-02' },
  ...{ language: 'en', licence: null, maintainer: null, sources: 3 },
  ...{ claims: 2, accounts: 4, entities: 1 },
  ...{ topics: [], firstStatement: null, lastStatement: null },
  ...more,
})

describe('sumPacks', () => {
  it('adds up what all packs know, each topic once', () => {
    const packs = [
      info({ topics: [topic('delay'), topic('fire')], firstStatement: '2025-02-03', lastStatement: '2025-02-09' }),
      info({
        topics: [topic('fire')],
        claims: 0,
        accounts: 3,
        firstStatement: '2025-01-30',
        lastStatement: '2025-02-01',
      }),
      info({ claims: 1 }),
    ]
    expect(sumPacks(packs)).toEqual({
      ...{ claims: 3, accounts: 11, topics: [topic('delay'), topic('fire')] },
      ...{ firstStatement: '2025-01-30', lastStatement: '2025-02-09' },
    })
  })

  it('has no days where no account has one', () => {
    expect(sumPacks([])).toEqual({ claims: 0, accounts: 0, topics: [], firstStatement: null, lastStatement: null })
  })
})
