/**
 * npm start -- [--browser chromium|chrome|firefox] [--port N]
 * Shows the extension at work: builds it, serves the demo article on this machine and opens a browser on it. Without a
 * display it looks for itself: it points at the first highlight, takes a screenshot, prints what was found, and ends.
 */
import { join } from 'node:path'
import { Option } from 'commander'
import { BROWSER_NAMES, type BrowserName, hasDisplay, provideBrowser } from '../node/browsers.ts'
import { type Launched, launchBrowser } from '../node/launch.ts'
import { BUILDS, buildExtension, ROOT } from '../node/run.ts'
import { serveFolder } from '../node/serve.ts'
import { showWithoutDisplay } from './start/show-without-display.ts'
import { makeVerb, parseCount, runVerb } from './verb.ts'

const PAGES = join(ROOT, 'tests', 'articles')
const DEMO = 'demo.html'

const say = (line: string) => console.log(`▸ ${line}`)

interface Options {
  readonly browser?: BrowserName
  readonly port: number
}

/** Resolves when the person closes the browser, or its last page. */
const ended = ({ browser }: Launched) => new Promise<void>(resolve => browser.once('disconnected', () => resolve()))

/** @returns the exit code */
async function start({ browser, port }: Options, stop: AbortSignal): Promise<number> {
  const found = await provideBrowser(browser === undefined ? BROWSER_NAMES : [browser], say)
  if (!found.ok) return explain(found.error)
  const { engine, name, path } = found.value
  say(`building the extension for ${name}`)
  const built = await buildExtension(engine, stop)
  if (stop.aborted) return 0
  if (built.code !== 0) return explain(`The build failed:\n${built.output}`)
  say(`built: ${BUILDS[engine]}`)
  const served = await serveFolder(PAGES, port)
  if (!served.ok) return explain(served.error)
  const url = `${served.value.origin}${DEMO}`
  say(`serving the demo article: ${url}`)
  const headless = !hasDisplay()
  say(`opening ${path}${headless ? ', without a window, since there is no display' : ''}`)
  let launched: Launched | null = null
  try {
    launched = await launchBrowser(found.value, { extension: BUILDS[engine], headless })
    if (stop.aborted) return 0
    if (headless) return await showWithoutDisplay(launched, url, `${ROOT}/.output/demo-${name}.png`, say)
    await openDemo(launched, url)
    say('the demo is open: point at a marked sentence. Ctrl-C, or closing the browser, ends this.')
    await Promise.race([ended(launched), new Promise<void>(done => stop.addEventListener('abort', () => done()))])
    return 0
  } catch (error) {
    return stop.aborted ? 0 : explain(`${name}: ${error instanceof Error ? error.message : error}`)
  } finally {
    await launched?.close().catch(() => undefined) // it is gone already when the person closed it
    await served.value.close()
    say('browser closed, its profile removed, port free')
  }
}

async function openDemo({ browser }: Launched, url: string): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages()
  await page.goto(url)
}

function explain(problem: string): number {
  console.error(problem)
  return 1
}

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
await runVerb(
  makeVerb('npm start --', 'Build the extension and open the demo article in a browser that has it.')
    .addOption(new Option('--browser <name>', 'this browser; else the first that is found').choices(BROWSER_NAMES))
    .option('--port <n>', 'where the demo article is served; 0 is any free port', parseCount(0, 65_535), 0)
    .action(async (options: Options) => {
      process.exitCode = await start(options, stop.signal)
    }),
)
