import { describe, expect, it } from 'vitest'
import { compilePacks } from '../../lib/compile/compile.ts'
import { scanPage } from '../../lib/engine/engine.ts'
import { explainText } from '../../lib/engine/explain/explain.ts'
import { listClaims, numberOf, readClaim, readEntity } from '../../lib/engine/index/records.ts'
import { centralClaims } from '../../lib/engine/index/topic-claims.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { indexPacks } from '../../lib/node/load-index.ts'
import { PACK_LANGUAGES } from '../../lib/node/pack-languages.ts'
import { runPackTests } from '../../lib/pack/lint/run-tests.ts'
import { mergePacks } from '../../lib/pack/merge.ts'
import { makeInput } from './example.ts'
import { makeFollowInput } from './follow.ts'
import { makeOtherInput } from './other.ts'
import { parse } from './parse-example.ts'

const base = parse(makeInput({ 'claims[0].sameAs': ['https://facts.example/old-bridge/'] }))
const other = parse(makeOtherInput())
const claimsOf = (packs: readonly Pack[]) => mergePacks(packs).claims
const ids = (packs: readonly Pack[]) => claimsOf(packs).map(c => [c.id, ...c.also.map(a => `${a.pack}/${a.id}`)])

describe('claims of several packs', () => {
  it('are one claim by an address in common, however it is spelled; the first pack words it', () => {
    expect(ids([base, other])).toEqual([['bridge-unsafe', 'ferry/planks'], ['bridge-sale'], ['ferry-late']])
    const [joined] = claimsOf([base, other])
    expect(joined).toMatchObject({ pack: 'bridge-closure', statement: 'The old bridge is unsafe.', topic: 'bridge' })
    expect(joined?.wordings).toEqual([
      'The old crossing may fall at any time',
      'The planks of the old bridge are rotten.',
      'The wood of the bridge has gone soft',
    ])
    expect(claimsOf([other, base])[0]).toMatchObject({ pack: 'ferry', id: 'planks', topic: 'ferry' })
  })

  it.each([
    [
      'id',
      {
        'claims[0].id': 'bridge-unsafe',
        'claims[0].sameAs': [],
        'claims[1].contradicts': ['bridge-unsafe'],
        'claims[1].accounts[0].through': 'bridge-unsafe',
      },
      {},
    ],
    ['id of Wikidata', { 'claims[0].wikidata': 'Q7', 'claims[0].sameAs': [] }, { 'claims[0].wikidata': 'Q7' }],
  ])('are one claim by the same %s', (_, there, here) => {
    const packs = [parse(makeInput(here)), parse(makeOtherInput(there))]
    expect(claimsOf(packs).map(c => c.also.length)).toEqual([1, 0, 0])
  })

  it('are not one for anything else', () => {
    expect(ids([parse(makeInput()), other]).map(all => all.length)).toEqual([1, 1, 1, 1])
  })

  it('are one through a third', () => {
    const input = makeOtherInput({
      id: 'third',
      'claims[0].id': 'soft',
      'claims[0].sameAs': [],
      'claims[0].wikidata': 'Q7',
    })
    const third = parse({ ...input, claims: [(input.claims as unknown[])[0]] })
    const bridge = parse(makeOtherInput({ 'claims[0].wikidata': 'Q7' }))
    expect(ids([base, third])).toHaveLength(3)
    expect(ids([base, third, bridge])[0]).toEqual(['bridge-unsafe', 'third/soft', 'ferry/planks'])
    expect(ids([third, base, bridge])[0]).toEqual(['soft', 'bridge-closure/bridge-unsafe', 'ferry/planks'])
  })

  it('of one pack stay two, whatever another pack says of them', () => {
    const address = ['https://facts.example/old-bridge']
    const both = parse(makeInput({ 'claims[0].sameAs': address, 'claims[1].sameAs': address }))
    expect(ids([both])).toEqual([['bridge-unsafe'], ['bridge-sale']])
    expect(ids([both, other])).toEqual([['bridge-unsafe', 'ferry/planks'], ['bridge-sale'], ['ferry-late']])
    expect(ids([other, both])).toEqual([['planks', 'bridge-closure/bridge-unsafe'], ['ferry-late'], ['bridge-sale']])
  })

  it('lead from every id to the joined claim', () => {
    const index = indexPacks([base, other])
    expect(readClaim(index, 'planks')).toBe(readClaim(index, 'bridge-unsafe'))
    const late = readClaim(index, 'ferry-late')
    expect(late?.accounts[0]).toMatchObject({ through: 'bridge-unsafe', throughOpposed: true })
  })

  it('are read as denied by no claim of another pack, which may contradict what it likes', () => {
    const opposedTo = (packs: readonly Pack[], id: string) => {
      const index = indexPacks(packs)
      return index.contradicts.includes(numberOf(index, 'claims', id) ?? -1)
    }
    const alone = parse(
      makeInput({ 'claims[0].sameAs': ['https://facts.example/old-bridge'], 'claims[1].contradicts': [] }),
    )
    expect(opposedTo([other], 'planks')).toBe(true)
    expect(readClaim(indexPacks([alone, other]), 'planks')?.id).toBe('bridge-unsafe')
    expect(opposedTo([alone, other], 'planks')).toBe(false)
    const turning = parse(makeOtherInput({ 'claims[0].contradicts': ['ferry-late'] }))
    expect(opposedTo([turning], 'ferry-late')).toBe(true)
    expect(claimsOf([base, turning])[0]?.contradicts).toEqual([])
  })

  it('have no account through themselves and do not contradict themselves', () => {
    const odd = parse(
      makeOtherInput({ 'claims[1].sameAs': ['http://www.facts.example/old-bridge'], 'claims[0].sameAs': [] }),
    )
    const [joined] = claimsOf([parse(makeInput({ 'claims[0].sameAs': ['https://facts.example/old-bridge'] })), odd])
    expect(joined?.contradicts).toEqual([])
    const self = parse(makeOtherInput({ 'claims[0].contradicts': ['ferry-late'] }))
    const through = parse(
      makeInput({
        id: 'a',
        'claims[0].contradicts': ['planks'],
        'claims[0].sameAs': ['https://facts.example/old-bridge'],
        'claims[0].accounts[0].through': 'planks',
      }),
    )
    expect(claimsOf([through, self])[0]).toMatchObject({
      contradicts: [],
      accounts: [{ through: null }, {}],
    })
  })

  it('have the accounts of all packs, each with its pack, and ids that differ', () => {
    const same = parse(makeOtherInput({ 'claims[0].accounts[0].id': 'mayor-asserts' }))
    const accounts = claimsOf([base, same])[0]?.accounts.map(a => [a.pack, a.id])
    expect(accounts).toEqual([
      ['bridge-closure', 'mayor-asserts'],
      ['ferry', 'ferry/mayor-asserts'],
    ])
  })

  it('have what supplements add to either of them', () => {
    const later = parse(makeFollowInput())
    const accounts = claimsOf([later, other, base]).find(c => c.also.length > 0)?.accounts
    expect(accounts?.map(a => a.id)).toEqual(['mayor-asserts', 'surveyor-denies', 'carpenter-denies'])
  })

  it('keep other packs’ patterns free of what one pack excludes', () => {
    const [joined] = claimsOf([base, other])
    expect(joined?.excludes).toEqual(['elsewhere'])
    expect(joined?.patterns.map(p => p.none)).toEqual([[], ['ferry/toy']])
    expect(joined?.patterns[1]?.all).toEqual(['ferry/planks-word', 'ferry/rotten'])
  })

  it('give the same bytes again', () => {
    expect(compilePacks([base, other], PACK_LANGUAGES)).toEqual(compilePacks([base, other], PACK_LANGUAGES))
  })
})

