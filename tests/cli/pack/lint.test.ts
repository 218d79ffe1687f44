import { describe, expect, it } from 'vitest'
import { makeInput } from '../../pack/example.ts'
import { makeFollowInput } from '../../pack/follow.ts'
import { openFolder } from './run-pack.ts'

const { write, run } = openFolder()
const lint = (...files: string[]) => run('lint', ...files)

/** A few bytes of YAML that expand to a thousand million entries. */
const BOMB = Array.from({ length: 9 }, (_, n) => {
  const entries = Array.from({ length: 10 }, () => (n === 0 ? 'x' : `*a${n - 1}`))
  return `a${n}: &a${n} [${entries.join(', ')}]\n`
}).join('')

describe('lint', () => {
  it('finds the bundled packs fit', async () => {
    const { code, out, err } = await lint()
    expect(err).toBe('')
    expect(out).toContain('.pack.yaml')
    expect(out).toMatch(/\n\d+ packs: 0 errors, \d+ warnings\n$/)
    expect(code).toBe(0)
  })

  it('prints file, line, place and sentence for each error, counts them, and ends with 1', async () => {
    const bent = write('bent.pack.yaml', makeInput({ 'claims[0].topic': 'tunnel' }))
    const { code, out, err } = await lint(bent)
    expect(err).toMatch(
      /^error: bent\.pack\.yaml:\d+: claims\[0\]\.topic: names the topic "tunnel", which this pack does not have: add it or mend the id\.\n$/,
    )
    expect(out).toMatch(/\n1 pack: 1 error, \d+ warnings\n$/)
    expect(code).toBe(1)
  })

  it('reads JSON of any name as what anybody may have written, and tells the lines', async () => {
    const bent = write('bent.json', makeInput({ 'claims[0].topic': 'tunnel' }))
    expect((await lint(bent)).err).toMatch(/^error: bent\.json:\d\d+: claims\[0\]\.topic: names the topic "tunnel"/)
    const twice = write('twice.json', '{\n"id": "a",\n"id": "b"\n}')
    expect((await lint(twice)).err).toBe(
      'error: twice.json:3: id: stands twice: remove one of the two (character 14).\n',
    )
    const proto = write('proto.json', '{\n"claims": [{ "__proto__": {} }]}')
    expect((await lint(proto)).err).toMatch(
      /^error: proto\.json:2: claims\[0\]: has a field with a name that no field has/,
    )
    const yaml = write('yaml.json', 'id: a\n')
    expect(await lint(yaml)).toMatchObject({ code: 2, err: expect.stringContaining('is not well-formed JSON (') })
    const deep = write('deep.json', `\n${'['.repeat(17)}${']'.repeat(17)}`)
    expect((await lint(deep)).err).toMatch(/^error: deep\.json:2: .*is deeper than 16 levels/)
  })

  it('only warns of what a pack may do without', async () => {
    const { code, out, err } = await lint(write('plain.pack.yaml', makeInput()))
    expect(err).toBe('')
    expect(out).toMatch(
      /warning: plain\.pack\.yaml:\d+: claims\[0\]\.accounts\[0\]\.short: account "mayor-asserts" has none/,
    )
    expect(out).toMatch(/claims\[0\]\.tests\.matches: has 1 of 3 sentences that must match: write 2 more\./)
    expect(out).toMatch(/claims\[1\]\.tests\.rejects: has no sentence that must not match: write 3 more\./)
    expect(out).toContain('warning: plain.pack.yaml: licence: is missing')
    expect(code).toBe(0)
  })

  it('tells in one round what is wrong with the shape, the references, the words and the tests', async () => {
    const file = write(
      'many.pack.yaml',
      makeInput({
        'topics[0].date': '2024-13-01',
        'claims[0].accounts[0].party': 'nobody',
        'claims[1].statement': 'The so-called bridge was closed in order to sell the land.',
      }),
    )
    const { code, err } = await lint(file)
    expect(err).toContain('topics[0].date: is not a day')
    expect(err).toContain('claims[0].accounts[0].party: names the entity "nobody"')
    expect(err).toContain('claims[1].statement: takes a side with "so-called"')
    expect(code).toBe(1)
    const whole = write(
      'tests.pack.yaml',
      makeInput({ 'claims[1].topic': 'tunnel', 'claims[0].tests.rejects': ['The Council has an unsafe bridge.'] }),
    )
    const { err: both } = await lint(whole)
    expect(both).toContain('claims[1].topic: names the topic "tunnel"')
    expect(both).toContain('claims[0].tests.rejects[0]: matches bridge-unsafe by')
  })

  it('tells the lines of a YAML file', async () => {
    const lines = [
      'format: 1',
      'id: x',
      'version: 1.0.0',
      'title: A title',
      'language: en',
      'date: 2024-05-20',
      'topics:',
    ]
    const file = write(
      'lines.pack.yaml',
      [...lines, '  - id: t', '    title: ""', 'claims: [{ id: A }]', 'note: 1', ''].join('\n'),
    )
    const { err } = await lint(file)
    expect(
      err
        .trim()
        .split('\n')
        .filter(line => !line.includes('is missing')),
    ).toEqual([
      expect.stringMatching(/^error: lines\.pack\.yaml:9: topics\[0\]\.title: is empty/),
      expect.stringMatching(/^error: lines\.pack\.yaml:10: claims\[0\]\.id: is not an id/),
      expect.stringMatching(/^error: lines\.pack\.yaml:11: note: is not a known field/),
    ])
  })

  it('refuses a language in which no page can be read', async () => {
    const { code, err } = await lint(write('tongue.pack.yaml', makeInput({ language: 'tlh' })))
    expect(err).toMatch(/tongue\.pack\.yaml:\d+: language: is tlh, in which no page can be read yet: only en can\./)
    expect(code).toBe(1)
  })

  it('warns of spellings that another pack has for somebody else', async () => {
    const base = write('one.pack.yaml', makeInput())
    const other = {
      id: 'other',
      topics: [{ id: 'other', title: 'Other' }],
      'claims[0].topic': 'other',
      'claims[1].topic': 'other',
    }
    const changed = makeInput({ ...other, 'entities[1].id': 'ada', 'claims[0].accounts[0].speaker': 'ada' })
    const { out } = await lint(base, write('two.pack.yaml', changed))
    expect(out).toMatch(/warning: two\.pack\.yaml:\d+: entities\[1\]\.name: .*"Ada Miller"/)
  })

  it('finds the pack that another extends among the files given, or the bundled ones', async () => {
    const base = write('base.pack.yaml', makeInput())
    const later = write('later.pack.yaml', makeFollowInput())
    expect(await lint(later, base)).toMatchObject({ code: 0, err: '' })
    const lost = await lint(later)
    expect(lost.err).toMatch(
      /later\.pack\.yaml:\d+: extends: names the pack "bridge-closure", which is neither bundled nor/,
    )
    expect(lost.code).toBe(1)
    const own = { extends: 'residence-attack', supplements: [{ claim: 'no-damage', wordings: ['It was unscathed'] }] }
    const added = write('own.pack.yaml', { ...makeInput({ claims: [], concepts: [] }), ...own })
    expect(await lint(added)).toMatchObject({ code: 0, err: '' })
  })

  it('ends with 1 on a wrong shape and with 2 on a file that cannot be read, after reading the others', async () => {
    const shape = write('shape.pack.yaml', 'format: 1\n')
    expect((await lint(shape)).code).toBe(1)
    const broken = write('broken.pack.yaml', 'title: x\nid: "no end\n')
    const bomb = write('bomb.pack.yaml', BOMB)
    const fit = write('fit.pack.yaml', makeInput())
    const { code, out, err } = await lint('absent.pack.yaml', broken, bomb, fit)
    expect(code).toBe(2)
    expect(out).toContain('fit.pack.yaml: 2 claims')
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^error: absent\.pack\.yaml: cannot be read \(ENOENT\)/),
      expect.stringMatching(/^error: broken\.pack\.yaml:[23]: is not well-formed YAML/),
      expect.stringMatching(/^error: bomb\.pack\.yaml: is not well-formed YAML/),
    ])
  })
})
