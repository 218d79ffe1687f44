import { describe, expect, it } from 'vitest'
import { briefClaim, briefEntity, readBriefs } from '../../lib/model/brief.ts'
import { deriveCoverage } from '../../lib/model/coverage.ts'
import { CLAIMS, ENTITIES, match } from '../components/popup-fixture.tsx'

const briefs = readBriefs([...CLAIMS.map(briefClaim), ...ENTITIES.map(briefEntity)])

describe('briefs', () => {
  it('say what a list says, and nothing that is folded away', () => {
    const [claim] = CLAIMS
    expect(briefs.claims.get('on-time')).toMatchObject({
      title: claim?.title,
      status: claim?.status,
      statusBy: ['Crew'],
      independents: claim?.independents,
    })
    expect(briefs.entities.get('crew')).toEqual({
      ...{ id: 'crew', name: 'The crew', description: 'Eleven sailors', positions: 2 },
    })
    expect(CLAIMS.map(briefClaim).join()).not.toContain('speaks of it')
  })

  it('hold enough to tell what a page covers', () => {
    const matches = [match(1, 'on-time', 'attributed', 'board'), match(2, 'on-time', 'attributed', 'crew')]
    for (const { id, accounts } of CLAIMS) {
      const whole = deriveCoverage(id, accounts, matches)
      expect(whole.present).not.toEqual([])
      expect(deriveCoverage(id, briefs.claims.get(id)?.accounts ?? [], matches)).toEqual(whole)
    }
  })

  it('are none where there are no texts', () => {
    expect(readBriefs([])).toEqual({ claims: new Map(), entities: new Map() })
  })
})
