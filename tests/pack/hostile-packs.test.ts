import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENGLISH_LOADED } from '../../lib/languages/en-lint.ts'
import { readPackFile } from '../../lib/node/read-pack.ts'
import { LIMITS } from '../../lib/pack/limits.ts'
import { lintPack } from '../../lib/pack/lint/lint.ts'
import type { PackError } from '../../lib/pack/parse.ts'
import { readPackText } from '../../lib/pack/read-pack-text.ts'
import { makeInput } from './example.ts'

/** Well under a second on an idle machine; other tests run beside this one. */
const MOST_TIME = 1_000
const FILE = 'bridge.sidelight.json'

type Changes = Parameters<typeof makeInput>[0]
const write = (changes: Changes = {}) => JSON.stringify(makeInput(changes))
const many = (count: number, json: string) => Array.from({ length: count }, () => json).join(',')
const nest = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)
/** The example with the JSON of one of its fields replaced, which need not be well-formed. */
const put = (field: string, json: string) => write({ [field]: 'HERE' }).replace('"HERE"', () => json)
const firstClaim = JSON.stringify((makeInput() as { claims: unknown[] }).claims[0])

/** Errors as `pack lint` and an import find them: the form first, then what the parts say of each other. */
function findErrors(text: string): readonly PackError[] {
  const read = readPackText(text, FILE)
  return read.ok ? lintPack(read.value, FILE, [], ENGLISH_LOADED) : read.error
}

