import { describe, expect, it } from 'vitest'
import { readClaim } from '../../lib/engine/index/records.ts'
import { packsOf, showClaim } from '../../lib/model/shown-claim.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { indexPacks } from '../../lib/node/load-index.ts'
import { makeInput } from '../pack/example.ts'
import { makeFollowInput } from '../pack/follow.ts'
import { makeOtherInput } from '../pack/other.ts'
import { parse } from '../pack/parse-example.ts'

type Changes = Parameters<typeof makeInput>[0]
const base = parse(makeInput({ 'claims[0].sameAs': ['https://facts.example/old-bridge'] }))

const joined = (changes: Changes = {}): ClaimView =>
  readClaim(indexPacks([base, parse(makeFollowInput()), parse(makeOtherInput(changes))]), 'bridge-unsafe') as ClaimView
const accountsOf = (claim: ClaimView) => claim.accounts.map(a => a.id)

describe('a claim of several packs, as it is shown', () => {
  const claim = joined()

  it('is the whole one while no pack is off', () => {
    expect(packsOf(claim)).toEqual(['bridge-closure', 'ferry'])
    expect(showClaim(claim, [])).toBe(claim)
    expect(showClaim(claim, ['another'])).toBe(claim)
  })

  it('has no account of a pack that is off, and a status without them', () => {
    const shown = showClaim(claim, ['ferry'])
    expect(accountsOf(shown)).toEqual(['mayor-asserts', 'surveyor-denies'])
    expect(shown).toMatchObject({ status: { denial: 'undenied', by: [], independent: 'contradicts' }, statusBy: [] })
    const withoutLater = showClaim(claim, ['bridge-later', 'bridge-closure'])
    expect(accountsOf(withoutLater)).toEqual(['carpenter-denies'])
    expect(withoutLater).toMatchObject({ status: { denial: 'denied', independent: 'none' }, statusBy: ['Carpenters'] })
    expect(withoutLater.independents).toEqual([])
  })

  it('is whole for those who ask for it while all packs that state it are off', () => {
    expect(showClaim(claim, ['ferry', 'bridge-closure', 'bridge-later'])).toBe(claim)
  })

  const same: Changes = {
    'claims[0].accounts[0].party': 'council',
    'claims[0].accounts[0].speaker': 'mayor',
    'claims[0].accounts[0].stance': 'asserts',
    'claims[0].accounts[0].date': '2024-05-02',
    'sources[0].url': 'https://gazette.example/bridge',
  }

  it('tells a statement once that two packs have', () => {
    expect(accountsOf(showClaim(joined(same), []))).toEqual(['mayor-asserts', 'surveyor-denies'])
    expect(accountsOf(showClaim(joined(same), ['bridge-closure']))).toEqual(['surveyor-denies', 'carpenter-denies'])
    const quoted = {
      ...same,
      'sources[0].url': undefined,
      'claims[0].accounts[0].quotation': 'nobody should walk on it',
    }
    expect(showClaim(joined(quoted), []).accounts).toHaveLength(2)
  })

  it.each([
    ['sources', { 'sources[0].url': 'https://gazette.example/other' }],
    ['days', { 'claims[0].accounts[0].date': '2024-05-01' }],
    ['speakers', { 'claims[0].accounts[0].speaker': undefined }],
    ['stances', { 'claims[0].accounts[0].stance': 'relays' }],
  ])('keeps statements apart that differ in their %s', (_, changes) => {
    expect(showClaim(joined({ ...same, ...changes }), []).accounts).toHaveLength(3)
  })
})
