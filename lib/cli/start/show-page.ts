/** Shows a page in a browser that has the extension, until the person ends it; without a display, until it has been looked at. */
import { BROWSER_NAMES, type BrowserName, hasDisplay, provideBrowser } from '../../node/browsers.ts'
import { type Launched, launchBrowser } from '../../node/launch.ts'
import { BUILDS, buildExtension, ROOT } from '../../node/run.ts'
import { serveFolder } from '../../node/serve.ts'
import { showWithoutDisplay } from './show-without-display.ts'

export interface ShownPage {
  /** The folder in which the page is, and its name there. */
  readonly folder: string
  readonly page: string
  /** Where it is served; 0: any free port. */
  readonly port: number
  /** Left out: the first that is found. */
  readonly browser?: BrowserName
  /** What the screenshot is called, without the browser's name and the ending. */
  readonly picture: string
  /** Makes of the built extension's folder the one that the browser gets; left out: that one. */
  readonly prepare?: (built: string) => Promise<string>
}

type Say = (line: string) => void

/** Resolves when the person closes the browser, or its last page. */
const ended = ({ browser }: Launched) => new Promise<void>(resolve => browser.once('disconnected', () => resolve()))

/**
 * Builds the extension, serves the page on this machine and opens it. Ctrl-C, or closing the browser, ends it.
 * @param say takes each step, as a line for people
 * @returns the exit code
 */
export async function showPage(shown: ShownPage, say: Say): Promise<number> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  const found = await provideBrowser(shown.browser === undefined ? BROWSER_NAMES : [shown.browser], say)
  if (!found.ok) return explain(found.error)
  const { engine, name, path } = found.value
  say(`building the extension for ${name}`)
  const built = await buildExtension(engine, stop.signal)
  if (stop.signal.aborted) return 0
  if (built.code !== 0) return explain(`The build failed:\n${built.output}`)
  say(`built: ${BUILDS[engine]}`)
  const extension = (await shown.prepare?.(BUILDS[engine])) ?? BUILDS[engine]
  const served = await serveFolder(shown.folder, shown.port)
  if (!served.ok) return explain(served.error)
  const url = `${served.value.origin}${encodeURIComponent(shown.page)}`
  say(`serving the page: ${url}`)
  const headless = !hasDisplay()
  say(`opening ${path}${headless ? ', without a window, since there is no display' : ''}`)
  let launched: Launched | null = null
  try {
    launched = await launchBrowser(found.value, { extension, headless })
    if (stop.signal.aborted) return 0
    if (headless) return await showWithoutDisplay(launched, url, `${ROOT}/.output/${shown.picture}-${name}.png`, say)
    await openPage(launched, url)
    say('the page is open: point at a marked sentence. Ctrl-C, or closing the browser, ends this.')
    await Promise.race([
      ended(launched),
      new Promise<void>(done => stop.signal.addEventListener('abort', () => done())),
    ])
    return 0
  } catch (error) {
    return stop.signal.aborted ? 0 : explain(`${name}: ${error instanceof Error ? error.message : error}`)
  } finally {
    await launched?.close().catch(() => undefined) // it is gone already when the person closed it
    await served.value.close()
    say('browser closed, its profile removed, port free')
  }
}

async function openPage({ browser }: Launched, url: string): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages()
  await page.goto(url)
}

function explain(problem: string): number {
  console.error(problem)
  return 1
}
