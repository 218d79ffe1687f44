/**
 * What the number of claims costs: the bundled packs and ten, ten thousand and a hundred thousand imported claims beside
 * them, on the same pages, in turns; and others on the same claims.
 */

import { scanPage } from '../../lib/engine/engine.ts'
import type { Index, RecordFile } from '../../lib/engine/index/records.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { ok, type Result } from '../../lib/model/result.ts'
import { indexPacks, readPacks } from '../../lib/node/load-index.ts'
import { readClaimLines } from '../../lib/pack/claims-jsonl.ts'
import { type MadeClaim, makeClaims } from './made-claims.ts'
import { compare, type Measured, measure, quantile } from './measure.ts'
import { type BenchPage, makePages } from './pages.ts'
import { makeRivals } from './rivals.ts'

const COUNTS = [10, 10_000, 100_000] as const
const [FEW, MANY] = COUNTS
/** Some rivals take seconds where the engine takes milliseconds: a few pages and runs must do. */
const RIVAL_PAGES = 3
const RIVAL_RUNS = 9

/** A bare walk over the nodes of a page takes so many times as long as `passOver` over its text (Chromium, one page). */
const PASS_OF_WALK = 0.7

export interface ScaleRow {
  readonly name: string
  readonly msPerPage: number
  /** Times as long as a bare walk over the page, and as the scan with the fewest claims: over pages. */
  readonly walks: { readonly median: number; readonly high: number }
  readonly ofFew: { readonly median: number; readonly high: number }
}

export interface SizeRow {
  readonly claims: number
  /** Bytes of the index, texts left out, and of the texts, that a claim adds. */
  readonly columns: number
  readonly texts: number
}

export interface RivalRow {
  readonly name: string
  /** How many times as long as the engine, on generated pages. */
  readonly times: number
  readonly found: number
}

export interface Scale {
  readonly rows: readonly ScaleRow[]
  readonly sizes: readonly SizeRow[]
  readonly rivals: readonly RivalRow[]
}

/** One loop over a page's text that folds ASCII, cuts words and hashes them: what tells a machine's pace. */
export function passOver({ blocks }: BenchPage): number {
  let sum = 0
  for (const { text } of blocks) {
    let hash = 0
    for (let i = 0; i < text.length; i++) {
      let code = text.charCodeAt(i)
      if (code >= 65 && code <= 90) code += 32
      if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) hash = Math.imul(hash ^ code, 0x01000193)
      else if (hash !== 0) {
        sum = (sum + hash) | 0
        hash = 0
      }
    }
  }
  return sum
}

/** @param pages that are about nothing the packs know, as most are */
export async function measureScale(pages: readonly BenchPage[], runs: number): Promise<Result<Scale>> {
  const packs = await readPacks([])
  if (!packs.ok) return packs
  const claims = makeClaims(Math.max(...COUNTS))
  const indexes: Index[] = []
  for (const count of COUNTS) {
    const imported = importClaims(claims.slice(0, count))
    if (!imported.ok) return imported
    indexes.push(indexPacks([...packs.value, imported.value]))
  }
  const scans = indexes.map(index => ({ blocks }: BenchPage) => {
    return scanPage(index, LANGUAGES, { language: 'en', blocks, context: null }).matches.length
  })
  const [first] = indexes as [Index]
  return ok({
    rows: measureRows(pages, scans, runs),
    sizes: COUNTS.slice(1).map((count, i) => measureSize(first, indexes[i + 1] as Index, count)),
    rivals: measureRivals(scans[1] as (page: BenchPage) => number, claims.slice(0, MANY)),
  })
}

const importClaims = (claims: readonly MadeClaim[]): Result<Pack> =>
  readClaimLines(claims.map(claim => JSON.stringify(claim)).join('\n'), 'made claims', 'en')

function measureRows(pages: readonly BenchPage[], scans: readonly ((page: BenchPage) => number)[], runs: number) {
  const names = COUNTS.map(count => `${count.toLocaleString('en')} claims`)
  const all = [passOver, ...scans]
  const perPage = pages.map(page => {
    const contenders = all.map((scan, i) => ({ name: names[i - 1] ?? 'pass', work: () => scan(page) }))
    return measure(contenders, runs, () => performance.now()).map(({ times }) => quantile(times, 0.5))
  })
  return names.map((name, i): ScaleRow => {
    const over = (other: number) => perPage.map(times => (times[i + 1] as number) / (times[other] as number))
    const walks = over(0).map(passes => passes * PASS_OF_WALK)
    const spread = (values: readonly number[]) => ({ median: quantile(values, 0.5), high: quantile(values, 0.95) })
    const ms = perPage.map(times => times[i + 1] as number)
    return { name, msPerPage: quantile(ms, 0.5), walks: spread(walks), ofFew: spread(over(1)) }
  })
}

function measureSize(few: Index, many: Index, count: number): SizeRow {
  const textsOf = (index: Index) => index.texts as RecordFile
  const bytes = (index: Index) => index.blob.buffer.byteLength + textsOf(index).blob.buffer.byteLength
  const texts = textsOf(many).blob.byteLength - textsOf(few).blob.byteLength
  return { claims: count, columns: (bytes(many) - bytes(few) - texts) / (count - FEW), texts: texts / (count - FEW) }
}

function measureRivals(scan: (page: BenchPage) => number, claims: readonly MadeClaim[]) {
  const pages = makePages(RIVAL_PAGES, [])
  const over = (work: (page: BenchPage) => number) => () => pages.reduce((sum, page) => sum + work(page), 0)
  // Each runs beside the engine alone, so that none has to clean up what another left behind.
  return makeRivals(claims).map((rival): RivalRow => {
    const contenders = [{ name: 'engine', scan }, rival].map(c => ({ name: c.name, work: over(c.scan) }))
    const [engine, other] = measure(contenders, RIVAL_RUNS, () => performance.now()) as [Measured, Measured]
    return { name: rival.name, times: compare(other, engine).median, found: other.found }
  })
}
