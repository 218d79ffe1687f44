import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const ARTICLES = join(ROOT, 'tests', 'draft', 'reservoir')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-draft-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function run(verb: string, args: readonly string[], input = '') {
  const ran = spawnSync(process.execPath, [join(ROOT, 'lib', 'cli', 'pack.ts'), verb, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}

function write(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text)
  return name
}

const PAGE = `<!doctype html><html lang="en"><head><title>Harbour</title><link rel="canonical" href="https://paper.example/harbour">
<meta property="article:published_time" content="2031-05-02T08:00:00Z"></head><body><article><h1>Who shut the harbour</h1>
<p>Mayor Jane Roe of Ghana said on Monday that the port captain had shut the harbour at noon without telling anybody about it.</p>
<p>The port captain, Tom Poe, denied it on Tuesday. "I was at home with my children that whole day," he told the town council.</p>
</article></body></html>`

describe('pack draft', () => {
  it('prints a draft, or writes it to a file that the linter reads', () => {
    const printed = run('draft', [ARTICLES])
    expect(printed).toMatchObject({ code: 0, err: '' })
    const written = run('draft', [ARTICLES, '--out', 'dam.pack.yaml'])
    expect(written).toMatchObject({ code: 0, err: '' })
    expect(written.out).toMatch(
      /^dam\.pack\.yaml: \d+ claims \(\d+ contested\), \d+ entities, 2 sources: rewrite what is marked/,
    )
    expect(readFileSync(join(folder, 'dam.pack.yaml'), 'utf8')).toBe(printed.out)
    const { code, err } = run('lint', ['dam.pack.yaml'])
    expect(code).toBe(1)
    expect(
      err
        .trim()
        .split('\n')
        .filter(line => !line.includes('REWRITE:')),
    ).toEqual([])
  })

  it('writes over no file unless it is told to', () => {
    const mine = write('mine.pack.yaml', 'mine')
    expect(run('draft', [ARTICLES, '--out', mine])).toMatchObject({
      code: 2,
      out: '',
      err: `${mine}: is there already: name another file, or give --force to write over it.\n`,
    })
    expect(readFileSync(join(folder, mine), 'utf8')).toBe('mine')
    expect(run('draft', [ARTICLES, '--out', mine, '--force']).code).toBe(0)
    expect(readFileSync(join(folder, mine), 'utf8')).toMatch(/^# A draft/)
  })

  it('reads a page of HTML with its address and day, and prints JSON with --json', () => {
    const { code, out } = run('draft', [write('page.html', PAGE), '--json'])
    expect(code).toBe(0)
    const { pack, notes } = JSON.parse(out) as { pack: { sources: unknown[]; claims: unknown[] }; notes: unknown[] }
    expect(pack.sources).toEqual([
      {
        id: 'who-shut-the-harbour',
        title: 'Who shut the harbour',
        url: 'https://paper.example/harbour',
        date: '2031-05-02',
      },
    ])
    expect(notes).toHaveLength(pack.claims.length)
  })

  it('reads standard input', () => {
    expect(run('draft', ['-', '--json'], PAGE).code).toBe(0)
  })

  it('names each article that it cannot read, in one sentence, and drafts nothing', () => {
    const nul = write('nul.txt', 'a\0b')
    const picture = write('picture.png', 'x')
    const { code, out, err } = run('draft', ['absent.txt', nul, picture, ARTICLES])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trim().split('\n')).toEqual([
      'absent.txt: cannot be read (ENOENT).',
      'nul.txt: is not a text file.',
      'picture.png: is neither .html nor .txt.',
    ])
  })

  it('says so where nobody says anything, where the language is another one, and where the draft cannot be written', () => {
    const empty = write('empty.txt', '')
    expect(run('draft', [empty])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^empty\.txt: nobody says anything there/),
    })
    const polish = write('polish.html', PAGE.replace('lang="en"', 'lang="pl"'))
    expect(run('draft', [polish])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('polish.html: is in "pl"'),
    })
    expect(run('draft', [ARTICLES, '--out', 'no/such/folder.yaml'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no/such/folder.yaml: cannot be written (ENOENT)'),
    })
  })
})
