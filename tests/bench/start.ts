/**
 * Measures how long a stopped background takes to its first answer, in real browsers, beside one with nothing in it:
 * npm run -s bench -- start [--browser chromium|firefox] [--runs N] [--json FILE]
 * Three extensions take turns, each in a browser of its own: a background that only answers, ours with the bundled packs, and
 * ours with 100,000 made-up claims beside them. Each time the background is stopped, and a page of the extension asks it.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { findBrowser } from '../../lib/cli/browsers.ts'
import { writePacks } from '../../lib/cli/bundle-index.ts'
import { type Launched, launchBrowser } from '../../lib/cli/launch.ts'
import { readPacks } from '../../lib/cli/load-index.ts'
import { BUILDS, buildExtension, ROOT } from '../../lib/cli/run.ts'
import { formatTable } from '../../lib/cli/table.ts'
import { readClaimLines } from '../../lib/pack/claims-jsonl.ts'
import { stopBackground } from '../e2e/driver.ts'
import { type Engine, readBrowserOptions } from './browser-options.ts'
import { makeClaims } from './made-claims.ts'
import { compare, type Measured, spreadOf } from './measure.ts'

const CACHE = join(ROOT, '.cache', 'bench-start')
const RUNS = 20
const WARM_UP = 2
const MANY = 100_000

/** What a page asks: a scan of one paragraph that no pack knows. */
const QUESTION = {
  to: 'background',
  call: 'scan',
  input: {
    language: 'en',
    blocks: [{ id: 1, kind: 'paragraph', text: 'The bridge was closed for repairs until the autumn.' }],
    context: null,
  },
}

/** Writes an extension that answers every message with nothing, and has one page. */
async function writeEmpty(engine: Engine): Promise<string> {
  const folder = join(CACHE, `${engine}-empty`)
  await mkdir(folder, { recursive: true })
  const api = engine === 'firefox' ? 'browser' : 'chrome'
  const listener = '(message, sender, reply) => { reply({ ok: true }); return true }'
  await writeFile(join(folder, 'background.js'), `${api}.runtime.onMessage.addListener(${listener})\n`)
  await writeFile(join(folder, 'popup.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>')
  const background = engine === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' }
  const gecko = { browser_specific_settings: { gecko: { id: 'empty@bench.example' } } }
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', background, ...(engine === 'firefox' && gecko) }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

/** Copies the built extension and puts the claims into its index. */
async function writeFull(engine: Engine): Promise<string> {
  const folder = join(CACHE, `${engine}-full`)
  await rm(folder, { recursive: true, force: true })
  await cp(BUILDS[engine], folder, { recursive: true })
  const packs = await readPacks([])
  if (!packs.ok) throw new Error(packs.error)
  const lines = makeClaims(MANY).map(claim => JSON.stringify(claim))
  const imported = readClaimLines(lines.join('\n'), 'made claims', 'en')
  if (!imported.ok) throw new Error(imported.error)
  await writePacks(folder, [...packs.value, imported.value])
  return folder
}

/** @returns ms from the question to the answer, by the clock of the page that asks */
const ask = (own: Page): Promise<number> =>
  own.evaluate(async question => {
    interface Api {
      runtime: { sendMessage(message: object): Promise<unknown> }
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api }
    const start = performance.now()
    const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage(question)
    if (answer === undefined || answer === null) throw new Error('no answer')
    return performance.now() - start
  }, QUESTION)

async function open(engine: Engine, extension: string): Promise<{ launched: Launched; own: Page }> {
  const found = findBrowser(engine)
  if (found === null) throw new Error(`no ${engine} on this machine`)
  const launched = await launchBrowser(found, { extension, headless: true })
  const own = await launched.browser.newPage()
  await own.goto(`${launched.home}popup.html`, { waitUntil: [] })
  await own.waitForSelector('h1')
  return { launched, own }
}

async function measureIn(engine: Engine, runs: number): Promise<Measured[]> {
  const built = await buildExtension(engine)
  if (built.code !== 0) throw new Error(built.output)
  const folders = [await writeEmpty(engine), BUILDS[engine], await writeFull(engine)]
  const names = ['nothing in it', 'bundled packs', `${MANY.toLocaleString('en')} claims more`]
  const contenders: { name: string; launched: Launched; own: Page; times: number[] }[] = []
  try {
    for (const [i, folder] of folders.entries())
      contenders.push({ name: names[i] as string, ...(await open(engine, folder)), times: [] })
    for (let run = 0; run < runs + WARM_UP; run++) {
      for (const { launched, own, times } of run % 2 === 0 ? contenders : contenders.toReversed()) {
        await ask(own) // It must be there to be stopped.
        await stopBackground(launched)
        const time = await ask(own)
        if (run >= WARM_UP) times.push(time)
      }
    }
    return contenders.map(({ name, times }) => ({ name, times, found: 1 }))
  } finally {
    for (const { launched } of contenders) await launched.close()
  }
}

async function bench(engines: readonly Engine[], runs: number, json: string): Promise<void> {
  const results = []
  for (const engine of engines) {
    const measured = await measureIn(engine, runs)
    for (const one of measured)
      results.push({ engine, name: one.name, ms: spreadOf(one.times), ratio: compare(one, measured[0] as Measured) })
  }
  const rows = results.map(({ engine, name, ms, ratio }) => [
    engine,
    name,
    ms.median.toFixed(1),
    ratio.median.toFixed(2),
    `${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)}`,
  ])
  const title = `Stopped background to first answer; medians of ${runs} runs`
  console.log(formatTable({ title, head: ['', '', 'ms', 'of an empty one', 'quartiles'], rows }))
  await mkdir(dirname(json), { recursive: true })
  await writeFile(json, `${JSON.stringify({ start: { date: new Date().toISOString(), runs, results } }, null, 2)}\n`)
  console.log(`written: ${json}`)
}

const options = readBrowserOptions(process.argv.slice(2), RUNS)
if (options.ok) {
  const { engines, runs, json } = options.value
  await bench(engines, runs, json ?? join(ROOT, '.output', 'bench-start.json'))
} else {
  console.error(options.error)
  process.exitCode = 2
}
