import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packOfReviews } from '../../../lib/formats/reviews-pack.ts'
import { readPackFile } from '../../../lib/node/read-pack.ts'
import { claimsOf, REVIEW, read } from '../../formats/read.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-formats-'))
})
afterAll(() => rm(folder, { recursive: true }))

const pack = (...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly output: string; readonly complaints: string }>(resolve => {
    execFile(process.execPath, [join(ROOT, 'lib/cli/pack.ts'), ...args], { cwd: folder }, (error, output, complaints) =>
      resolve({ code: error === null ? 0 : Number(error.code), output, complaints }),
    )
  })
const put = async (name: string, content: unknown): Promise<string> => {
  await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return name
}
const NAMED = ['--id', 'marlow', '--title', 'Claims about Marlow']
const TABLE = 'Claim, as made;Verdict;Link\nThe bridge is closed.;False;https://a.example/1\nB;True;javascript:x\n'

describe('pack import', () => {
  it('makes a YAML pack of several files, in the language of most claims', async () => {
    const german = { ...REVIEW, claimReviewed: 'Die Brücke ist zu.', inLanguage: 'de' }
    const files = [
      await put('a.json', [REVIEW, german]),
      await put('b.json', [
        REVIEW,
        { ...german, url: 'https://b.example/', author: 'B' },
        { ...german, claimReviewed: 'Zu.' },
      ]),
    ]
    const { code, output, complaints } = await pack('import', ...files, ...NAMED, '--out', 'made.pack.yaml')
    expect({ code, output, complaints }).toEqual({
      code: 0,
      complaints: '',
      output: 'made.pack.yaml: claims: 3, reviews: 4, left out: 0\n',
    })
    const made = await readPackFile(join(folder, 'made.pack.yaml'))
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const claims = claimsOf(
      await read([
        REVIEW,
        german,
        { ...german, url: 'https://b.example/', author: 'B' },
        { ...german, claimReviewed: 'Zu.' },
      ]),
    )
    const info = { id: 'marlow', title: 'Claims about Marlow', version: '1.0.0', language: 'de', date: made.value.date }
    expect(made.value).toEqual(packOfReviews(claims, info))
    await pack('import', ...files, ...NAMED, '--language', 'en', '--out', 'english.pack.yaml')
    expect((await pack('lint', 'english.pack.yaml')).code).toBe(0)
  })

  it('reads a table by the names of its columns, and by those that are given', async () => {
    const file = await put('table.csv', TABLE)
    const asked = await pack('import', file, ...NAMED)
    expect(asked).toMatchObject({ code: 2, output: '' })
    expect(asked.complaints).toBe(
      'table.csv: row 1: has no column that is called as statements are: give --map statement=COLUMN with one of "Claim, as made", "Verdict", "Link".\n',
    )
    const given = await pack(
      'import',
      file,
      ...NAMED,
      '--map',
      'statement=Claim, as made,rating=Verdict',
      '--map',
      'url=Link',
    )
    expect(given).toMatchObject({
      code: 0,
      complaints: 'left out: table.csv: row 3: the address is not a web address: give a full http or https address.\n',
    })
    expect(given.output).toContain('wording: Rates it "False"')
    const guessed = await pack('import', await put('named.csv', TABLE.replace('Claim, as made', 'Claim')), ...NAMED)
    expect(guessed).toMatchObject({ code: 0, output: given.output })
  })

  it('says what is wrong, and how it ends', async () => {
    const complain = async (...args: readonly string[]) => {
      const { code, output, complaints } = await pack('import', ...args)
      expect(output).toBe('')
      return [code, complaints.trimEnd()]
    }
    expect(await complain('none.json', ...NAMED)).toEqual([2, 'none.json: cannot be read (ENOENT): check the path.'])
    expect(await complain('.', ...NAMED)).toEqual([2, '.: cannot be read to its end: choose the file again.'])
    expect(await complain(await put('other.json', { a: 1 }), ...NAMED)).toEqual([
      2,
      'other.json: has no claims in a format that is known: give JSON-LD with ClaimReview, an answer of the Fact Check Tools, or CSV.',
    ])
    expect(await complain(await put('bare.json', { ...REVIEW, claimReviewed: '' }), ...NAMED)).toEqual([
      1,
      'left out: bare.json: has no statement (claimReviewed, text, or the column for it): add it.\nThere is no claim that could be taken over: mend what was left out.',
    ])
    const file = await put('one.json', REVIEW)
    expect(await complain(file, '--title', 'A', '--id', 'No Id')).toEqual([
      2,
      expect.stringMatching(/id: is not an id/),
    ])
    expect(await complain(file, ...NAMED, '--out', 'no/such/folder.yaml')).toEqual([
      2,
      'no/such/folder.yaml: cannot be written (ENOENT): name another file with --out.',
    ])
  })

  it('makes no pack of more claims than an author can look through', async () => {
    const file = await put(
      'many.csv',
      `claim\turl\n${Array.from({ length: 11_000 }, (_, n) => `Claim ${n}\t`).join('\n')}`,
    )
    expect(await pack('import', file, ...NAMED)).toEqual({
      code: 1,
      output: '',
      complaints:
        'There are more than 5000 claims, too many for a pack: import the files in the extension’s options as they are.\n',
    })
  })
})

describe('pack export', () => {
  const BUNDLED = join(ROOT, 'assets/packs/residence-attack.pack.yaml')

  it.each(['claimreview', 'csv', 'annotations'])('writes a bundled pack as %s, printed or to a file', async format => {
    const read = await readPackFile(BUNDLED)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const bundled = read.value
    const printed = await pack('export', BUNDLED, '--as', format)
    expect(printed).toMatchObject({ code: 0, complaints: '' })
    const written = await pack('export', BUNDLED, '--as', format, '--out', 'out.txt')
    expect(written).toEqual({
      code: 0,
      complaints: '',
      output: `out.txt: claims of ${bundled.id} ${bundled.version} as ${format}\n`,
    })
    expect(await readFile(join(folder, 'out.txt'), 'utf8')).toBe(printed.output)
    if (format !== 'csv') expect(JSON.parse(printed.output)).toHaveProperty('@context')
    if (format !== 'annotations')
      for (const { id, statement } of bundled.claims)
        expect(printed.output, id).toContain(JSON.stringify(statement).slice(1, format === 'csv' ? 20 : -1))
  })

  it('says what is wrong, and how it ends', async () => {
    expect(await pack('export', 'none.yaml', '--as', 'csv')).toMatchObject({ code: 2, output: '' })
    expect(await pack('export', await put('a.yaml', 'format: 1\n'), '--as', 'csv')).toMatchObject({
      code: 1,
      output: '',
    })
    const supplements = await pack('export', join(ROOT, 'assets/packs/follow-up.pack.yaml'), '--as', 'csv')
    expect(supplements.code).toBe(1)
    expect(supplements.complaints).toContain('has no claims of its own: export the pack "residence-attack"')
  })
})
