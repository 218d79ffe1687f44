import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const RANK = join(import.meta.dirname, '..', '..', 'lib', 'cli', 'rank.ts')
const CLAIMS = [
  { id: 'sheep', vclaim: 'A flood carried 91 sheep through Lake Orrin.', title: 'Did a Flood Carry Sheep Away?' },
  { id: 'heron', vclaim: 'A photograph shows a heron asleep on the town hall of Tarn.' },
  { id: 7, vclaim: 'The bridge at Tarn will be closed for two winters.', title: null, note: 'not read' },
]
const FILES = {
  'claims.jsonl': CLAIMS.map(c => JSON.stringify(c)).join('\n'),
  'queries.tsv':
    'id\ttext\nq1\tninety-one sheep gone in the #LakeOrrin flood https://example.org/x\nq2\tthe bridge at @Tarn closes\n',
  'qrels.tsv': 'q1\t0\tsheep\t1\nq2\t0\theron\t1\n',
  'cut.jsonl': `${JSON.stringify(CLAIMS[0])}\n{"id": "b", "vcl`,
  'list.jsonl': '[1]',
  'bare.jsonl': '{"vclaim": "No id."}',
  'empty.jsonl': '\n\n',
  'silent.jsonl': '{"id": "a", "vclaim": " "}',
  'twice.jsonl': `${JSON.stringify(CLAIMS[0])}\n\n${JSON.stringify(CLAIMS[0])}`,
  'long.jsonl': JSON.stringify({ id: 'a', vclaim: 'word '.repeat(1000) }),
  'title.jsonl': '{"id": "a", "vclaim": "A claim.", "title": 5}',
  'tab.jsonl': '{"id": "a\\tb", "vclaim": "A claim."}',
  'notab.tsv': 'q1\tone\nq2 two',
  'same.tsv': 'q1\tone\nq1\ttwo',
  'none.tsv': 'id\ttext\n',
  'wrong.tsv': 'q1\t0\tsheep\n',
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-rank-'))
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function rank(...args: readonly string[]) {
  return new Promise<{ code: number; out: string; complaints: string }>(resolve => {
    execFile(process.execPath, [RANK, ...args], { cwd: folder }, (error, out, complaints) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, complaints }),
    )
  })
}

describe('rank', () => {
  it('prints query, claim, rank and score, the likest first', async () => {
    const { code, out, complaints } = await rank('--claims', 'claims.jsonl', '--queries', 'queries.tsv')
    expect([code, complaints]).toEqual([0, ''])
    const rows = out
      .trimEnd()
      .split('\n')
      .map(line => line.split('\t'))
    expect(rows.map(([query, claim, place]) => [query, claim, place])).toEqual([
      ['q1', 'sheep', '1'],
      ['q2', '7', '1'],
      ['q2', 'heron', '2'],
    ])
    const scores = rows.map(row => Number(row[3]))
    expect(scores.every(s => s >= 0 && s <= 1)).toBe(true)
    expect(scores[1]).toBeGreaterThan(scores[2] as number)
  })

  it('prints no more than is asked for, and measures all the same', async () => {
    const args = ['--claims', 'claims.jsonl', '--queries', 'queries.tsv', '--qrels', 'qrels.tsv', '--top', '1']
    const { code, out, complaints } = await rank(...args)
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(2)
    expect(complaints).toBe('MAP@5 0.7500\n')
  })

  it.each([
    ['gone.jsonl', 'queries.tsv', /^gone\.jsonl: cannot be read \(ENOENT\)/],
    ['cut.jsonl', 'queries.tsv', /^cut\.jsonl: line 2: is not JSON/],
    ['list.jsonl', 'queries.tsv', /^list\.jsonl: line 1: is not a JSON object/],
    ['bare.jsonl', 'queries.tsv', /^bare\.jsonl: line 1: has no "id": give/],
    ['empty.jsonl', 'queries.tsv', /^empty\.jsonl: holds no claim/],
    ['silent.jsonl', 'queries.tsv', /^silent\.jsonl: line 1: has no "vclaim"/],
    ['twice.jsonl', 'queries.tsv', /^twice\.jsonl: line 3: id "sheep" stands on line 1 already/],
    ['long.jsonl', 'queries.tsv', /^long\.jsonl: line 1: has a "vclaim" longer than/],
    ['title.jsonl', 'queries.tsv', /^title\.jsonl: line 1: has a "title" that is no text/],
    ['tab.jsonl', 'queries.tsv', /^tab\.jsonl: line 1: has an "id" with a tab/],
    ['claims.jsonl', 'gone.tsv', /^gone\.tsv: cannot be read/],
    ['claims.jsonl', 'notab.tsv', /^notab\.tsv: line 2: has no tab/],
    ['claims.jsonl', 'same.tsv', /^same\.tsv: line 2: id "q1" stands on line 1 already/],
    ['claims.jsonl', 'none.tsv', /^none\.tsv: holds no query/],
  ])('refuses %s with %s in one line', async (claims, queries, message) => {
    const { code, out, complaints } = await rank('--claims', claims, '--queries', queries)
    expect([code, out]).toEqual([2, ''])
    expect(complaints).toMatch(message)
    expect(complaints.trimEnd().split('\n')).toHaveLength(1)
  })

  it.each([
    [['--claims', 'claims.jsonl'], /required option/],
    [['--claims', 'claims.jsonl', '--queries', 'queries.tsv', '--top', '0'], /--top/],
    [['--claims', 'claims.jsonl', '--queries', 'queries.tsv', '--qrels', 'wrong.tsv'], /^wrong\.tsv: line 1: /],
  ])('refuses %j', async (args, message) => {
    const { code, complaints } = await rank(...args)
    expect(code).toBe(2)
    expect(complaints).toMatch(message)
  })
})
