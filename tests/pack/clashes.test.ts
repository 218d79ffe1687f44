import { describe, expect, it } from 'vitest'
import { findClashes } from '../../lib/pack/clashes.ts'
import { LIMITS } from '../../lib/pack/limits.ts'
import { formatPackError } from '../../lib/pack/parse.ts'
import { makeInput } from './example.ts'
import { makeOtherInput } from './other.ts'
import { parse } from './parse-example.ts'

type Changes = Parameters<typeof makeInput>[0]
const ADDRESS = 'https://facts.example/old-bridge'
const QUIET: Changes = { 'entities[2].name': 'Ada Miller' }

/** @returns what a pack by another author says otherwise than the example, of which a few places are changed */
const clashes = (there: Changes, here: Changes = {}) =>
  findClashes([parse(makeInput(here))], parse(makeOtherInput({ ...QUIET, ...there }))).map(formatPackError)

describe('clashes between packs', () => {
  it('are none where two packs say the same, or speak of other things', () => {
    expect(clashes({})).toEqual([])
    expect(clashes({}, { 'claims[0].sameAs': [ADDRESS] })).toEqual([])
    expect(
      clashes({
        'topics[0].id': 'bridge',
        'topics[0].title': 'Closure of the Old  Bridge',
        'claims[0].topic': 'bridge',
      }),
    ).toEqual([])
  })

  it('do not arise between two versions of one pack', () => {
    const before = parse(makeInput())
    expect(
      findClashes([before], parse(makeInput({ 'entities[1].name': 'Bert Smith', 'topics[0].title': 'X' }))),
    ).toEqual([])
  })

  it.each([
    [
      'topic',
      { 'topics[0].id': 'bridge' },
      'ferry: topics[0].title: is "The ferry beside the bridge" here and "Closure of the old bridge" in the pack "bridge-closure"',
    ],
    [
      'name',
      { 'entities[2].name': 'Bert Smith' },
      'ferry: entities[2].name: is "Bert Smith" here and "Ada Miller" in the pack "bridge-closure", and only one of the two counts: give the entity another id',
    ],
    ['kind', { 'entities[2].kind': 'office' }, 'ferry: entities[2].kind: is "office" here and "person" in'],
    ['party', { 'entities[2].party': null }, 'ferry: entities[2].party: is not given here and "council" in'],
    [
      'spelling',
      { 'entities[0].aliases': ['the Mayor'] },
      'ferry: entities[0].aliases[0]: "the Mayor" means "carpenters" here and "mayor" in the pack',
    ],
    ['possessive', { 'entities[0].roles': ['COUNCIL’s'] }, null],
    [
      'id',
      {
        'claims[0].id': 'bridge-unsafe',
        'claims[0].sameAs': [],
        'claims[1].contradicts': [],
        'claims[1].accounts[0].through': null,
      },
      'ferry: claims[0].id: is "The planks of the old bridge are rotten." here and "The old bridge is unsafe." in the pack "bridge-closure", and their accounts stand together: give',
    ],
  ] as [string, Changes, string | null][])('tell a %s of two meanings', (_, there, line) => {
    const found = clashes(there)
    expect(found).toEqual(line === null ? [] : [expect.stringContaining(line)])
    for (const sentence of found) expect(sentence.endsWith('.')).toBe(true)
  })

  const told = {
    'claims[0].accounts[0].party': 'council',
    'claims[0].accounts[0].speaker': 'mayor',
    'claims[0].accounts[0].stance': 'asserts',
  }
  const joined: Changes = { 'claims[0].sameAs': [ADDRESS] }

  it('tell the day of one account that two packs give otherwise, by its words or by its source', () => {
    const line =
      'ferry: claims[0].accounts[0].date: is 2024-05-03, but 2024-05-02 for the same account, "mayor-asserts" of the pack'
    const byWords = { ...told, 'claims[0].accounts[0].quotation': 'nobody should walk on it' }
    const bySource = { ...told, 'sources[0].url': 'https://gazette.example/bridge' }
    for (const same of [byWords, bySource]) expect(clashes(same, joined)).toEqual([expect.stringContaining(line)])
    expect(clashes(told, joined)).toEqual([])
    expect(clashes({ ...byWords, 'claims[0].accounts[0].date': '2024-05-02' }, joined)).toEqual([])
    expect(clashes({ ...byWords, 'claims[0].accounts[0].date': undefined }, joined)).toEqual([])
    expect(clashes(byWords)).toEqual([])
  })

  it('tell a claim that two packs seem to word in opposite ways', () => {
    const turned = {
      ...told,
      'claims[0].accounts[0].stance': 'denies',
      'sources[0].url': 'https://gazette.example/bridge',
    }
    const found = clashes({ ...turned, 'claims[0].accounts[0].date': '2024-05-02' }, joined)
    expect(found).toEqual([
      expect.stringContaining('claims[0].accounts[0].stance: is "denies", but "asserts" for what looks like'),
    ])
  })

  it('tell a claim that is joined with one that contradicts it', () => {
    const found = clashes(
      { 'claims[0].id': 'bridge-sale', 'claims[1].contradicts': [], 'claims[1].accounts[0].through': null },
      joined,
    )
    const self = clashes({}, { ...joined, 'claims[0].contradicts': ['planks'] })
    expect(self).toEqual([expect.stringContaining('claims[0].contradicts: is the same claim as "bridge-unsafe"')])
    expect(self[0]).toContain('in the pack "bridge-closure": take out')
    expect(found.filter(line => line.includes('contradicts'))).toEqual([])
  })

  it('are told up to a limit', () => {
    const entities = Array.from({ length: 150 }, (_, n) => ({
      id: `e-${n}`,
      kind: 'thing',
      name: `Name ${n}`,
      description: 'x',
    }))
    const before = parse(makeInput({ entities: [...(makeInput().entities as []), ...entities] }))
    const renamed = entities.map(entity => ({ ...entity, kind: 'place' }))
    const added = parse(makeOtherInput({ entities: [...(makeOtherInput().entities as []), ...renamed] }))
    expect(findClashes([before], added)).toHaveLength(LIMITS.errors)
  })
})