/** What is hostile, the file, and the place and the beginning of the message. */
const HOSTILE: readonly (readonly [name: string, text: () => string, path: string, message: string])[] = [
  // Too much of something.
  ['a list 200,000 deep', () => nest(200_000, '[', ']'), nest(16, '[0]', ''), 'is deeper than 16 levels'],
  ['groups 200,000 deep', () => put('title', nest(200_000, '{"a":', '}')), 'title.a.a.a', 'is deeper than 16 levels'],
  ['brackets without an end', () => put('claims', '['.repeat(10_000_000)), 'claims[0]', 'is deeper than 16 levels'],
  ['a text of 50 MB', () => write({ title: 'a'.repeat(50_000_000) }), 'title', 'holds a text that is too long'],
  [
    '50 MB of escapes',
    () => put('title', `"${'\\u0061'.repeat(8_000_000)}"`),
    'title',
    'holds a text that is too long',
  ],
  ['a text without an end', () => put('title', `"${'a'.repeat(20_000)}`), 'title', 'holds a text that is too long'],
  [
    'a million fields',
    () => put('claims', `{${Array.from({ length: 1_000_000 }, (_, n) => `"${letters(n)}":1`).join()}}`),
    'claims',
    'has more than 40 fields',
  ],
  ['a field name of 20 MB', () => `{"${'a'.repeat(20_000_000)}":1}`, '', 'holds a text that is too long'],
  [
    'a million claims',
    () => put('claims', `[${many(1_000_000, '1')}]`),
    'claims[200000]',
    'has more than 200000 entries',
  ],
  ['60 million commas', () => put('claims', `[${','.repeat(60_000_000)}]`), 'claims[200000]', 'has more than 200000'],
  ['70 MB of nothing', () => ' '.repeat(70_000_000), '', 'is longer than 64000000 characters'],
  ['200,000 claims of nothing', () => put('claims', `[${many(200_000, '{}')}]`), 'claims[0].id', 'is missing'],
  ['200,000 claims that are numbers', () => put('claims', `[${many(200_000, '1')}]`), 'claims[0]', 'should be a group'],
  [
    'too many wordings',
    () => put('claims[0].wordings', `[${many(61, '"a"')}]`),
    'claims[0].wordings',
    'has more than 60',
  ],
  [
    'a number of 50 MB',
    () => put('claims[0].patterns[0].near', '9'.repeat(50_000_000)),
    'claims[0].patterns[0].near',
    'holds a number or a word that is too long',
  ],
  // Not what it seems.
  [
    'a prototype',
    () => put('topics[0]', '{"__proto__":{"a":1}}'),
    'topics[0]',
    'has a field with a name that no field',
  ],
  ['a constructor', () => put('topics[0]', '{"constructor":1}'), 'topics[0]', 'has a field with a name that no field'],
  ['a field written twice', () => put('title', '"One","title":"Two"'), 'title', 'stands twice'],
  ['a field in escapes', () => put('title', '"One","\\u0074itle":"Two"'), 'title', 'has a field with a name that no'],
  [
    'an unknown field',
    () => put('claims[0].statement', '"a","verdict":1'),
    'claims[0].verdict',
    'is not a known field',
  ],
  ['half a character', () => put('title', '"The bridge \\ud83d"'), 'title', 'holds a line break or a hidden character'],
  ['text turned round', () => write({ title: 'The \u202Eegdirb' }), 'title', 'holds a line break or a hidden'],
  ['a zero byte', () => put('title', '"a\\u0000b"'), 'title', 'holds a line break or a hidden character'],
  [
    'a hidden space in a name',
    () => write({ 'entities[0].name': 'Town\u200BCouncil' }),
    'entities[0].name',
    'holds a line',
  ],
  // Addresses.
  ['an address that runs', () => write({ 'sources[0].url': 'javascript:alert(1)' }), 'sources[0].url', 'is not a web'],
  ['a page in an address', () => write({ 'sources[0].url': 'data:text/html,a' }), 'sources[0].url', 'is not a web'],
  ['a file', () => write({ 'sources[0].url': 'file:///etc/passwd' }), 'sources[0].url', 'is not a web address'],
  ['another host', () => write({ 'sources[0].url': 'https://a.example@b.example/' }), 'sources[0].url', 'is not a web'],
  ['a password', () => write({ 'sources[0].url': 'https://:p@b.example/' }), 'sources[0].url', 'is not a web address'],
  ['no host', () => write({ 'sources[0].url': 'https://' }), 'sources[0].url', 'is not a web address'],
  ['code in `sameAs`', () => write({ 'claims[0].sameAs': ['javascript:1'] }), 'claims[0].sameAs[0]', 'is not a web'],
  // Values.
  ['a number beyond all', () => put('claims[0].patterns[0].near', '1e999'), 'claims[0].patterns[0].near', 'is'],
  ['a number below all', () => put('claims[0].patterns[0].near', '-1e999'), 'claims[0].patterns[0].near', 'is'],
  ['NaN', () => put('claims[0].patterns[0].near', 'NaN'), '', 'is not well-formed JSON'],
  ['a day that is none', () => write({ date: '2024-02-31' }), 'date', 'is not a day of the calendar'],
  ['a year of six digits', () => write({ date: '+012024-02-01' }), 'date', 'is not a day of the calendar'],
  [
    'a day in words',
    () => write({ 'claims[0].accounts[0].date': 'yesterday' }),
    'claims[0].accounts[0].date',
    'is not a day',
  ],
  ['a path for an id', () => write({ id: '../../etc' }), 'id', 'is not an id'],
  ['a long id', () => write({ id: 'a'.repeat(81) }), 'id', 'is longer than 80'],
  ['an id with a dot', () => write({ id: 'pack.exe' }), 'id', 'is not an id'],
  ['an id of a prototype', () => write({ 'claims[0].id': '__proto__' }), 'claims[0].id', 'is not an id'],
  ['a version in words', () => write({ version: 'latest' }), 'version', 'is not a version'],
  [
    'a short key',
    () => put('title', '"a","signature":{"algorithm":"Ed25519","key":"AA","value":"AA"}'),
    'signature.key',
    'is not 32',
  ],
  // References.
  ['a pack that extends itself', () => write({ extends: 'bridge-closure' }), 'extends', 'names the pack itself'],
  [
    'an entity that is its own party',
    () => write({ 'entities[0].party': 'council' }),
    'entities[0].party',
    'names the entity itself',
  ],
  [
    'a claim against itself',
    () => write({ 'claims[0].contradicts': ['bridge-unsafe'] }),
    'claims[0].contradicts[0]',
    'names the claim itself',
  ],
  [
    'a position through itself',
    () => write({ 'claims[1].accounts[0].through': 'bridge-sale' }),
    'claims[1].accounts[0].through',
    'names the claim itself',
  ],
  [
    'two claims of one id',
    () => put('claims', `[${firstClaim},${firstClaim}]`),
    'claims[1].id',
    '"bridge-unsafe" stands at claims[0].id already',
  ],
  [
    '1,000 claims of one id',
    () => put('claims', `[${many(1_000, firstClaim)}]`),
    'claims[1].id',
    '"bridge-unsafe" stands at',
  ],
  [
    'a concept of itself',
    () => write({ 'concepts[0].entities': ['bridge-word'] }),
    'concepts[0].entities[0]',
    'names the entity "bridge-word"',
  ],
  // No pack at all.
  ['nothing', () => '', '', 'is not well-formed JSON'],
  ['half a file', () => write().slice(0, -1), '', 'is not well-formed JSON'],
  ['a text', () => '"pack"', '', 'should be a group of fields'],
  ['a list of packs', () => `[${write()}]`, '', 'should be a group of fields'],
  ['brackets that close too often', () => `${write()}]]]]`, '', 'is not well-formed JSON'],
]

