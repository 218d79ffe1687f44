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
      account('a2', {
        speaker: 'lindqvist',
        speakerName: 'Åsa Lindqvist',
        speakerShort: 'Lindqvist',
        wording: 'Denies that any boat moved.',
      }),
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

  it('puts the better hit first', () => {
    expect(found('harbour board')[0]).toBe('entity board')
  })

  it('finds claims by their topic, after everything that says it itself', () => {
    expect(found('delayed ferry').toSorted()).toEqual(['claim engine-fault', 'claim on-time'])
    expect(found('delayed')[0]).toBe('claim engine-fault')
  })
})

describe('what has exactly the typed name', () => {
  // Its name is long and stands far from the first letters; others have the typed word in their titles.
  const named = openSearch({
    claims: [claim('buoy', 'BLW moved a buoy', 'The BLW moved it.', [account('a', { speakerName: 'BLW men' })])],
    entities: [
      entity('crew', 'BLW crew of Osk', 'BLW sailors', ['BLWs']),
      entity('bureau', 'Bureau of Lights in all the Western Waters', 'An office', ['BLW', 'B.L.W.', 'Бюро огней']),
    ],
  })
  const first = (query: string) => named(query).map(({ kind, id }) => `${kind} ${id}`)[0]

  it.each(['BLW', 'blw', 'BLW’s', "BLW's", 'ＢＬＷ', 'B.L.W.', 'B\u00adLW'])('comes first for %s', query => {
    expect(first(query)).toBe('entity bureau')
  })

  it.each(['Бюро огней', 'БЮРО ОГНЕЙ', 'бюро'])('is found in other scripts, as by %s', query => {
    expect(first(query)).toBe('entity bureau')
  })

  it('comes before others also if it is a claim’s title', () => {
    expect(first('blw moved a buoy')).toBe('claim buoy')
  })

  it('keeps the others behind it', () => {
    expect(named('blw')).toHaveLength(4)
  })
})

describe('a hit', () => {
  it('tells of an account who says what of which claim, and when', () => {
    const hit = search('denies boat').find(h => h.kind === 'account')
    expect(hit).toEqual({
      ...{ kind: 'account', id: 'on-time', account: 'a2', stance: 'asserts', denial: 'undenied', isQuoted: false },
      date: '2025-03-01',
      by: { text: 'Lindqvist', found: [] },
      claimTitle: { text: 'Ferry left on time', found: [] },
      words: {
        text: 'Denies that any boat moved.',
        found: [
          { start: 0, end: 6 },
          { start: 16, end: 20 },
        ],
      },
    })
  })

  it('has a short quotation before the wording, and the short wording before a long quotation', () => {
    const says = (quotation: string) => {
      const more = { quotation, short: 'All went well.', wording: 'Says that all of it went well.' }
      const one = openSearch({ entities: [], claims: [claim('c', 'Title', 'Statement.', [account('a', more)])] })
      return one('went well').flatMap(h => (h.kind === 'account' ? [h.words.text, h.isQuoted] : []))
    }
    expect(says('fine and well')).toEqual(['fine and well', true])
    expect(says('well '.repeat(20))).toEqual(['All went well.', false])
  })

  it('names the outlet where a source speaks for itself', () => {
    const itself = { partyName: null, partyShort: null, party: null }
    const one = openSearch({ entities: [], claims: [claim('c', 'Title', 'Statement.', [account('a', itself)])] })
    expect(one('ferry left')[0]).toMatchObject({ by: { text: 'Coast Weekly' } })
  })

  it('counts an entity’s statements: its own, and those made for it', () => {
    expect(search('captain')[0]).toMatchObject({ id: 'lindqvist', statements: 1 })
    const by = { party: 'board' }
    const counted = openSearch({
      claims: [claim('c', 'Title', 'Statement.', [account('a', by), account('b', { ...by, speaker: 'board' })])],
      entities: [entity('board', 'Harbour Board', 'Owner', [])],
    })
    expect(counted('harbour board')[0]).toMatchObject({ statements: 2 })
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
