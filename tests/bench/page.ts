/**
 * Measures what the extension costs a page, in real browsers:
 * npm run -s bench -- page [--browser chromium|firefox] [--pages DIR] [--count N] [--runs N] [--quick]
 *   [--against DIR] [--json FILE]
 * Builds the extension first. Prints tables and writes JSON. `docs/performance.md` tells the method.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Pack } from '../../lib/model/pack.ts'
import { findBrowser } from '../../lib/node/browsers.ts'
import { launchBrowser } from '../../lib/node/launch.ts'
import { readPacks } from '../../lib/node/load-index.ts'
import { BUILDS, buildExtension, ROOT } from '../../lib/node/run.ts'
import { serveFolder } from '../../lib/node/serve.ts'
import { formatTable } from '../../lib/node/table.ts'
import { measureInChromium } from './page/chromium.ts'
import { writeContenders } from './page/contenders.ts'
import { measureInFirefox } from './page/firefox.ts'
import { type Site, writeSite } from './page/site.ts'
import { writeFull } from './start-extensions.ts'

const CACHE = join(ROOT, '.cache', 'bench')
const ENGINES = ['chromium', 'firefox'] as const
type Engine = (typeof ENGINES)[number]

/** Claims of the build that is measured beside ours. */
const MANY = 100_000

/** How much is measured. */
const FULL = { count: 20, runs: 3, stormSeconds: 30, articles: 1000 }
const QUICK = { count: 5, runs: 1, stormSeconds: 5, articles: 100 }
export type Amount = typeof FULL

interface Asked {
  readonly engines: readonly Engine[]
  readonly pages: string | undefined
  /** Another checkout, built, whose extension is measured beside this one in Chromium. */
  readonly against: string | undefined
  readonly amount: Amount
  readonly json: string
}

/** @returns what is wrong, or null when all was measured */
async function bench({ engines, pages, against, amount, json }: Asked): Promise<string | null> {
  const packs = await readPacks([])
  if (!packs.ok) return packs.error
  const sentences = packs.value.flatMap(p => p.claims).flatMap(c => c.tests.matches.map(test => test.text))
  const site = await writeSite(join(CACHE, 'pages'), amount.count, sentences, pages)
  if (!site.ok) return site.error
  const results: Record<string, unknown> = {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model ?? '',
    pages: pages ?? 'generated',
    ...amount,
  }
  for (const engine of engines) {
    const measured = await measureIn(engine, packs.value, site.value, amount, against)
    if (typeof measured === 'string') return measured
    results[engine] = measured
  }
  await mkdir(dirname(json), { recursive: true })
  await writeFile(json, `${JSON.stringify({ page: results }, null, 2)}\n`)
  console.log(`written: ${json}`)
  return null
}

async function measureIn(
  engine: Engine,
  packs: readonly Pack[],
  site: Site,
  amount: Amount,
  against: string | undefined,
): Promise<object | string> {
  const names = engine === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
  const found = names.map(findBrowser).find(browser => browser !== null)
  if (!found) return `no ${engine} on this machine`
  const built = await buildExtension(engine)
  if (built.code !== 0) return built.output
  const extension = join(CACHE, engine)
  await writeContenders(BUILDS[engine], extension, 'ours', true)
  const before = against === undefined ? null : join(CACHE, `${engine}-before`)
  if (before !== null)
    await writeContenders(join(against ?? '', '.output', basename(BUILDS[engine])), before, 'before', false)
  const many = join(CACHE, `${engine}-many`)
  if (engine === 'chromium') await writeContenders(await writeFull(engine, packs, MANY), many, 'many', false)
  const served = await serveFolder(site.folder)
  if (!served.ok) return served.error
  // A finer clock than pages get: these pages are ours.
  const launched = await launchBrowser(found, {
    extension,
    headless: true,
    prefs: { 'privacy.reduceTimerPrecision': false },
  })
  try {
    if (engine === 'chromium') await launched.browser.installExtension(many)
    if (before !== null && engine === 'chromium') await launched.browser.installExtension(before)
    const measure = engine === 'firefox' ? measureInFirefox : measureInChromium
    return await measure({
      browser: launched.browser,
      origin: served.value.origin,
      site,
      amount,
      hasBefore: before !== null,
      print,
    })
  } finally {
    await launched.close()
    await served.value.close()
  }
}

const print: typeof formatTable = table => {
  const text = formatTable(table)
  console.log(`${text}\n`)
  return text
}

const STRING = { type: 'string' } as const
const OPTIONS = {
  browser: STRING,
  pages: STRING,
  against: STRING,
  count: STRING,
  runs: STRING,
  json: STRING,
  quick: { type: 'boolean' },
} as const

/** @returns what is wrong, or null */
async function main(args: string[]): Promise<string | null> {
  let values: {
    browser?: string
    pages?: string
    against?: string
    count?: string
    runs?: string
    json?: string
    quick?: boolean
  }
  try {
    values = parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const base = values.quick ? QUICK : FULL
  const amount = { ...base, count: Number(values.count ?? base.count), runs: Number(values.runs ?? base.runs) }
  for (const name of ['count', 'runs'] as const) {
    if (!Number.isInteger(amount[name]) || amount[name] < 1) return `--${name} ${values[name]}: give a number from 1.`
  }
  const engines = ENGINES.filter(engine => values.browser === undefined || values.browser === engine)
  if (engines.length === 0) return `--browser ${values.browser}: not one of ${ENGINES.join(', ')}.`
  return bench({
    engines,
    pages: values.pages,
    against: values.against,
    amount,
    json: values.json ?? join(ROOT, '.output', 'bench-page.json'),
  })
}

const problem = await main(process.argv.slice(2))
if (problem !== null) {
  console.error(problem)
  process.exitCode = 2
}
