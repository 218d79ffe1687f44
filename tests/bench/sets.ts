/**
 * npm run -s bench -- sets [--claims N] [--browser chromium|firefox]
 * Measures claim sets in real browsers: compiles a set of invented claims, puts it into the browser's IndexedDB, and scans
 * pages that state some of them, and the same pages with 10,000 claims in memory. Prints a table.
 */
import type { Browser, Page } from 'puppeteer-core'
import { openSetCompiler } from '../../lib/claim-set/set-compiler.ts'
import type { SetFile } from '../../lib/claim-set/write-shards.ts'
import { parseCount, runVerb } from '../../lib/cli/verb.ts'
import { ENGLISH } from '../../lib/languages/en.ts'
import { browserOption, type Engine, listEngines, makeBench } from './bench-verb.ts'
import { makeReviewed } from './claims.ts'
import { readMemory } from './page-memory.ts'
import { servePage } from './page-server.ts'
import { launchPlain } from './plain-browser.ts'
import type { calls } from './set-page.ts'

const BESIDE = 10_000
const PAGES = 20
const RUNS = 30
const BATCH_BYTES = 8_000_000
/** Node's limit on the length of a header, left some room. */
const BATCH_FILES = 250

type Calls = typeof calls

function* batch(files: Iterable<SetFile>): Generator<SetFile[]> {
  let now: SetFile[] = []
  let size = 0
  for (const file of files) {
    now.push(file)
    size += file.bytes.byteLength
    if (size < BATCH_BYTES && now.length < BATCH_FILES) continue
    yield now
    now = []
    size = 0
  }
  yield now
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(600_000)
  await page.goto(origin)
  await page.waitForFunction(() => 'calls' in window)
  return page
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
const milliseconds = (ms: number): string => `${ms.toFixed(2)} ms`

async function measureIn(name: Engine, origin: string, batches: number, claims: number): Promise<void> {
  const browser = await launchPlain(name)
  try {
    const importing = await openPage(browser, origin)
    const importMs = await importing.evaluate(n => (window as unknown as { calls: Calls }).calls.importSet(n), batches)
    await importing.close()
    // Each has a page of its own, so that neither is burdened with what the other left behind.
    const empty = await openPage(browser, origin)
    const before = await readMemory(empty, name)
    const cold = await empty.evaluate(
      (n, pages) => (window as unknown as { calls: Calls }).calls.measureCold(n, pages),
      claims,
      PAGES,
    )
    const after = await readMemory(empty, name)
    await empty.close()
    const other = await openPage(browser, origin)
    const warm = await other.evaluate(
      (n, beside, pages, runs) => (window as unknown as { calls: Calls }).calls.measureWarm(n, beside, pages, runs),
      claims,
      BESIDE,
      PAGES,
      RUNS,
    )
    const [set, beside] = [milliseconds(warm.set), milliseconds(warm.index)]
    const ratio = `${warm.ratio.toFixed(1)} times, ${warm.worst.toFixed(1)} at most`
    console.log(`${name}: ${claims} claims, ${PAGES} pages`)
    console.log(`  import ${(importMs / 1000).toFixed(1)} s, opening the set ${milliseconds(cold.openMs)}`)
    console.log(
      `  a page for the first time ${milliseconds(cold.cold)}, the very first ${milliseconds(cold.coldFirst)}`,
    )
    console.log(`  a page with warm shards ${set}, with ${BESIDE} claims in memory ${beside}: ${ratio}`)
    console.log(`  matches ${cold.matches}, with ${BESIDE} claims ${warm.matches}`)
    console.log(
      `  memory: page ${megabytes(before)}, with the set ${megabytes(after)}, of it files ${megabytes(cold.openBytes)}`,
    )
  } finally {
    await browser.close()
  }
}

interface Asked {
  readonly claims: number
  readonly browser?: Engine
}

async function bench({ claims, browser }: Asked): Promise<void> {
  const start = performance.now()
  const compiler = openSetCompiler({ id: 'set', title: 'Set' }, ENGLISH)
  for (let n = 0; n < claims; n++) compiler.add(makeReviewed(n))
  const batches = [...batch(compiler.finish())]
  const files = batches.flat()
  const sizes = files
    .filter(f => f.name.startsWith('shard/'))
    .map(f => f.bytes.byteLength)
    .sort((a, b) => a - b)
  const total = files.reduce((sum, f) => sum + f.bytes.byteLength, 0)
  console.log(
    `compiled in ${((performance.now() - start) / 1000).toFixed(1)} s: ${megabytes(total)}, head ${megabytes(files[0]?.bytes.byteLength ?? 0)}, ` +
      `${sizes.length} shards of ${sizes[sizes.length >> 1]} bytes (largest ${sizes.at(-1)})`,
  )
  const server = await servePage('tests/bench/set-page.ts', batches)
  try {
    for (const name of listEngines(browser)) await measureIn(name, server.origin, batches.length, claims)
  } finally {
    server.close()
  }
}

const MOST_CLAIMS = 10_000_000

await runVerb(
  makeBench('sets', 'Measure claim sets in the browsers’ IndexedDB, beside claims in memory.')
    .option('--claims <n>', 'claims of the set', parseCount(1, MOST_CLAIMS), 1_000_000)
    .addOption(browserOption())
    .action(bench),
)
