import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Claim } from '../../../lib/model/pack.ts'
import { makeInput } from '../../pack/example.ts'
import { openFolder, ROOT } from './run-pack.ts'

const { folder, write, run } = openFolder()
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('new', () => {
  it('writes a pack that is fit as it is, with the schema for editors', async () => {
    const { code, out } = await run('new', 'harbour-fire', '--topic', 'A "fire": the harbour')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^harbour-fire\.pack\.yaml: /) })
    const text = read('harbour-fire.pack.yaml')
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? []
    expect(join(folder, schema)).toBe(join(ROOT, 'assets', 'pack.schema.json'))
    expect(parse(text)).toMatchObject({ id: 'harbour-fire', title: 'A "fire": the harbour', language: 'en' })
    expect(text).not.toContain('{{')
    // As docs/packs.md asks: common words alone count on no page of another event.
    const patterns: { all: string[]; context?: boolean }[] = parse(text).claims.flatMap((c: Claim) => c.patterns)
    expect(patterns.map(({ all, context = false }) => context || all.includes('harrow'))).toEqual(
      patterns.map(() => true),
    )
    expect(await run('lint', 'harbour-fire.pack.yaml')).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(/fit\n1 pack: 0 errors, 0 warnings\n$/),
    })
  })

  it('overwrites nothing', async () => {
    write('kept.pack.yaml', 'mine')
    const { code, err } = await run('new', 'kept')
    expect({ code, err }).toEqual({ code: 2, err: 'kept.pack.yaml: is there already: name another file with --out.\n' })
    expect(read('kept.pack.yaml')).toBe('mine')
  })

  it.each([
    [['Not An Id'], /is not an id/],
    [['x', '--language', 'tlh'], /--language tlh: .*choose en/],
    [['x', '--topic', ' '], /--topic: give one line/],
    [['x', '--out', 'kept-file/x.yaml'], /kept-file\/x\.yaml: cannot be written \(ENOTDIR\)|EEXIST|is there already/],
  ])('refuses %j in one line', async (args, message) => {
    write('kept-file', '')
    const { code, out, err } = await run('new', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

describe('build', () => {
  it('writes the same bytes for all files that say the same', async () => {
    write('a.pack.yaml', stringify(makeInput()))
    write('b.pack.yaml', Object.fromEntries(Object.entries(makeInput({ 'claims[0].contradicts': [] })).reverse()))
    expect(await run('build', 'a.pack.yaml', '--out', 'one')).toMatchObject({ code: 0, err: '' })
    expect(await run('build', 'b.pack.yaml', '--out', 'two/deep')).toMatchObject({ code: 0, err: '' })
    const [one, two] = [read('one/bridge-closure.sidelight.json'), read('two/deep/bridge-closure.sidelight.json')]
    expect(one).toBe(two)
    expect(JSON.parse(one)).toMatchObject({ id: 'bridge-closure' })
    expect(one).not.toContain('\n')
    await run('build', 'one/bridge-closure.sidelight.json', '--out', 'three')
    expect(read('three/bridge-closure.sidelight.json')).toBe(one)
  })

  it('writes nothing where a pack has an error', async () => {
    write('good.pack.yaml', makeInput({ id: 'good' }))
    write('bad.pack.yaml', makeInput({ 'claims[0].topic': 'tunnel' }))
    const { code, out, err } = await run('build', 'good.pack.yaml', 'bad.pack.yaml', '--out', 'none')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(
      /^error: bad\.pack\.yaml:\d+: claims\[0\]\.topic: .*\nNothing is written: mend the errors first\.\n$/,
    )
    expect(() => read('none/good.sidelight.json')).toThrow(/ENOENT/)
  })

  it('ends with 2 where a file cannot be read or written, or two packs would be one file', async () => {
    expect((await run('build', 'absent.yaml')).code).toBe(2)
    write('again.pack.yaml', makeInput())
    write('file', '')
    expect(await run('build', 'again.pack.yaml', '--out', 'file')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/bridge-closure\.sidelight\.json: cannot be written \(\w+\): name another folder/),
    })
    write('twice.pack.yaml', makeInput())
    const { code, err } = await run('build', 'again.pack.yaml', 'twice.pack.yaml')
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('Two of the files have the pack "bridge-closure"'),
    })
  })
})

describe('diff', () => {
  const older = () => write('before.yaml', makeInput())

  it('tells people what is otherwise', async () => {
    const after = write(
      'after.yaml',
      makeInput({ version: '1.1.0', 'entities[0].aliases': ['The Council'], 'claims[0].accounts[0].stance': 'doubts' }),
    )
    const { code, out } = await run('diff', older(), after)
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      'pack',
      '  version: “1.0.0” → “1.1.0”',
      'entities',
      '  ~ council · Town Council',
      '      aliases: “Council” → “The Council”',
      'claims',
      '  ~ bridge-unsafe · The bridge is unsafe',
      '      account ~ mayor-asserts · Says that the bridge could fall.',
      '          stance: “asserts” → “doubts”',
      'claims: 0 new, 0 gone, 1 otherwise; accounts: 0 new, 0 gone, 1 otherwise',
      '',
    ])
    expect(await run('diff', older(), older())).toEqual({ code: 0, out: 'Both say the same.\n', err: '' })
  })

  it('tells machines', async () => {
    const after = write('after.json', makeInput({ 'claims[1].id': 'land-sale' }))
    const { out } = await run('diff', older(), after, '--json')
    expect(JSON.parse(out)).toMatchObject({
      accounts: { added: 1, removed: 1 },
      claims: [{ change: 'added' }, { change: 'removed' }],
    })
  })

  it('ends with 2 where a file is no pack', async () => {
    const { code, out, err } = await run('diff', older(), write('none.yaml', 'a: 1'))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^none\.yaml(?::\d+)?: /)
  })
})
