import { describe, expect, it } from 'vitest'
import type { AccountView, ClaimView, EntityView } from '../../lib/model/view.ts'
import { cutQuery, MAX_QUERY } from '../../lib/search/query.ts'
import { openSearch } from './open-search.ts'

const account = (id: string, more: Partial<AccountView>): AccountView => ({
  pack: 'ferry',
  packTitle: 'Ferries',
  id,
  party: 'harbour-board',
  speaker: null,
  partyName: 'Harbour Board',
  speakerName: null,
  stance: 'asserts',
  partyShort: 'Harbour Board',
  speakerShort: null,
  wording: 'Says that the ferry left on time.',
  short: null,
  quotation: null,
  date: '2025-03-01',
  independent: false,
  through: null,
  throughOpposed: false,
  sources: [{ title: 'Notes from the quay', url: null, outlet: 'Coast Weekly', date: null }],
  ...more,
})

const claim = (id: string, title: string, statement: string, accounts: AccountView[]): ClaimView => ({
  pack: 'ferry',
  id,
  topic: 'delay',
  topicTitle: 'The delayed ferry',
  title,
  statement,
  date: '2025-03-01',
  knownUpTo: '2025-03-01',
  status: { denial: 'undenied', by: [], independent: 'none' },
  statusBy: [],
  independents: [],
  accounts,
})

const entity = (id: string, name: string, description: string, aliases: string[]): EntityView => ({
  pack: 'ferry',
  id,
  name,
  kind: 'person',
  description,
  aliases,
  positions: [],
})

const search = openSearch({
  claims: [
    claim('on-time', 'Ferry left on time', 'The ferry left the harbour at seven.', [
      account('a1', {}),
      account('a2', { speaker: 'lindqvist', speakerName: 'Åsa Lindqvist', wording: 'Denies that any boat moved.' }),
    ]),
    claim('engine-fault', 'Engine fault', 'A fault in the second engine delayed the crossing.', []),
  ],
  entities: [
    entity('lindqvist', 'Åsa Lindqvist', 'Captain of the ferry', ['Lindkvist', 'Lindqvist-a-Berg']),
    entity('board', 'Harbour Board', 'Owner of the ferry', ['HB']),
  ],
})
const found = (query: string) => search(query).map(hit => `${hit.kind} ${hit.id}`)

describe('search', () => {
  it('finds claims, entities and accounts', () => {
    expect(found('engine fault')).toEqual(['claim engine-fault'])
    expect(found('captain')).toEqual(['entity lindqvist'])
    expect(found('any boat moved')).toEqual(['account on-time'])
  })

  it.each([
    ['enigne', 'claim engine-fault'],
    ['harbor bord', 'entity board'],
    ['lindqvits', 'entity lindqvist'],
    ['crosing', 'claim engine-fault'],
  ])('forgives the typing error in %s', (query, hit) => {
    expect(found(query)).toContain(hit)
  })

  it('ignores case, accents and word order, and knows other spellings', () => {
    expect(found('ASA')).toContain('entity lindqvist')
    expect(found('fault engine')).toEqual(['claim engine-fault'])
    expect(found('lindkvist')[0]).toBe('entity lindqvist')
    expect(found('lindqvist a berg')).toEqual(['entity lindqvist'])
  })

  it('narrows with every word, and finds nothing for nonsense', () => {
    expect(found('ferry').length).toBeGreaterThan(found('ferry captain').length)
    expect(found('crossing delayed fault')).toEqual(['claim engine-fault'])
    expect(found('crossing captain')).toEqual([])
    expect(found('xylophone')).toEqual([])
    expect(found('   ')).toEqual([])
  })

  it('puts the better hit first and scores between 0 and 1', () => {
    const hits = search('harbour board')
    expect(hits[0]).toMatchObject({ kind: 'entity', id: 'board' })
    for (const hit of hits) expect(hit.score).toBeGreaterThanOrEqual(0)
    for (const hit of hits) expect(hit.score).toBeLessThanOrEqual(1)
  })

  it('finds claims by their topic, after everything that says it itself', () => {
    expect(found('delayed ferry').toSorted()).toEqual(['claim engine-fault', 'claim on-time'])
    expect(found('delayed')[0]).toBe('claim engine-fault')
  })

  it('shows an account under its speaker, with its wording', () => {
    const hit = search('denies boat').find(h => h.kind === 'account')
    expect(hit).toMatchObject({ title: 'Åsa Lindqvist', detail: 'Denies that any boat moved.' })
  })
})

describe('cutQuery', () => {
  it('cuts at the cap, never through a surrogate pair', () => {
    expect(cutQuery('a'.repeat(200))).toHaveLength(MAX_QUERY)
    expect(cutQuery(`${'a'.repeat(MAX_QUERY - 1)}😀`)).toBe('a'.repeat(MAX_QUERY - 1))
  })

  it('searches what is left of a long query', () => {
    expect(found(`engine fault ${' '.repeat(60)}xylophone`)).toEqual(['claim engine-fault'])
  })
})
