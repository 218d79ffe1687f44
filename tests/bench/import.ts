/**
 * npm run -s bench -- import [--claims N] [--browser chromium|firefox] [--runs N] [--json FILE]
 * Imports a feed of invented reviewed claims into the built extension, in real browsers: how long it takes, how much memory the
 * extension's process has at most, and how much is stored. Then pages are scanned by turns in three browsers, one without a
 * set, one with a small set and one with the large one, and the large one is searched.
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Page } from 'puppeteer-core'
import { parseCount, runVerb } from '../../lib/cli/verb.ts'
import { findBrowser } from '../../lib/node/browsers.ts'
import { type Launched, launchBrowser } from '../../lib/node/launch.ts'
import { BUILDS, buildExtension } from '../../lib/node/run.ts'
import { formatTable } from '../../lib/node/table.ts'
import {
  browserOption,
  type Engine,
  jsonOption,
  listEngines,
  MOST_RUNS,
  makeBench,
  writeFigures,
} from './bench-verb.ts'
import { makeFeed, statementOf } from './claim-feed.ts'
import { ask, type Imported, importFile } from './import-page.ts'
import { type Asked, tellScans } from './import-scans.ts'
import { quantile } from './measure.ts'
import { findProcess, type ProcessMemory, readProcess, watchProcess } from './process-memory.ts'

const CLAIMS = 100_000
const SMALL = 1_000
const RUNS = 12
/** Firefox rounds to whole milliseconds otherwise. */
const EXACT_CLOCK = { 'privacy.reduceTimerPrecision': false }
/** An answer may take so long, ms: a large file is read in one call. */
const PATIENCE = 600_000

interface Contender extends Asked {
  readonly launched: Launched
}

async function open(engine: Engine, name: string): Promise<Contender> {
  const found = findBrowser(engine)
  if (found === null) throw new Error(`no ${engine} on this machine`)
  const launched = await launchBrowser(found, {
    extension: BUILDS[engine],
    headless: true,
    prefs: EXACT_CLOCK,
    patience: PATIENCE,
  })
  return { name, launched, own: await openOwn(launched) }
}

async function openOwn({ browser, home }: Launched): Promise<Page> {
  const own = await browser.newPage()
  await own.goto(`${home}options.html`, { waitUntil: [] })
  await own.waitForSelector('h1')
  return own
}

/** Some words of claims, as people type them: whole ones, and the last one begun. */
function makeQueries(claims: number): string[] {
  return Array.from({ length: 40 }, (_, n) => {
    const words = statementOf((n * 7_919 + 5) % claims)
      .replace('.', '')
      .split(' ')
      .filter(word => word.length > 3)
    const some = words.slice(0, 1 + (n % 3))
    return some.map((word, i) => (i === some.length - 1 && n % 2 === 0 ? word.slice(0, -1) : word)).join(' ')
  })
}

async function measureSearch({ own }: Contender, claims: number) {
  const { ms: prepared } = await ask(own, 'search', ' ')
  const times: number[] = []
  let found = 0
  for (const query of makeQueries(claims)) {
    const one = await ask(own, 'search', query)
    times.push(one.ms)
    if (one.found > 0) found++
  }
  return {
    prepared,
    median: quantile(times, 0.5),
    high: quantile(times, 0.95),
    most: Math.max(...times),
    found,
    asked: times.length,
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const tell = ({ resident, own }: ProcessMemory): string => `${megabytes(resident)}, of it its own ${megabytes(own)}`

function tellImport(engine: Engine, imported: Imported, before: ProcessMemory, most: ProcessMemory): string[][] {
  const { set, usage, progress } = imported
  return [
    [`${engine}: claims, reviewers, entries left out`, `${set.claims}, ${set.reviewers}, ${imported.leftOut}`],
    [
      `${engine}: until the preview; until it was stored`,
      `${seconds(imported.previewed)}; ${seconds(imported.stored)}`,
    ],
    [`${engine}: how often progress was told`, `${progress.length}`],
    [`${engine}: memory of the extension's process before`, tell(before)],
    [`${engine}: at most while importing`, tell(most)],
    [
      `${engine}: files of the set; stored, as the browser counts`,
      `${megabytes(set.size)}; ${megabytes(usage[1] - usage[0])}`,
    ],
  ]
}

async function measureIn(engine: Engine, files: Files, claims: number, runs: number): Promise<string[][]> {
  const built = await buildExtension(engine)
  if (built.code !== 0) throw new Error(built.output)
  const contenders: Contender[] = []
  try {
    const large = await open(engine, `with ${claims} claims`)
    contenders.push(large)
    const pid = await findProcess(large.launched)
    const before = await readProcess(pid)
    const [imported, most] = await watchProcess(pid, () => importFile(large.own, files.large))
    const rows = tellImport(engine, imported, before, most)
    console.log(formatTable({ title: `${engine}, load ${loadavg()[0]?.toFixed(1)}`, head: ['', ''], rows }))
    // Another page: what the import left behind in its own goes with it.
    await large.own.close()
    const none = await open(engine, 'without a set')
    const small = await open(engine, `with ${SMALL} claims`)
    contenders.push(none, small)
    await importFile(small.own, files.small)
    const again = { ...large, own: await openOwn(large.launched) }
    for (const row of await tellScans([none, small, again], SMALL, runs)) rows.push([`${engine}: ${row[0]}`, row[1]])
    const { prepared, median, high, most: worst, found, asked } = await measureSearch(again, claims)
    rows.push([
      `${engine}: search prepared; median; 95 %; worst`,
      [prepared, median, high, worst].map(ms => `${ms.toFixed(0)} ms`).join('; '),
    ])
    rows.push([`${engine}: queries that found something`, `${found} of ${asked}`])
    const [mine, theirs] = [await readProcess(pid), await readProcess(await findProcess(none.launched))]
    rows.push([`${engine}: memory after that, with the large set; without`, `${tell(mine)}; ${tell(theirs)}`])
    return rows
  } finally {
    for (const { launched } of contenders) await launched.close()
  }
}

interface Files {
  readonly large: string
  readonly small: string
}

async function writeFeed(folder: string, claims: number): Promise<string> {
  const file = join(folder, `feed-${claims}.json`)
  await pipeline(Readable.from(makeFeed(claims)), createWriteStream(file))
  return file
}

interface Options {
  readonly claims: number
  readonly browser?: Engine
  readonly runs: number
  readonly json: string
}

async function bench({ claims, browser, runs, json }: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-import-'))
  try {
    const files: Files = { large: await writeFeed(folder, claims), small: await writeFeed(folder, SMALL) }
    const { size } = await stat(files.large)
    const rows: string[][] = [['items; size of the file', `${claims}; ${megabytes(size)}`]]
    for (const engine of listEngines(browser)) rows.push(...(await measureIn(engine, files, claims, runs)))
    rows.push([
      'load of the machine at the end',
      loadavg()
        .map(load => load.toFixed(1))
        .join(', '),
    ])
    console.log(formatTable({ title: 'Importing a feed of reviewed claims', head: ['', ''], rows }))
    await writeFigures(json, { import: { date: new Date().toISOString(), claims, runs, rows } })
  } finally {
    await rm(folder, { recursive: true })
  }
}

await runVerb(
  makeBench('import', 'Measure the import of a large feed of reviewed claims, and what it costs afterwards.')
    .option('--claims <n>', 'items of the feed', parseCount(1, 1_000_000), CLAIMS)
    .addOption(browserOption())
    .option('--runs <n>', 'runs of each page that count', parseCount(1, MOST_RUNS), RUNS)
    .addOption(jsonOption('bench-import.json'))
    .action(bench),
)
