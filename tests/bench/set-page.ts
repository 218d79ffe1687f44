/** Runs in a page: puts a claim set into IndexedDB, and measures scans with it. `sets.ts` calls what stands on `window`. */
import type { OpenSets } from '../../lib/claim-set/open-sets.ts'
import { compilePacks } from '../../lib/compile/compile.ts'
import { scanPage } from '../../lib/engine/engine.ts'
import { openCompiled } from '../../lib/engine/index/open-packs.ts'
import type { Index } from '../../lib/engine/index/records.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Block } from '../../lib/model/page.ts'
import { finish } from '../../lib/model/steps.ts'
import { makeClaimsPack, makePage } from './claims.ts'
import { commitSet, openStored, stageSet } from './stored-set.ts'

/** The lists that only files hold are left out: what matches does not matter here. */
const PACK_LANGUAGES = LANGUAGES.map(language => ({ ...language, actionNouns: new Map<string, readonly string[]>() }))

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
  await commitSet(await stageSet(loadBatches(batches)))
  return performance.now() - start
}

const indexOf = (claims: number): Index => openCompiled(compilePacks([makeClaimsPack(claims)], PACK_LANGUAGES))

interface Timed {
  readonly ms: number
  readonly matches: number
}

async function scanWithSet(scanner: OpenSets, index: Index, blocks: readonly Block[]): Promise<Timed> {
  const request = { language: 'en', blocks, context: null }
  const start = performance.now()
  const set = await scanner.prepare(index, LANGUAGES, request, async work => finish(work))
  if (set === null) throw new Error('the set cannot be used')
  const { matches } = scanPage(index, LANGUAGES, request, { set })
  return { ms: performance.now() - start, matches: matches.length }
}

function scanWithout(index: Index, blocks: readonly Block[]): Timed {
  const start = performance.now()
  const { matches } = scanPage(index, LANGUAGES, { language: 'en', blocks, context: null })
  return { ms: performance.now() - start, matches: matches.length }
}

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number

/** The set that was measured: what is open of it stays so while memory is. */
const held: OpenSets[] = []

async function openScanner(): Promise<OpenSets> {
  const sets = await openStored()
  if (sets === null) throw new Error('there is no set')
  return sets
}

/** Opens the set and reads pages, each for the first time. */
async function measureCold(claims: number, pages: number) {
  const start = performance.now()
  const scanner = await openScanner()
  const openMs = performance.now() - start
  held.push(scanner)
  const index = indexOf(0)
  const cold: number[] = []
  let matches = 0
  for (let n = 0; n < pages; n++) {
    const read = await scanWithSet(scanner, index, makePage(n, claims))
    cold.push(read.ms)
    matches += read.matches
  }
  return { openMs, cold: medianOf(cold), coldFirst: cold[0] as number, matches, openBytes: scanner.bytes }
}

/**
 * Reads each page over and over with warm shards, and by turns one like it with claims in an index wholly in memory: what
 * slows the machine down for a while slows both down.
 * @param beside claims of that index
 */
async function measureWarm(claims: number, beside: number, pages: number, runs: number) {
  const scanner = await openScanner()
  const [none, index] = [indexOf(0), indexOf(beside)]
  const each: { set: number; index: number; ratio: number }[] = []
  let matches = 0
  for (let n = 0; n < pages; n++) {
    const [page, other] = [makePage(n, claims), makePage(n, beside)]
    const first = await scanWithSet(scanner, none, page)
    matches += scanWithout(index, other).matches
    const times = { set: [] as number[], index: [] as number[] }
    for (let run = 0; run < runs; run++) {
      const again = await scanWithSet(scanner, none, page)
      if (again.matches !== first.matches) throw new Error(`${again.matches} matches after ${first.matches}`)
      times.set.push(again.ms)
      times.index.push(scanWithout(index, other).ms)
    }
    const [ofSet, ofIndex] = [medianOf(times.set), medianOf(times.index)]
    each.push({ set: ofSet, index: ofIndex, ratio: ofSet / ofIndex })
  }
  return {
    set: medianOf(each.map(e => e.set)),
    index: medianOf(each.map(e => e.index)),
    ratio: medianOf(each.map(e => e.ratio)),
    worst: Math.max(...each.map(e => e.ratio)),
    matches,
  }
}

export const calls = { importSet, measureCold, measureWarm }
Object.assign(window, { calls, held })
