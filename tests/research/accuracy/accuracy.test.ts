import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examplePack } from '../../engine/example-pack.ts'
import { LABELS_1, LABELS_2, PAGE_1, PAGE_2 } from './labelled-example.ts'

const ACCURACY = join(import.meta.dirname, '..', '..', '..', 'lib', 'research', 'accuracy.ts')
let folder = ''

async function writeSet(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, name, file), text)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-accuracy-'))
  await writeFile(join(folder, 'pack.json'), JSON.stringify(examplePack()))
  await writeSet('pages/first', { '1-gazette.txt': PAGE_1, 'sentences.jsonl': LABELS_1, 'notes.txt': 'no page' })
  await writeSet('pages/second', { '2-gazette.txt': PAGE_2, 'sentences.jsonl': LABELS_2 })
  await writeSet('pages/empty', {})
  await writeSet('held/heldout', { '1-gazette.txt': PAGE_1, 'sentences.jsonl': LABELS_1 })
  await writeSet('broken', { '1-gazette.txt': PAGE_1, 'sentences.jsonl': `${LABELS_1}\n{"page": "1-gazette.txt"` })
  await writeSet('voice', { '1-gazette.txt': PAGE_1, 'sentences.jsonl': LABELS_1.replace('"denied"', '"loud"') })
  await writeSet('stray', { 'sentences.jsonl': LABELS_1 })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function measure(...args: readonly string[]) {
  return new Promise<{ code: number; out: string; err: string }>(resolve => {
    execFile(process.execPath, [ACCURACY, '--pack', 'pack.json', ...args], { cwd: folder }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })
}

describe('accuracy', () => {
  it('measures each set, and writes figures and failures', async () => {
    const { code, out } = await measure('--dir', 'pages', '--json', 'figures.json', '--ablate')
    expect(code).toBe(0)
    const { sets, parts, failures } = JSON.parse(await readFile(join(folder, 'figures.json'), 'utf8'))
    expect(sets).toMatchObject([
      { set: 'first', full: 3, fullFound: 2, partial: 0, said: 2, right: 2, speakers: 2, speakerExact: 1, voiceF1: 1 },
      { set: 'second', full: 2, fullFound: 1, partial: 1, partialFound: 1, said: 3, right: 2, precision: 0.667 },
    ])
    expect(parts).toHaveLength(6)
    expect(parts[1]).toMatchObject({ name: 'without patterns', figures: { fullFound: 0 } })
    expect(failures).toEqual([
      { kind: 'missed', set: 'first', claim: 'opened', sentence: 'Someone turned the big wheel.', detail: '' },
      { kind: 'missed', set: 'second', claim: 'opened', sentence: 'Orrin had a clever scheme.', detail: '' },
      { kind: 'false', set: 'second', claim: 'opened', sentence: 'All <fourteen gates> were raised.', detail: '' },
      expect.objectContaining({ kind: 'voice', detail: 'read as attributed, labelled own' }),
    ])
    expect(out).toMatch(/first +1 +5 +0\.667 \(2\/3\) +– +1\.000 \(2\/2\)/)
    expect(out).toMatch(/all +2 +10 /)
    expect(out).toMatch(/opened +0\.600 \(3\/5\)/)
  })

  it('takes one set, lists failures, and prints Markdown', async () => {
    const { out } = await measure('--dir', 'pages', '--set', 'first', '--misses', '1')
    expect(out).not.toContain('second')
    expect(out).toContain('missed  first opened: Someone turned the big wheel.')
    const { out: markdown } = await measure('--dir', join('pages', 'first'), '--markdown')
    expect(markdown).toContain('| first | 1 | 5 | 0.667 (2/3) | – | 1.000 (2/2) | 0.800 | 1.000 | 1.000 | 1.000 |')
    expect(markdown).toContain('- missed, `opened`: “Someone turned the big wheel.”')
    expect(markdown).toContain('### What each part is worth')
  })

  it('measures a set that is held out, and shows its sentences only when asked by name', async () => {
    const { out } = await measure('--dir', 'held', '--misses', '5')
    expect(out).toMatch(/heldout +1 +5 +0\.667/)
    expect(out).not.toContain('big wheel')
    const { out: asked } = await measure('--dir', 'held', '--set', 'heldout', '--misses', '5')
    expect(asked).toContain('big wheel')
  })

  it.each([
    ['a folder that is not there', ['--dir', 'gone'], /^gone: cannot be read/],
    ['a folder without labels', ['--dir', 'pages/empty'], /^pages\/empty: has no sentences\.jsonl/],
    ['a line that is no label', ['--dir', 'broken'], /^broken\/sentences\.jsonl:6: /],
    ['a voice that there is not', ['--dir', 'voice'], /^voice\/sentences\.jsonl:3: claims\.0\.voice /],
    ['a label of a page that is not there', ['--dir', 'stray'], /^stray\/sentences\.jsonl: labels "1-gazette\.txt"/],
    ['a set that is not there', ['--dir', 'pages', '--set', 'third'], /^--set third: not one of first, second/],
    [
      'a number that is none',
      ['--dir', 'pages', '--misses', 'few'],
      /^option '--misses <n>' argument 'few' is invalid/,
    ],
    ['to write others’ pages into the document', ['--dir', 'pages', '--write'], /^--write is for /],
  ])('refuses %s in one line', async (_, args, line) => {
    const { code, out, err } = await measure(...args)
    expect({ code, out, count: err.trim().split('\n').length }).toEqual({ code: 2, out: '', count: 1 })
    expect(err).toMatch(line)
  })
})
