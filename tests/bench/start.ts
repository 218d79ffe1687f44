/**
 * npm run -s bench -- start [--browser chromium|firefox] [--runs N] [--json FILE]
 * Measures how long a stopped background takes to its first answer, in real browsers, beside one with nothing in it.
 * Three extensions take turns, each in a browser of its own: a background that only answers, ours with the bundled packs, and
 * ours with 100,000 made-up claims beside them. Each time the background is stopped, and a page of the extension asks it about
 * a sentence that nothing knows, or about one of a pack. Then that page opens the index, and only fetches its bytes, by turns.
 */
import type { Page } from 'puppeteer-core'
import { parseCount, runVerb } from '../../lib/cli/verb.ts'
import { PACK_FILES } from '../../lib/engine/index/file-names.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { findBrowser } from '../../lib/node/browsers.ts'
import { type Launched, launchBrowser } from '../../lib/node/launch.ts'
import { readPacks } from '../../lib/node/load-index.ts'
import { BUILDS, buildExtension } from '../../lib/node/run.ts'
import { formatTable } from '../../lib/node/table.ts'
import { bundle } from '../bundle.ts'
import { stopBackground } from '../e2e/inner-browser.ts'
import {
  browserOption,
  type Engine,
  jsonOption,
  listEngines,
  MOST_RUNS,
  makeBench,
  writeFigures,
} from './bench-verb.ts'
import { compare, type Measured, type Spread, spreadOf } from './measure.ts'
import { writeEmpty, writeFull } from './start-extensions.ts'

const RUNS = 20
const WARM_UP = 2
/** Firefox rounds to whole milliseconds otherwise. */
const EXACT_CLOCK = { 'privacy.reduceTimerPrecision': false }
const MANY = 100_000
const UNKNOWN = 'The bridge was closed for repairs until the autumn.'

interface Figure {
  readonly engine: Engine
  /** What is compared, and with what. */
  readonly name: string
  readonly ms: Spread
  readonly ratio: Spread
}

interface Contender {
  readonly name: string
  readonly launched: Launched
  readonly own: Page
}

/** @returns ms from the question about a text to the answer, by the clock of the page that asks */
const ask = (own: Page, text: string): Promise<number> =>
  own.evaluate(
    async input => {
      interface Api {
        runtime: { sendMessage(message: object): Promise<unknown> }
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api }
      const start = performance.now()
      const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage({
        to: 'background',
        call: 'scan',
        input,
      })
      const end = performance.now()
      if (!/"ok":true/.test(JSON.stringify(answer))) throw new Error(`no answer: ${JSON.stringify(answer)}`)
      return end - start
    },
    { language: 'en', blocks: [{ id: 1, kind: 'paragraph', text }], context: null },
  )

async function open(engine: Engine, name: string, extension: string): Promise<Contender> {
  const found = findBrowser(engine)
  if (found === null) throw new Error(`no ${engine} on this machine`)
  const launched = await launchBrowser(found, { extension, headless: true, prefs: EXACT_CLOCK })
  const own = await launched.browser.newPage()
  await own.goto(`${launched.home}popup.html`, { waitUntil: [] })
  await own.waitForSelector('h1')
  return { name, launched, own }
}

/** @returns each contender's times of asking a stopped background about a text */
async function measureAnswers(contenders: readonly Contender[], text: string, runs: number): Promise<Measured[]> {
  const all = contenders.map(one => ({ ...one, times: [] as number[] }))
  for (let run = 0; run < runs + WARM_UP; run++) {
    for (const { launched, own, times } of run % 2 === 0 ? all : all.toReversed()) {
      await ask(own, text) // It must be there to be stopped.
      await stopBackground(launched)
      const time = await ask(own, text)
      if (run >= WARM_UP) times.push(time)
    }
  }
  return all.map(({ name, times }) => ({ name, times, found: 1 }))
}

/** @returns the times of fetching an index and opening it, and of fetching its bytes alone */
async function measureOpening({ name, own }: Contender, runs: number): Promise<[Measured, Measured]> {
  const code = await bundle(['engine/index/index-file.ts'])
  const times = (await own.evaluate(`(async () => {
    const { openIndex } = ${code}
    const time = async opens => {
      const start = performance.now()
      const bytes = await (await fetch('/${PACK_FILES.index}')).arrayBuffer()
      if (opens && !openIndex(bytes).ok) throw new Error('the index does not open')
      return performance.now() - start
    }
    const times = { opened: [], fetched: [] }
    for (let run = 0; run < ${runs + WARM_UP}; run++) {
      const opened = await time(true)
      const fetched = await time(false)
      if (run < ${WARM_UP}) continue
      times.opened.push(opened)
      times.fetched.push(fetched)
    }
    return times
  })()`)) as { opened: number[]; fetched: number[] }
  return [
    { name: `index opened, of fetching it: ${name}`, times: times.opened, found: 1 },
    { name: 'fetched', times: times.fetched, found: 1 },
  ]
}

async function measureIn(engine: Engine, packs: readonly Pack[], runs: number): Promise<Figure[]> {
  const built = await buildExtension(engine)
  if (built.code !== 0) throw new Error(built.output)
  const known = packs.flatMap(pack => pack.claims.flatMap(claim => claim.tests.matches.map(test => test.text)))[0]
  if (known === undefined) throw new Error('no pack has a sentence')
  const contenders: Contender[] = []
  const figure = (one: Measured, of: Measured, about = ''): Figure => ({
    ...{ engine, name: `${one.name}${about}` },
    ...{ ms: spreadOf(one.times), ratio: compare(one, of) },
  })
  try {
    contenders.push(await open(engine, 'nothing in it', await writeEmpty(engine)))
    contenders.push(await open(engine, 'bundled packs', BUILDS[engine]))
    const full = await writeFull(engine, packs, MANY)
    contenders.push(await open(engine, `${MANY.toLocaleString('en')} claims more`, full))
    const figures: Figure[] = []
    for (const [about, text] of Object.entries({ 'nothing known': UNKNOWN, 'something known': known })) {
      const measured = await measureAnswers(contenders, text, runs)
      figures.push(...measured.map(one => figure(one, measured[0] as Measured, `, ${about}`)))
    }
    for (const contender of contenders.slice(1)) figures.push(figure(...(await measureOpening(contender, runs))))
    return figures
  } finally {
    for (const { launched } of contenders) await launched.close()
  }
}

interface Asked {
  readonly browser?: Engine
  readonly runs: number
  readonly json: string
}

async function bench({ browser, runs, json }: Asked): Promise<void> {
  const packs = await readPacks([])
  if (!packs.ok) throw new Error(packs.error)
  const results: Figure[] = []
  for (const engine of listEngines(browser)) results.push(...(await measureIn(engine, packs.value, runs)))
  const rows = results.map(({ engine, name, ms, ratio }) => [
    `${engine}: ${name}`,
    ms.median.toFixed(1),
    ratio.median.toFixed(2),
    `${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)}`,
  ])
  const title = `Stopped background to first answer, of an empty one; medians of ${runs} runs`
  console.log(formatTable({ title, head: ['', 'ms', 'ratio', 'quartiles'], rows }))
  await writeFigures(json, { start: { date: new Date().toISOString(), runs, results } })
}

await runVerb(
  makeBench('start', 'Measure how long a stopped background takes to its first answer, in both browsers.')
    .addOption(browserOption())
    .option('--runs <n>', 'runs that count', parseCount(1, MOST_RUNS), RUNS)
    .addOption(jsonOption('bench-start.json'))
    .action(bench),
)
