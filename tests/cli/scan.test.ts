import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const SCAN = join(import.meta.dirname, '..', '..', 'lib', 'cli', 'scan.ts')

const PACK = `
format: 1
id: sluice
version: 1.0.0
title: The opened sluice
language: en
date: 2026-01-01
topics: [{ id: sluice, title: The opened sluice }]
entities: [{ id: tarn, kind: party, name: Tarn, description: A town }]
concepts:
  - { id: open, phrases: [open] }
  - { id: gate, phrases: [sluice] }
sources: [{ id: gazette, title: The Gazette }]
claims:
  - id: opened
    topic: sluice
    title: Tarn opened the sluice
    statement: Tarn opened the sluice at night.
    patterns: [{ all: [open, gate] }]
    accounts: [{ id: a, party: tarn, stance: denies, wording: Denies it., sources: [gazette] }]
`
const PAGE = `<!doctype html><html lang="en"><title>A tab</title><nav>Tarn opened the sluice</nav>
<article><h1>The <em>night</em> at Tarn</h1><p>A  baker said that Tarn had
 <b>opened</b> the sluice.</p><p>Nothing else.</p></article></html>`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-scan-'))
  await mkdir(join(folder, 'pages'))
  await writeFile(join(folder, 'pack.yaml'), PACK)
  await writeFile(join(folder, 'pages', 'a.html'), PAGE)
  await writeFile(join(folder, 'pages', 'b.txt'), 'Title\nTarn opened the sluice.\n')
  await writeFile(join(folder, 'pages', 'ignored.css'), 'a {}')
  await writeFile(join(folder, 'binary.txt'), 'a\0b')
  await writeFile(join(folder, 'broken.yaml'), 'claims: [')
  await writeFile(join(folder, 'claims.jsonl'), '{"id": "7", "vclaim": "Tarn opened the sluice above Lake Orrin."}')
  await writeFile(join(folder, 'broken.jsonl'), '{"id": "7"}')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number
  readonly lines: readonly string[]
  readonly complaints: readonly string[]
}

function scan(args: readonly string[], input = ''): Promise<Ran> {
  const linesOf = (text: string) => text.split('\n').filter(line => line !== '')
  return new Promise(resolve => {
    const child = execFile(process.execPath, [SCAN, ...args], { cwd: folder }, (error, out, complaints) =>
      resolve({ code: error === null ? 0 : Number(error.code), lines: linesOf(out), complaints: linesOf(complaints) }),
    )
    child.stdin?.end(input)
  })
}

describe('scan', () => {
  it('prints one object a document, with offsets in its blocks joined by line feeds', async () => {
    const { code, lines } = await scan(['--json', '--pack', 'pack.yaml', 'pages'])
    expect(code).toBe(0)
    const [page, text] = lines.map(line => JSON.parse(line))
    expect(page).toMatchObject({
      path: join('pages', 'a.html'),
      title: 'The night at Tarn',
      language: 'en',
      matches: [{ pack: 'sluice', claim: 'opened', sentence: 'A baker said that Tarn had opened the sluice.' }],
      entities: [{ entity: 'tarn', name: 'Tarn', count: 2 }],
      coverage: [{ claim: 'opened', status: 'denied', present: [], absent: ['a'] }],
    })
    const whole = 'The night at Tarn\nA baker said that Tarn had opened the sluice.\nNothing else.'
    const [match] = page.matches
    expect(whole.slice(match.start, match.end)).toBe(match.text)
    for (const [start, end] of page.entities[0].spans) expect(whole.slice(start, end)).toBe('Tarn')
    expect(text).toMatchObject({ title: 'Title', matches: [{ claim: 'opened' }] })
  })

  it('reads standard input, and prints for people', async () => {
    const { code, lines } = await scan(['--pack', 'pack.yaml', '-'], 'Title\nTarn opened the sluice.')
    expect(code).toBe(0)
    expect(lines.join('\n')).toContain('opened · ')
  })

  it('names what it cannot read, ends with 2, and scans the rest', async () => {
    const { code, lines, complaints } = await scan([
      '--json',
      '--pack',
      'pack.yaml',
      'gone.html',
      'binary.txt',
      'pages',
    ])
    expect(code).toBe(2)
    expect(lines).toHaveLength(2)
    expect(complaints).toHaveLength(2)
    expect(complaints[0]).toMatch(/^gone\.html: /)
    expect(complaints[1]).toMatch(/^binary\.txt: /)
  })

  it('looks for imported claims, alone or beside a pack', async () => {
    const page = 'Title\nTarn opened the sluice above Lake Orrin.'
    const find = async (...args: readonly string[]) => {
      const { code, lines } = await scan(['--json', ...args, '-'], page)
      expect(code).toBe(0)
      return JSON.parse(lines[0] ?? '').matches.map((m: { pack: string; claim: string }) => `${m.pack} ${m.claim}`)
    }
    expect(await find('--claims', 'claims.jsonl')).toEqual(['imported 7'])
    expect((await find('--claims', 'claims.jsonl', '--pack', 'pack.yaml')).sort()).toEqual([
      'imported 7',
      'sluice opened',
    ])
  })

  it.each([
    ['a damaged claims file', ['--claims', 'broken.jsonl', 'pages'], /^broken\.jsonl: line 1: /],
    ['a damaged pack', ['--pack', 'broken.yaml', 'pages'], /^broken\.yaml:1: /],
    ['a pack that is not there', ['--pack', 'gone.yaml', 'pages'], /^gone\.yaml: /],
    ['a file of another kind', ['pack.yaml'], /^pack\.yaml: /],
  ])('refuses %s in one line', async (_, args, line) => {
    const { code, lines, complaints } = await scan(args)
    expect({ code, lines, count: complaints.length }).toEqual({ code: 2, lines: [], count: 1 })
    expect(complaints[0]).toMatch(line)
  })

  it('asks for a path', async () => {
    expect((await scan([])).code).toBe(2)
  })
})
