/**
 * npm run -s bench -- page [--browser chromium|firefox] [--pages DIR] [--count N] [--runs N] [--quick]
 *   [--against DIR] [--json FILE]
 * Builds the extension and measures what it costs a page, in real browsers. Prints tables and writes JSON.
 * `docs/performance.md` explains the method.
 */
import { cpus } from 'node:os'
import { basename, join } from 'node:path'
import { parseCount, runVerb } from '../../lib/cli/verb.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { findBrowser } from '../../lib/node/browsers.ts'
import { launchBrowser } from '../../lib/node/launch.ts'
import { readPacks } from '../../lib/node/load-index.ts'
import { BUILDS, buildExtension, ROOT } from '../../lib/node/run.ts'
import { serveFolder } from '../../lib/node/serve.ts'
import { formatTable } from '../../lib/node/table.ts'
import {
  browserOption,
  type Engine,
  jsonOption,
  listEngines,
  MOST_RUNS,
  makeBench,
  reportProblem,
  writeFigures,
} from './bench-verb.ts'
import { measureInChromium } from './page/chromium.ts'
import { writeContenders } from './page/contenders.ts'
import { measureInFirefox } from './page/firefox.ts'
import { type Site, writeSite } from './page/site.ts'
import { writeFull } from './start-extensions.ts'

const CACHE = join(ROOT, '.cache', 'bench')

/** Claims of the build that is measured beside ours. */
const MANY = 100_000

/** How much is measured. */
const FULL = { count: 20, runs: 3, stormSeconds: 30, articles: 1000 }
const QUICK = { count: 5, runs: 1, stormSeconds: 5, articles: 100 }
export type Amount = typeof FULL

interface Asked {
  readonly browser?: Engine
  readonly pages?: string
  /** Another checkout, built, whose extension is measured beside this one in Chromium. */
  readonly against?: string
  readonly count?: number
  readonly runs?: number
  readonly quick?: boolean
  readonly json: string
}

/** @returns what is wrong, or null when all was measured */
async function bench({ browser, pages, against, count, runs, quick, json }: Asked): Promise<string | null> {
  const usual: Amount = quick ? QUICK : FULL
  const amount = { ...usual, count: count ?? usual.count, runs: runs ?? usual.runs }
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
  for (const engine of listEngines(browser)) {
    const measured = await measureIn(engine, packs.value, site.value, amount, against)
    if (typeof measured === 'string') return measured
    results[engine] = measured
  }
  await writeFigures(json, { page: results })
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

await runVerb(
  makeBench('page', 'Build the extension and measure what it costs a page, in both browsers.')
    .addOption(browserOption())
    .option('--pages <dir>', 'a folder of saved pages in place of generated articles')
    .option('--against <dir>', 'another checkout, built, whose extension is measured beside this one in Chromium')
    .option('--count <n>', `pages (${FULL.count}, with --quick ${QUICK.count})`, parseCount(1, MOST_RUNS))
    .option('--runs <n>', `runs (${FULL.runs}, with --quick ${QUICK.runs})`, parseCount(1, MOST_RUNS))
    .option('--quick', 'fewer pages, and shorter')
    .addOption(jsonOption('bench-page.json'))
    .action(reportProblem(bench)),
)
