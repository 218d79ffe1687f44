/**
 * Shows the extension at work: npm start -- [--browser chromium|chrome|firefox] [--port N]
 * Builds it, serves the demo article on this machine and opens a browser on it. Without a display it looks for itself:
 * hovers the first highlight, keeps a screenshot, prints what was found, and ends.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BROWSER_NAMES, type BrowserName, hasDisplay, provideBrowser } from '../node/browsers.ts'
import { type Launched, launchBrowser } from '../node/launch.ts'
import { BUILDS, buildExtension, ROOT } from '../node/run.ts'
import { serveFolder } from '../node/serve.ts'
import { showWithoutDisplay } from './show.ts'

const PAGES = join(ROOT, 'tests', 'articles')
const DEMO = 'demo.html'

const say = (line: string) => console.log(`▸ ${line}`)

interface Options {
  readonly browsers: readonly BrowserName[]
  readonly port: number
}

/** @returns what was asked for, or a sentence on what is wrong with it */
function readOptions(args: string[]): Options | string {
  const isName = (name: string): name is BrowserName => (BROWSER_NAMES as readonly string[]).includes(name)
  try {
    const { values } = parseArgs({ args, options: { browser: { type: 'string' }, port: { type: 'string' } } })
    const port = Number(values.port ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65535) return `--port ${values.port}: no port`
    if (values.browser === undefined) return { browsers: BROWSER_NAMES, port }
    if (isName(values.browser)) return { browsers: [values.browser], port }
    return `--browser ${values.browser}: not one of ${BROWSER_NAMES.join(', ')}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Resolves when the person closes the browser, or its last page. */
const ended = ({ browser }: Launched) => new Promise<void>(resolve => browser.once('disconnected', () => resolve()))

/** @returns the exit code */
async function start(options: Options, stop: AbortSignal): Promise<number> {
  const found = await provideBrowser(options.browsers, say)
  if (!found.ok) return explain(found.error)
  const { engine, name, path } = found.value
  say(`building the extension for ${name}`)
  const built = await buildExtension(engine, stop)
  if (stop.aborted) return 0
  if (built.code !== 0) return explain(`The build failed:\n${built.output}`)
  say(`built: ${BUILDS[engine]}`)
  const served = await serveFolder(PAGES, options.port)
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
const options = readOptions(process.argv.slice(2))
process.exitCode = typeof options === 'string' ? explain(options) : await start(options, stop.signal)
