import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { FIELD_TEXTS } from '../../../lib/cli/pack/schema/field-texts.ts'
import { makeSchema } from '../../../lib/cli/pack/schema/make-schema.ts'
import { makePlain } from '../../../lib/cli/pack/schema/plain-shape.ts'
import { parsePack } from '../../../lib/pack/parse.ts'
import { makeInput } from '../../pack/example.ts'
import { makeFollowInput } from '../../pack/follow.ts'
import { fits, type JsonSchema } from './check-schema.ts'
import { openFolder, ROOT } from './run-pack.ts'

const FILE = join(ROOT, 'assets', 'pack.schema.json')
const PACKS = join(ROOT, 'assets', 'packs')
const { run, folder } = openFolder()
const schema = JSON.parse(makeSchema()) as JsonSchema
type Changes = NonNullable<Parameters<typeof makeInput>[0]>

describe('the schema for editors', () => {
  it('is what the shape of a pack says today', () => {
    expect(readFileSync(FILE, 'utf8'), 'npm run -s pack -- schema').toBe(makeSchema())
  })

  it('is written by its verb', async () => {
    expect(await run('schema', '--out', 'x.json')).toEqual({ code: 0, out: 'x.json\n', err: '' })
    expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe(makeSchema())
    expect((await run('schema', '--out', 'none/x.json')).code).toBe(2)
  })

  it.each(readdirSync(PACKS).filter(name => name.endsWith('.yaml')))('takes %s, which names it', name => {
    const text = readFileSync(join(PACKS, name), 'utf8')
    expect(fits(schema, parse(text))).toBe(true)
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/pack\.schema\.json\n/)
  })

  it('takes what the parser takes', () => {
    const tests = {
      matches: [{ text: 'A bridge.', voice: 'own' }],
      rejects: ['A boat.', { text: 'A ship.', context: true }],
    }
    const fine: Changes[] = [
      {},
      { 'claims[0].tests': tests, licence: 'CC0-1.0', 'claims[0].wikidata': 'Q42', 'claims[0].date': null },
      {
        'claims[0].patterns': [{ act: { deed: 'unsafe', by: 'mayor' }, context: true }],
        'concepts[0].phrases': ['=bridge'],
      },
    ]
    for (const changes of fine) {
      expect(parsePack(makeInput(changes), 'p').ok, JSON.stringify(changes)).toBe(true)
      expect(fits(schema, makeInput(changes)), JSON.stringify(changes)).toBe(true)
    }
    expect(fits(schema, makeFollowInput())).toBe(true)
  })

  it.each<[string, Changes]>([
    ['another format', { format: 2 }],
    ['an unknown field', { note: 'x' }],
    ['an unknown field of an account', { 'claims[0].accounts[0].note': 'x' }],
    ['a missing field', { 'claims[0].statement': undefined }],
    ['a kind that there is not', { 'entities[0].kind': 'town' }],
    ['a stance that there is not', { 'claims[0].accounts[0].stance': 'thinks' }],
    ['a version that is a number', { version: 1 }],
    ['a date in another form', { date: '20 May 2024' }],
    ['an address of another kind', { 'sources[0].url': 'ftp://gazette.example' }],
    ['an id with a capital', { 'claims[0].id': 'Bridge' }],
    ['a phrase with a pattern', { 'entities[0].aliases': ['Counc.*'] }],
    ['a name that is too long', { 'entities[0].short': 'a'.repeat(25) }],
    ['an entity in place of a list', { entities: { id: 'x' } }],
    ['too many terms', { 'claims[0].patterns[0].all': Array.from({ length: 13 }, (_, n) => `t${n}`) }],
    ['a distance that is no number', { 'claims[0].patterns[0].near': 'far' }],
    ['a distance of nothing', { 'claims[0].patterns[0].near': 0 }],
    ['tests that are a list', { 'claims[0].tests': [] }],
    ['a test without its sentence', { 'claims[0].tests.rejects': [{ context: true }] }],
    ['an id of Wikidata that is none', { 'claims[0].wikidata': '42' }],
    ['an address that is no text', { 'claims[0].sameAs': [1] }],
    ['a signature without a value', { signature: { algorithm: 'Ed25519', key: 'A'.repeat(43) } }],
  ])('refuses %s, as the parser does', (_, changes) => {
    expect(parsePack(makeInput(changes), 'p').ok).toBe(false)
    expect(fits(schema, makeInput(changes))).toBe(false)
  })

  it('says of every field what it is, and of nothing else', () => {
    const paths: string[] = []
    const walk = (at: JsonSchema, path: string) => {
      for (const [name, field] of Object.entries((at.properties ?? {}) as Readonly<Record<string, JsonSchema>>)) {
        const here = path === '' ? name : `${path}.${name}`
        paths.push(here)
        expect(field.description, here).toBe(FIELD_TEXTS.get(here))
        walk(field, here)
      }
      for (const part of [at.items, ...((at.anyOf ?? []) as JsonSchema[])]) if (part) walk(part as JsonSchema, path)
    }
    walk(schema, '')
    expect([...new Set(paths)].sort()).toEqual([...FIELD_TEXTS.keys()].sort())
  })

  it('is not made of a kind of schema that it has no words for', () => {
    expect(() => makePlain(v.object({ a: v.map(v.string(), v.string()) }), new Map())).toThrow(/object/)
  })
})