/** The number in letters, as field names are written. */
const letters = (n: number): string => n.toString(26).replace(/\d/g, digit => 'qrstuvwxyz'[Number(digit)] as string)

describe('a hostile file', () => {
  it.each(HOSTILE)('with %s is refused within a second, and told where', (_, text, path, message) => {
    const file = text()
    const start = performance.now()
    const errors = findErrors(file)
    const time = performance.now() - start
    const found = errors.find(error => error.path.startsWith(path) && error.message.startsWith(message))
    expect(found ?? errors.slice(0, 3)).toMatchObject({ file: FILE })
    expect(errors.length).toBeGreaterThan(0)
    expect(JSON.stringify(errors.slice(0, LIMITS.errors + 1)).length).toBeLessThan(60_000)
    expect(time).toBeLessThan(MOST_TIME)
  })

  it('leaves no trace of a prototype', () => {
    findErrors(put('topics[0]', '{"__proto__":{"polluted":1}}'))
    findErrors(put('topics[0]', '{"constructor":{"prototype":{"polluted":1}}}'))
    expect('polluted' in {}).toBe(false)
  })

  it('is told from a long pack that is right', () => {
    const claims = Array.from({ length: 2_000 }, (_, n) => firstClaim.replace('bridge-unsafe', `claim-${n}`))
    expect(readPackText(put('claims', `[${claims.join()}]`), FILE).ok).toBe(true)
  })
})

describe('a hostile YAML file', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidelight-hostile-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const levels = 'abcdefghi'
  const bomb = [...levels].map((name, n) => `${name}: &${name} [${many(9, n === 0 ? 'x' : `*${levels[n - 1]}`)}]`)

  it.each([
    ['aliases that multiply', bomb.join('\n')],
    ['lists 200,000 deep', '['.repeat(200_000)],
    ['lists in one line', `title: x\n${'- '.repeat(200_000)}x`],
    ['questions in one line', `${'? '.repeat(200_000)}x`],
    ['groups 2,000 deep', Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['JSON 200,000 deep', nest(200_000, '{"a":', '}')],
    ['a value that is made by code', 'format: !!js/function "function(){}"'],
    ['itself in itself', '&a [*a]'],
  ])('with %s is refused within a second', async (_, text) => {
    const path = join(folder, 'hostile.pack.yaml')
    await writeFile(path, text)
    const start = performance.now()
    const read = await readPackFile(path)
    expect(performance.now() - start).toBeLessThan(MOST_TIME)
    expect(read.ok ? [] : read.error.errors.map(({ message }) => message)).not.toEqual([])
  })
})
