/** Runs in a page: puts a claim set into IndexedDB, and measures scans with it. `sets.ts` calls what stands on `window`. */
import { openSetFiles, replaceSetFiles } from '../../lib/browser/set-files.ts'
import { scanPage } from '../../lib/engine/engine.ts'
import { openIndex } from '../../lib/engine/index-file.ts'
import { ALL_PARTS } from '../../lib/engine/parts.ts'
import { type Index, makeIndex } from '../../lib/engine/records.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Block } from '../../lib/model/page.ts'
import { compilePacks } from '../../lib/pack/compile.ts'
import { openSetScanner, type SetScanner } from '../../lib/pack/set-scanner.ts'
import { makeClaimsPack, makePage } from './claims.ts'

/** Files of a batch, one behind the other: name and length of each as JSON in the header `files`. */
async function* loadBatches(count: number) {
  for (let n = 0; n < count; n++) {
    const response = await fetch(`/batch/${n}`)
    const list = JSON.parse(response.headers.get('files') ?? '[]') as [string, number][]
    const body = await response.arrayBuffer()
    let at = 0
    for (const [name, length] of list) {
      yield { name, bytes: body.slice(at, at + length) }
      at += length
    }
  }
}

/** @returns how long it took, ms */
async function importSet(batches: number): Promise<number> {
  const start = performance.now()
  await replaceSetFiles(indexedDB, loadBatches(batches))
  return performance.now() - start
}

const indexOf = (claims: number): Index => {
  const opened = openIndex(compilePacks([makeClaimsPack(claims)], LANGUAGES))
  if (!opened.ok) throw new Error(opened.error)
  return makeIndex(opened.value)
}

interface Timed {
  readonly ms: number
  readonly matches: number
}

async function scanWithSet(scanner: SetScanner, index: Index, blocks: readonly Block[]): Promise<Timed> {
  const request = { language: 'en', blocks, context: null }
  const start = performance.now()
  const set = await scanner.prepare(index, LANGUAGES, request)
  if (!set.ok || set.value === null) throw new Error('the set cannot be used')
  const { matches } = scanPage(index, LANGUAGES, request, ALL_PARTS, set.value)
  return { ms: performance.now() - start, matches: matches.length }
}

function scanWithout(index: Index, blocks: readonly Block[]): Timed {
  const start = performance.now()
  const { matches } = scanPage(index, LANGUAGES, { language: 'en', blocks, context: null })
  return { ms: performance.now() - start, matches: matches.length }
}

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number

/** The set that was measured: what is open of it stays so while memory is. */
const held: SetScanner[] = []

/** Opens the set and reads pages, each once with cold shards and then over and over. */
async function measureSet(claims: number, pages: number, runs: number) {
  const start = performance.now()
  const files = await openSetFiles(indexedDB)
  const opened = files === null ? null : await openSetScanner(files)
  if (!opened?.ok || opened.value === null) throw new Error('there is no set')
  const scanner = opened.value
  held.push(scanner)
  const openMs = performance.now() - start
  const index = indexOf(0)
  const texts = Array.from({ length: pages }, (_, n) => makePage(n, claims))
  const cold: number[] = []
  const warm: number[] = []
  let matches = 0
  for (const blocks of texts) {
    const first = await scanWithSet(scanner, index, blocks)
    cold.push(first.ms)
    matches += first.matches
    for (let run = 0; run < runs; run++) {
      const again = await scanWithSet(scanner, index, blocks)
      if (again.matches !== first.matches) throw new Error(`${again.matches} matches after ${first.matches}`)
      warm.push(again.ms)
    }
  }
  return {
    openMs,
    cold: medianOf(cold),
    coldFirst: cold[0] as number,
    warm: medianOf(warm),
    matches,
    openBytes: scanner.bytes,
  }
}

/** The same pages with claims in an index that is wholly in memory. */
async function measureIndex(claims: number, stated: number, pages: number, runs: number) {
  const index = indexOf(claims)
  const texts = Array.from({ length: pages }, (_, n) => makePage(n, stated))
  const times: number[] = []
  let matches = 0
  for (const blocks of texts) {
    matches += scanWithout(index, blocks).matches
    for (let run = 0; run < runs; run++) times.push(scanWithout(index, blocks).ms)
  }
  return { warm: medianOf(times), matches }
}

export const calls = { importSet, measureSet, measureIndex }
Object.assign(window, { calls, held })
