import { describe, expect, it } from 'vitest'
import { type Describe, gatherFacts, orderClaims } from '../../lib/card/facts.ts'
import type { Trouble } from '../../lib/model/report.ts'
import { account, claim } from '../components/example.ts'

const wiring = claim([], { id: 'wiring', title: 'The wiring was at fault' })
const fire = claim([account('Union', 'denies', { through: 'wiring' })])
const boats = claim([account('Union', 'denies', { through: 'set-fire' })], { id: 'count' })

function stub(known = [boats, fire, wiring]) {
  const asked: string[][] = []
  const describe: Describe = async ({ claims }) => {
    asked.push([...claims])
    return { ok: true, value: { claims: known.filter(c => claims.includes(c.id)), entities: [] } }
  }
  return { asked, describe }
}

describe('facts for a card', () => {
  it('come in the order asked for, with the titles of claims behind a position', async () => {
    const { asked, describe } = stub()
    const facts = await gatherFacts(describe, ['set-fire', 'count'], [])
    expect(facts.state === 'ready' && facts.claims.map(c => c.id)).toEqual(['set-fire', 'count'])
    expect(facts.state === 'ready' && facts.claimTitles.wiring).toBe('The wiring was at fault')
    expect(facts.state === 'ready' && facts.claimTitles.constructor).toBeUndefined()
    expect(asked).toEqual([['set-fire', 'count'], ['wiring']])
  })
  it('take one call when every title is there', async () => {
    const { asked, describe } = stub()
    await gatherFacts(describe, ['wiring'], [])
    expect(asked).toHaveLength(1)
  })
  it('leave out what no pack knows', async () => {
    const facts = await gatherFacts(stub([fire]).describe, ['gone', 'set-fire'], [])
    expect(facts.state === 'ready' && facts.claims).toEqual([fire])
  })
  it('tell the trouble of the background', async () => {
    const trouble: Trouble = 'indexDamaged'
    expect(await gatherFacts(async () => ({ ok: false, error: trouble }), ['set-fire'], [])).toEqual({
      state: 'failed',
      trouble,
    })
  })
  it('can be put in another order', async () => {
    const facts = await gatherFacts(stub().describe, ['set-fire', 'count'], [])
    const ordered = orderClaims(facts, ['count', 'set-fire'])
    expect(ordered.state === 'ready' && ordered.claims.map(c => c.id)).toEqual(['count', 'set-fire'])
    expect(orderClaims({ state: 'loading' }, ['count'])).toEqual({ state: 'loading' })
  })
})
