/**
 * npm run -s bench -- search [--claims N,N,…] [--plain KEYS] [--json FILE]
 * Measures the popup's search in Node: texts are typed letter by letter, and every key is a search.
 * `docs/performance.md` explains the method.
 */
import { cpus } from 'node:os'
import Fuse from 'fuse.js'
import { parseCount, runVerb } from '../../lib/cli/verb.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'
import { formatTable } from '../../lib/node/table.ts'
import { accountEntry, claimEntry, entityEntry, foldEntry, type Searchable } from '../../lib/search/entries.ts'
import { MAX_QUERY } from '../../lib/search/query.ts'
import { OPTIONS, prepareSearch, type Search } from '../../lib/search/search.ts'
import { foldText, splitWords } from '../../lib/search/words.ts'
import { jsonOption, MOST_RUNS, makeBench, writeFigures } from './bench-verb.ts'
import { quantile } from './measure.ts'
import { type BenchClaims, makeClaims, makeQueries } from './search-claims.ts'

const SIZES: readonly number[] = [10, 10_000, 100_000]
/** Keys that plain Fuse is asked, too: it needs a second each. */
const PLAIN_KEYS = 12
/** Hits that people look at. */
const FIRST = 10
/** Letters of the words of keys that Fuse is compared on. */
const LONG = 4

/** Texts as they lie in an index: in bytes, decoded when one is read. */
function encodeRecords({ entities, claims }: BenchClaims): Searchable & { readonly bytes: number } {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  const encode = (record: unknown) => encoder.encode(JSON.stringify(record))
  const records = [entities.map(encode), claims.map(encode)] as const
  const read = (bytes: Uint8Array | undefined) => JSON.parse(decoder.decode(bytes))
  return {
    entities: entities.length,
    claims: claims.length,
    readEntity: (n): EntityView => read(records[0][n]),
    readClaim: (n): ClaimView => read(records[1][n]),
    bytes: records.flat().reduce((sum, { length }) => sum + length, 0),
  }
}

/** @returns bytes in use; of little worth when Node was started without `--expose-gc` */
function readMemory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** The claims themselves are let go: they would burden the collector as they do not in the extension. */
function openClaims(size: number) {
  const made = makeClaims(size)
  return { source: encodeRecords(made), keys: listKeys(makeQueries(made)) }
}

interface Built {
  readonly search: Search
  readonly ms: number
  /** The longest stretch in which nobody else gets a turn, ms. */
  readonly longest: number
}

function build(source: Searchable): Built {
  const work = prepareSearch(source)
  const start = performance.now()
  let longest = 0
  for (let last = start; ; ) {
    const step = work.next()
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (step.done) return { search: step.value, ms: now - start, longest }
  }
}

const listKeys = (texts: readonly string[]): string[] =>
  texts.flatMap(text => Array.from({ length: Math.min(text.length, MAX_QUERY) }, (_, n) => text.slice(0, n + 1)))

function timeKeys(search: (query: string) => unknown, keys: readonly string[]): number[] {
  return keys.map(key => {
    const start = performance.now()
    search(key)
    return performance.now() - start
  })
}

/** Asks Fuse over everything, without a filter. */
function askPlain({ entities, claims }: BenchClaims, search: Search, keys: readonly string[]) {
  const owners = [...entities.map(entity => entityEntry(entity, 0)), ...claims.map(claimEntry)]
  const all = [...owners, ...claims.flatMap(c => c.accounts.map(a => accountEntry(c, a)))]
  const fuse = new Fuse(all.map(foldEntry), OPTIONS)
  const key = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`
  let wanted = 0
  let found = 0
  const times = timeKeys(query => {
    const plain = fuse
      .search(foldText(query), { limit: FIRST })
      .flatMap(({ refIndex }) => all[refIndex] ?? [])
      .map(key)
    const ours = new Set(search(query).map(key))
    wanted += plain.length
    found += plain.filter(hit => ours.has(hit)).length
  }, keys)
  return { times, share: wanted === 0 ? 1 : found / wanted }
}

interface Asked {
  readonly claims: readonly number[]
  readonly plain: number
  readonly json: string
}

async function bench({ claims: sizes, plain: plainKeys, json }: Asked): Promise<void> {
  const results = []
  for (const size of sizes) {
    const { source, keys } = openClaims(size)
    const before = readMemory()
    const { search, ms, longest } = build(source)
    const memory = readMemory() - before
    timeKeys(search, keys.slice(0, 50)) // code is compiled as it is used
    const times = timeKeys(search, keys)
    // The filter takes short words for beginnings, where Fuse finds them inside of nearly all words.
    const long = keys.filter(key => splitWords(key).every(word => word.length >= LONG))
    const some = long.filter((_, n) => n % Math.ceil(long.length / plainKeys) === 0)
    const plain = askPlain(makeClaims(size), search, some)
    results.push({
      ...{ claims: size, bytes: source.bytes, keys: keys.length, buildMs: ms, longestMs: longest, memory },
      ...{ median: quantile(times, 0.5), p95: quantile(times, 0.95), worst: Math.max(...times) },
      ...{ plainKeys: some.length, plainMedian: quantile(plain.times, 0.5), share: plain.share },
    })
  }
  const rows = results.map(r => [
    r.claims.toLocaleString('en'),
    ...[r.median, r.p95, r.worst, r.plainMedian].map(one => one.toFixed(1)),
    `${Math.round(r.share * 100)} %`,
    ...[r.buildMs, r.longestMs].map(one => one.toFixed(0)),
    (r.memory / 1e6).toFixed(0),
  ])
  const head = ['claims', 'median ms a key', '95 %', 'worst', 'plain Fuse', `its first ${FIRST}`]
  console.log(formatTable({ title: 'Search', head: [...head, 'build ms', 'longest step', 'MB'], rows }))
  const machine = { node: process.version, processor: cpus()[0]?.model ?? '', date: new Date().toISOString() }
  await writeFigures(json, { search: { ...machine, results } })
}

const MOST_CLAIMS = 10_000_000

await runVerb(
  makeBench('search', 'Measure the popup’s search, key by key, in Node.')
    .option(
      '--claims <n,n,…>',
      'how many claims there are',
      text => text.split(',').map(parseCount(1, MOST_CLAIMS)),
      SIZES,
    )
    .option('--plain <keys>', 'keys that plain Fuse is asked, too', parseCount(1, MOST_RUNS), PLAIN_KEYS)
    .addOption(jsonOption('bench-search.json'))
    .action(bench),
)
