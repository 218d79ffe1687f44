/** The files that ranking reads: claims, queries, and which claims are right for which query. */
import { readFile, stat } from 'node:fs/promises'
import type { Pack } from '../../model/pack.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { readClaimLines } from '../../pack/claims-jsonl.ts'
import { LIMITS } from '../../pack/limits.ts'

export interface Query {
  readonly id: string
  readonly text: string
}

/** Claim ids that are right for a query, by query id. */
export type Judgements = ReadonlyMap<string, ReadonlySet<string>>

async function readText(path: string): Promise<Result<string>> {
  try {
    if ((await stat(path)).size > LIMITS.file)
      return fail(`${path}: is larger than ${LIMITS.file} bytes: split the file.`)
    const text = await readFile(path, 'utf8')
    return text.includes('\0') ? fail(`${path}: is not a text file: check the path.`) : ok(text)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return fail(`${path}: cannot be read (${code}): check the path.`)
  }
}

/** Reads claims as a pack. See `readClaimLines`. */
export async function readClaimsFile(path: string): Promise<Result<Pack>> {
  const text = await readText(path)
  return text.ok ? readClaimLines(text.value, path, 'en') : text
}

/** The lines of a TSV file with their numbers; empty ones are skipped. */
const linesOf = (text: string): { number: number; fields: string[] }[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ number: i + 1, line }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ number, line }) => ({ number, fields: line.split('\t') }))

/** Reads queries: id, tab, text; a first line of column names is skipped. */
export async function readQueriesFile(path: string): Promise<Result<Query[]>> {
  const text = await readText(path)
  if (!text.ok) return text
  const queries: Query[] = []
  const seen = new Map<string, number>()
  for (const { number, fields } of linesOf(text.value)) {
    const [id = '', ...rest] = fields
    if (number === 1 && /^(?:id|query|qid|query_id|tweet_id)$/i.test(id.trim())) continue
    if (rest.length === 0)
      return fail(`${path}: line ${number}: has no tab: write the query's id, a tab, and its text.`)
    if (id.trim() === '') return fail(`${path}: line ${number}: has no id before the tab: give each query an id.`)
    const before = seen.get(id)
    if (before !== undefined)
      return fail(`${path}: line ${number}: id "${id}" stands on line ${before} already: keep one of them.`)
    seen.set(id, number)
    queries.push({ id, text: rest.join(' ') })
  }
  return queries.length > 0 ? ok(queries) : fail(`${path}: holds no query: write an id, a tab and a text on each line.`)
}

/** Reads judgements: query, 0, claim, relevance, between tabs; a relevance of 0 is none. */
export async function readJudgementsFile(path: string): Promise<Result<Judgements>> {
  const text = await readText(path)
  if (!text.ok) return text
  const right = new Map<string, Set<string>>()
  for (const { number, fields } of linesOf(text.value)) {
    const [query = '', , claim = '', relevance = ''] = fields
    if (!/^\d+$/.test(relevance.trim()))
      return fail(`${path}: line ${number}: is not a judgement: write query, 0, claim and 1 between tabs.`)
    if (relevance.trim() !== '0') right.set(query, (right.get(query) ?? new Set()).add(claim))
  }
  return right.size > 0 ? ok(right) : fail(`${path}: holds no judgement: write query, 0, claim and 1 between tabs.`)
}
