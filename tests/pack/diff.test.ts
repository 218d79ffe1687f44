import { describe, expect, it } from 'vitest'
import type { Pack } from '../../lib/model/pack.ts'
import { diffPacks, isSame } from '../../lib/pack/diff.ts'
import { formatPackError, parsePack } from '../../lib/pack/parse.ts'
import { makeInput } from './example.ts'
import { makeFollowInput } from './follow.ts'

type Changes = NonNullable<Parameters<typeof makeInput>[0]>

function read(input: object): Pack {
  const parsed = parsePack(input, 'p')
  if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
  return parsed.value
}

/** What changes when the example becomes one with these changes. */
const diff = (changes: Changes, before: Changes = {}) => diffPacks(read(makeInput(before)), read(makeInput(changes)))
const claimOf = (changes: Changes) => diff(changes).claims[0]

describe('two versions of a pack', () => {
  it('are the same when nothing is otherwise, also where a default is written out', () => {
    const same = diff({ 'claims[0].accounts[0].independent': false, 'topics[0].excludes': [] })
    expect(isSame(same)).toBe(true)
    expect(same).toMatchObject({ added: [], removed: [], changed: [], accounts: { added: 0, removed: 0, changed: 0 } })
  })

  it.each<[string, Changes]>([
    ['fields', { version: '1.0.1' }],
    ['topics', { 'topics[0].date': '2024-05-02' }],
    ['entities', { 'entities[0].aliases': [] }],
    ['concepts', { 'concepts[0].phrases': ['bridge'] }],
    ['sources', { 'sources[0].url': undefined }],
    ['claims', { 'claims[0].excludes': [] }],
  ])('are not the same when %s are otherwise', (list, changes) => {
    const found = diff(changes)
    expect(isSame(found)).toBe(false)
    expect(
      Object.entries(found).flatMap(([key, value]) => (Array.isArray(value) && value.length > 0 ? [key] : [])),
    ).toEqual(list === 'claims' ? ['changed', 'claims'] : [list])
  })

  it('differ in what is said of the whole: each field with what it was and is', () => {
    expect(diff({ version: '1.1.0', licence: 'CC0-1.0' }).fields).toEqual([
      { field: 'version', removed: ['1.0.0'], added: ['1.1.0'] },
      { field: 'licence', removed: [], added: ['CC0-1.0'] },
    ])
  })

  it('differ by claims that are new and gone, with their accounts', () => {
    const found = diff({ 'claims[1].id': 'land-sale', 'claims[1].title': 'The land is sold' })
    expect(found).toMatchObject({
      added: ['The land is sold'],
      removed: ['The closure serves a sale'],
      changed: [],
      accounts: { added: 1, removed: 1, changed: 0 },
    })
    expect(found.claims.map(({ change, id, fields }) => [change, id, fields])).toEqual([
      ['added', 'land-sale', []],
      ['removed', 'bridge-sale', []],
    ])
  })

  it('show of a list what went and came, however often an entry stands there', () => {
    expect(
      claimOf({ 'claims[0].wordings': ['It may fall', 'The old crossing may fall at any time', 'It may fall'] }),
    ).toMatchObject({
      change: 'changed',
      fields: [{ field: 'wordings', removed: [], added: ['It may fall', 'It may fall'] }],
    })
    expect(diff({ 'entities[0].aliases': ['The Council'] }).entities).toEqual([
      {
        change: 'changed',
        id: 'council',
        name: 'Town Council',
        fields: [{ field: 'aliases', removed: ['Council'], added: ['The Council'] }],
      },
    ])
  })

  it('show patterns as they are written, and tests by their kind', () => {
    const [pattern] = claimOf({ 'claims[0].patterns': [{ all: ['unsafe'] }] })?.fields ?? []
    expect(pattern?.field).toBe('patterns')
    expect(pattern?.removed[0]).toContain('"near":8')
    expect(pattern?.added[0]).toContain('"all":["unsafe"]')
    const changed = claimOf({ 'claims[0].tests.rejects': ['A bridge.'] })
    expect(changed?.fields.map(f => f.field)).toEqual(['tests.rejects'])
  })

  it('tell an order that is otherwise, since it counts', () => {
    const turned = (list: string, at: string): Changes => {
      const input = makeInput() as unknown as Record<string, Changes[]>
      return { [at]: [...(input[list] ?? [])].reverse() as never }
    }
    expect(diff(turned('claims', 'claims'))).toMatchObject({
      changed: [],
      fields: [{ field: 'claims', removed: [], added: [] }],
    })
    const two = { 'concepts[0].phrases': ['crossing', 'bridge'] }
    expect(diff(two).concepts[0]?.fields).toEqual([{ field: 'phrases', removed: [], added: [] }])
    const [first] = (makeInput() as never as { claims: [{ accounts: [object] }] }).claims[0].accounts
    const accounts = [first, { ...first, id: 'mayor-again' }]
    const found = diff(
      { 'claims[0].accounts': accounts.toReversed() as never },
      { 'claims[0].accounts': accounts as never },
    )
    expect(found.claims).toMatchObject([{ fields: [{ field: 'accounts', removed: [], added: [] }], accounts: [] }])
    expect(found.changed).toEqual(['The bridge is unsafe'])
  })

  it('differ by accounts, in claims whose own fields are the same', () => {
    const found = diff({ 'claims[0].accounts[0].stance': 'doubts', 'claims[0].accounts[0].short': 'It could fall' })
    expect(found.changed).toEqual(['The bridge is unsafe'])
    expect(found.accounts).toEqual({ added: 0, removed: 0, changed: 1 })
    expect(found.claims[0]).toMatchObject({
      fields: [],
      accounts: [
        {
          change: 'changed',
          id: 'mayor-asserts',
          name: 'It could fall',
          fields: [
            { field: 'stance', removed: ['asserts'], added: ['doubts'] },
            { field: 'short', removed: [], added: ['It could fall'] },
          ],
        },
      ],
    })
  })

  it('differ by what they add to the claims of another pack', () => {
    const found = diffPacks(
      read(makeFollowInput()),
      read(makeFollowInput({ 'supplements[0].accounts': [], 'supplements[1].dates[0].date': '2024-05-21' })),
    )
    expect(found.accounts).toEqual({ added: 0, removed: 1, changed: 0 })
    expect(found.supplements.map(({ id, change }) => [id, change])).toEqual([
      ['bridge-unsafe', 'changed'],
      ['bridge-sale', 'changed'],
    ])
    expect(found.changed).toEqual([])
    expect(isSame(found)).toBe(false)
  })
})