describe('an index with a joined claim', () => {
  const index = indexPacks([base, other])
  const read = (packs: Pack[], ...texts: string[]) => {
    const blocks = texts.map((text, id) => ({ id, kind: 'paragraph' as const, text }))
    return scanPage(indexPacks(packs), LANGUAGES, { language: 'en', blocks, context: null })
  }

  it('tells each account under its pack’s title, and what follows from all of them', () => {
    const claim = readClaim(index, 'planks')
    expect(claim?.accounts.map(a => [a.packTitle, a.speakerName ?? a.partyName, a.sources[0]?.title])).toEqual([
      ['The closure of the old bridge', 'Ada Miller', 'Bridge shut at once'],
      ['The ferry', 'Carpenters', 'The planks hold'],
    ])
    expect(claim).toMatchObject({ status: { denial: 'denied', by: ['carpenters'] }, statusBy: ['Carpenters'] })
    expect(listClaims(index)).toHaveLength(3)
  })

  it('finds it by the patterns of each pack, and each pack means its own concepts', () => {
    const found = read([base, other], 'The planks are rotten.', 'The Council has an unsafe bridge.').matches
    expect(found.map(m => [m.claim, m.pack])).toEqual([
      ['bridge-unsafe', 'bridge-closure'],
      ['bridge-unsafe', 'bridge-closure'],
    ])
    expect(read([base, other], 'The toy planks are rotten.').matches).toEqual([])
  })

  it('has one topic of two that share a claim, which a page of either opens', () => {
    expect(readClaim(index, 'ferry-late')).toMatchObject({ topic: 'bridge', date: '2024-04-20' })
    const page = ['The planks are rotten.', 'The boat is late.']
    const claims = (packs: Pack[]) => read(packs, ...page).matches.map(m => m.claim)
    expect(claims([other])).toEqual(['planks', 'ferry-late'])
    expect(claims([base, other])).toEqual(['bridge-unsafe', 'ferry-late'])
    expect(read([base, other], 'The boat is late.').matches).toEqual([])
  })

  it('takes the first claim of each pack for what the dispute is about', () => {
    const turned = parse(
      makeOtherInput({ 'claims[0].sameAs': [], 'claims[1].sameAs': ['https://facts.example/old-bridge'] }),
    )
    const both = indexPacks([base, turned])
    const planks = numberOf(both, 'claims', 'planks') as number
    expect(centralClaims(both)).toContain(planks)
    expect(numberOf(both, 'topics', 'ferry')).toBeNull()
  })

  it('has the day of a topic that is known to all of its packs, and of these the first', () => {
    const day = (packs: Pack[]) => mergePacks(packs).topics.map(t => t.topic.date)
    expect(day([base, other])).toEqual(['2024-04-20'])
    expect(day([base, parse(makeOtherInput({ 'topics[0].date': '2031-01-01' }))])).toEqual(['2024-05-01'])
    expect(day([base, parse(makeOtherInput({ 'topics[0].date': undefined }))])).toEqual([null])
  })

  it('finds an entity by the spellings of all packs', () => {
    expect(readEntity(index, 'mayor')).toMatchObject({ name: 'Ada Miller', aliases: ['Mayor Miller', 'Adele Miller'] })
    const { mentions } = read([base, other], 'The day that Adele Miller came was cold.')
    expect(mentions.map(m => m.entity)).toEqual(['mayor'])
  })

  it('passes the tests of each pack', () => {
    for (const pack of [base, other]) expect(runPackTests(pack, index, LANGUAGES, pack.id)).toEqual([])
    const broken = parse(makeOtherInput({ 'claims[0].tests.matches': [{ text: 'The sea is calm.' }] }))
    expect(runPackTests(broken, indexPacks([base, broken]), LANGUAGES, 'p').map(e => e.path)).toEqual([
      'claims[0].tests.matches[0]',
    ])
  })

  it('explains it once', () => {
    const [sentence] = explainText(index, LANGUAGES, 'The planks are rotten.', 'en')
    expect(sentence?.candidates.map(c => c.claim)).toEqual(['bridge-unsafe'])
    expect(sentence?.candidates[0]?.onTopic.accepted).toBe(true)
  })
})
