import { describe, expect, it } from 'vitest'
import { compilePacks } from '../../lib/compile/compile.ts'
import { scanPage } from '../../lib/engine/engine.ts'
import { listClaims, listPacks, readClaim, readEntity } from '../../lib/engine/index/records.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { indexPacks } from '../../lib/node/load-index.ts'
import { PACK_LANGUAGES } from '../../lib/node/pack-languages.ts'
import { runPackTests } from '../../lib/pack/lint/run-tests.ts'
import { mergePacks } from '../../lib/pack/merge.ts'
import { parsePack } from '../../lib/pack/parse.ts'
import { makeInput } from './example.ts'
import { makeFollowInput } from './follow.ts'

function parse(input: unknown): Pack {
  const parsed = parsePack(input, 'p')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

const base = parse(makeInput())
const later = parse(makeFollowInput())

describe('packs put together', () => {
  it('are the same whatever their order, a pack after the one that it extends', () => {
    expect(mergePacks([later, base])).toEqual(mergePacks([base, later]))
    expect(mergePacks([later, base]).packs).toEqual([base, later])
    expect(compilePacks([later, base], PACK_LANGUAGES)).toEqual(compilePacks([base, later], PACK_LANGUAGES))
  })

  it('have what a supplement adds behind what the claim had, with the pack that it comes from', () => {
    const [unsafe] = mergePacks([base, later]).claims
    expect(unsafe?.pack).toBe('bridge-closure')
    expect(unsafe?.accounts.map(a => [a.pack, a.id])).toEqual([
      ['bridge-closure', 'mayor-asserts'],
      ['bridge-later', 'surveyor-denies'],
    ])
    expect(unsafe?.wordings.at(-1)).toBe('The old bridge could give way')
  })

  it('date an undated account, and change nothing else of it', () => {
    const [sale] = mergePacks([base, later]).claims.slice(1)
    const [before] = base.claims[1]?.accounts ?? []
    expect(sale?.accounts).toEqual([{ ...before, pack: 'bridge-closure', date: '2024-05-20' }])
  })

  it('keep a date that an account has', () => {
    const changed = makeFollowInput({ 'supplements[0].dates': [{ account: 'mayor-asserts', date: '2024-05-19' }] })
    expect(mergePacks([base, parse(changed)]).claims[0]?.accounts[0]?.date).toBe('2024-05-02')
  })

  it.each([
    ['pack', [later]],
    ['claim', [base, parse(makeFollowInput({ 'supplements[0].claim': 'gone', 'supplements[1].claim': 'gone' }))]],
  ])('leave out a supplement whose %s is not loaded', (_, packs) => {
    const accounts = mergePacks(packs).claims.flatMap(c => c.accounts)
    expect(accounts.filter(a => a.pack === 'bridge-later')).toEqual([])
    expect(listPacks(indexPacks(packs)).map(p => p.id)).toContain('bridge-later')
  })

  it('do not lose their way where packs extend each other', () => {
    const ring = [parse(makeInput({ extends: 'bridge-later' })), later]
    expect(mergePacks(ring).packs).toHaveLength(2)
  })
})

describe('an index of packs put together', () => {
  const index = indexPacks([later, base])
  const readSentence = (text: string) =>
    scanPage(index, LANGUAGES, { language: 'en', blocks: [{ id: 1, kind: 'paragraph', text }], context: null })

  it('names entities of either pack, and each account under its pack’s title and source', () => {
    const claim = readClaim(index, 'bridge-unsafe')
    expect(claim?.accounts.map(a => [a.packTitle, a.partyName, a.speakerName, a.sources[0]?.title])).toEqual([
      ['The closure of the old bridge', 'Town Council', 'Ada Miller', 'Bridge shut at once'],
      ['The closure of the old bridge, later', 'Town Council', 'Survey Office', 'The planks are sound'],
    ])
    expect(claim?.status).toEqual({ denial: 'undenied', by: [], independent: 'contradicts' })
  })

  it('counts claims and accounts by the pack that has them', () => {
    const counts = listPacks(index).map(({ id, claims, accounts }) => ({ id, claims, accounts }))
    expect(counts).toEqual([
      { id: 'bridge-closure', claims: 2, accounts: 2 },
      { id: 'bridge-later', claims: 0, accounts: 1 },
    ])
    expect(listClaims(index)).toHaveLength(2)
  })

  it('gives an entity what it holds in all packs, and an independent speaker’s position to that one alone', () => {
    const holds = (id: string) => readEntity(index, id)?.positions.map(p => `${p.stance} ${p.claim}`)
    expect(holds('council')).toEqual(['asserts bridge-unsafe'])
    expect(holds('surveyor')).toEqual(['denies bridge-unsafe'])
  })

  it('finds by a supplement’s pattern, with concepts of its own and of the pack that it extends', () => {
    expect(readSentence('The Survey Office has a rotten crossing.').matches.map(m => m.claim)).toEqual([
      'bridge-unsafe',
    ])
    expect(readSentence('The Survey Office has a rotten boat.').matches).toEqual([])
    // Both packs have a concept "unsafe", and each pack means its own.
    expect(readSentence('The Survey Office has an unsafe crossing.').matches).toEqual([])
  })

  it('tells whether a position through another claim is the opposite one', () => {
    const sale = readClaim(index, 'bridge-sale')
    expect(sale?.accounts[0]).toMatchObject({ through: 'bridge-unsafe', throughOpposed: true })
    const alone = indexPacks([parse(makeInput({ 'claims[1].contradicts': [] }))])
    expect(readClaim(alone, 'bridge-sale')?.accounts[0]?.throughOpposed).toBe(false)
  })
})

describe('tests that a pack carries for another one’s claim', () => {
  const run = (changes: Parameters<typeof makeFollowInput>[0]) => {
    const pack = parse(makeFollowInput(changes))
    return runPackTests(pack, indexPacks([base, pack]), LANGUAGES, 'p', base).map(e => `${e.path}: ${e.message}`)
  }
  it('are run on the packs together', () => {
    expect(run({})).toEqual([])
    expect(run({ 'supplements[0].patterns': [] })[0]).toContain('supplements[0].tests.matches[0]: matches nothing')
    expect(run({ 'supplements[0].tests.rejects': ['The Survey Office has a rotten crossing.'] })[0]).toContain(
      'supplements[0].tests.rejects[0]: matches bridge-unsafe',
    )
  })
  it('mean their own concepts in an act as well', () => {
    const act = { deed: 'unsafe', by: 'surveyor', on: 'bridge-word' }
    expect(run({ 'supplements[0].patterns': [{ act }] })).toEqual([])
    const reversed = { deed: 'unsafe', by: 'bridge-word', on: 'nobody' }
    expect(() => run({ 'supplements[0].patterns': [{ act: reversed }] })).toThrow('"nobody"')
  })
  it('can tell who is to be read as the speaker', () => {
    const said = { text: 'The Survey Office said that the bridge was rotten.', voice: 'attributed' }
    const test = (speaker: string) => run({ 'supplements[0].tests.matches': [{ ...said, speaker }] })
    expect(test('surveyor')).toEqual([])
    expect(test('mayor')[0]).toContain('is given to surveyor, but the test wants mayor')
  })
})
