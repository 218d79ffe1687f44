/**
 * npm run -s bench -- popup [--browser chromium|firefox] [--runs N] [--json FILE]
 * Measures how long the popup takes to show a page's claims, in real browsers, beside an empty popup in Preact.
 * `docs/performance.md` explains the method.
 */
import type { Page } from 'puppeteer-core'
import { parseCount, runVerb } from '../../lib/cli/verb.ts'
import { findBrowser } from '../../lib/node/browsers.ts'
import { findTab, readReport, waitFor } from '../../lib/node/inspect.ts'
import { type Launched, launchBrowser } from '../../lib/node/launch.ts'
import { serveFolder } from '../../lib/node/serve.ts'
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
import { compare, type Measured, spreadOf } from './measure.ts'
import { buildWorld, CLAIMS, PAGES } from './popup-world.ts'

const RUNS = 40
const WARM_UP = 3

async function openOwn({ browser, home }: Launched, path: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(home + path, { waitUntil: [] }) // Firefox never reports such a page as loaded, though it is
  return page
}

/** @returns ms from the beginning of the navigation until what the page is for was painted */
async function timePage(launched: Launched, path: string): Promise<number> {
  const page = await openOwn(launched, path)
  await page.waitForSelector('html[data-painted]')
  const painted = await page.evaluate(() => document.documentElement.dataset.painted)
  await page.close()
  return Number(painted)
}

async function openArticle({ browser }: Launched, own: Page, url: string): Promise<number> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.bringToFront()
  const tab = (await findTab(own, url)) ?? -1
  await waitFor(`${CLAIMS} claims on the page`, async () => {
    const matches = (await readReport(own, tab))?.matches ?? []
    return new Set(matches.map(m => m.claim)).size === CLAIMS
  })
  return tab
}

async function measureIn(engine: Engine, runs: number): Promise<Measured[]> {
  const found = findBrowser(engine)
  if (found === null) throw new Error(`no ${engine} on this machine`)
  const extension = await buildWorld(engine)
  const served = await serveFolder(PAGES)
  if (!served.ok) throw new Error(served.error)
  const launched = await launchBrowser(found, { extension, headless: true })
  try {
    const own = await openOwn(launched, 'empty.html')
    const tab = await openArticle(launched, own, `${served.value.origin}article.html`)
    const contenders = [
      { name: 'empty popup', path: 'empty.html', times: [] as number[] },
      { name: 'popup', path: `watched.html?tab=${tab}`, times: [] as number[] },
    ]
    for (let run = 0; run < runs + WARM_UP; run++) {
      for (const { path, times } of run % 2 === 0 ? contenders : contenders.toReversed()) {
        const time = await timePage(launched, path)
        if (run >= WARM_UP) times.push(time)
      }
    }
    return contenders.map(({ name, times }) => ({ name, times, found: CLAIMS }))
  } finally {
    await launched.close()
    await served.value.close()
  }
}

interface Asked {
  readonly browser?: Engine
  readonly runs: number
  readonly json: string
}

async function bench({ browser, runs, json }: Asked): Promise<void> {
  const results = []
  for (const engine of listEngines(browser)) {
    const measured = await measureIn(engine, runs)
    const [baseline] = measured as [Measured]
    for (const one of measured)
      results.push({
        ...{ engine, name: one.name, ms: spreadOf(one.times), ratio: compare(one, baseline) },
        ...{ least: Math.min(...one.times), leastRatio: Math.min(...one.times) / Math.min(...baseline.times) },
      })
  }
  const rows = results.map(({ engine, name, ms, ratio, least, leastRatio }) => [
    engine,
    name,
    ms.median.toFixed(1),
    ratio.median.toFixed(2),
    `${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)}`,
    least.toFixed(1),
    leastRatio.toFixed(2),
  ])
  const title = `Popup with ${CLAIMS} claims; medians of ${runs} runs`
  console.log(
    formatTable({
      title,
      head: ['', '', 'ms', 'of the empty one', 'quartiles', 'fastest', 'of the empty one’s'],
      rows,
    }),
  )
  await writeFigures(json, { popup: { date: new Date().toISOString(), runs, results } })
}

await runVerb(
  makeBench('popup', 'Measure how long the popup takes to show a page’s claims, in both browsers.')
    .addOption(browserOption())
    .option('--runs <n>', 'runs that count', parseCount(1, MOST_RUNS), RUNS)
    .addOption(jsonOption('bench-popup.json'))
    .action(bench),
)
