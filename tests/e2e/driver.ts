import type { Page } from 'puppeteer-core'
import type { PageReport } from '../../lib/model/report.ts'
import { type BrowserName, findBrowser } from '../../lib/node/browsers.ts'
import { type HiddenElement, readClosedRoots } from '../../lib/node/closed-roots.ts'
import { findTab, type Highlighted, pointUntil, readHighlights, readReport, waitFor } from '../../lib/node/inspect.ts'
import { type Launched, type LaunchOptions, launchBrowser } from '../../lib/node/launch.ts'
import { BUILDS } from '../../lib/node/run.ts'
import { serveFolder } from '../../lib/node/serve.ts'
import { ARTICLES } from '../articles.ts'
import {
  chooseInChromium,
  chooseInFirefox,
  dispatchCommand,
  findOwn,
  pressInFirefox,
  reloadInChromium,
  reloadInFirefox,
  stopBackground,
} from './inner-browser.ts'

export const ENGINES = ['chromium', 'firefox'] as const
export type Engine = (typeof ENGINES)[number]

/** A real browser with the extension and our own articles, and all that the tests do in it. */
export interface Driver {
  readonly engine: Engine
  /** Paths that the article server was asked for. */
  readonly served: readonly string[]
  /** What pages wrote to their consoles, and errors that they threw. */
  readonly complaints: readonly string[]
  /** Opens an article by its file's name, or a page by its address without waiting until it is loaded; brings it to the front. */
  open(file: string): Promise<Page>
  /** Opens the popup for an open article, as a page of its own. */
  openPopup(page: Page): Promise<Page>
  /** Opens the side panel for an open article, as a page of its own. */
  openPanel(page: Page): Promise<Page>
  /** What the reader of an article knows; null when there is none: nothing known was seen in the page. */
  report(page: Page): Promise<PageReport | null>
  /** Puts a reader into a page that has none, as the popup does, and waits until it has read the page. */
  waitUntilRead(page: Page): Promise<PageReport>
  /** Waits until so many texts are highlighted, and gives them. */
  waitForHighlights(page: Page, atLeast: number): Promise<Highlighted[]>
  /** Waits for the card, and gives its outermost element. */
  waitForCard(page: Page, text?: string): Promise<HiddenElement>
  /** Points at a highlight until a card with this text is open. */
  openCardAt(page: Page, highlight: Highlighted | undefined, text?: string): Promise<HiddenElement>
  waitForNoCard(page: Page): Promise<void>
  /** Does what a browser does when the person presses the key of a command. */
  press(page: Page, command: 'next-match' | 'previous-match'): Promise<void>
  /** Opens a page of the extension by its file's name, in front of all others. */
  openOwn(path: string): Promise<Page>
  /** Does what a browser does when the person looks up selected words by the context menu, and gives the page that opens. */
  lookUp(words: string): Promise<Page>
  /** The open page of the extension with this file's name; null: none is open. */
  findOwn(path: string): Promise<Page | null>
  stopBackground(): Promise<void>
  /** Reloads the extension, as an update does. Its own pages go, so nothing can be asked of it through this driver any more. */
  reloadExtension(): Promise<void>
  close(): Promise<void>
}

const NAMES: Readonly<Record<Engine, readonly BrowserName[]>> = {
  chromium: ['chromium', 'chrome'],
  firefox: ['firefox'],
}

/** Starts a browser for tests; fails when there is none. */
export async function startDriver(engine: Engine, more: Partial<LaunchOptions> = {}): Promise<Driver> {
  const found = NAMES[engine].map(findBrowser).find(browser => browser !== null)
  if (!found) throw new Error(`no ${engine} on this machine`)
  const served = await serveFolder(ARTICLES)
  if (!served.ok) throw new Error(served.error)
  const launched = await launchBrowser(found, { extension: BUILDS[engine], headless: true, ...more })
  const { origin, requests } = served.value
  const complaints: string[] = []
  const own = await openOwn(launched, 'popup.html')
  const driver = makeDriver(launched, { own, origin, complaints })
  return {
    ...driver,
    engine,
    served: requests,
    complaints,
    async close() {
      await launched.close()
      await served.value.close()
    },
  }
}

interface Place {
  readonly own: Page
  readonly origin: string
  readonly complaints: string[]
}
type Doings = Omit<Driver, 'engine' | 'served' | 'complaints' | 'close'>

function makeDriver(launched: Launched, { own, origin, complaints }: Place): Doings {
  const { browser, engine } = launched
  // Puppeteer's own `url` is that of the page before while a page is loading.
  const urlOf = (page: Page) => page.evaluate(() => location.href)
  const tabOf = async (page: Page) => (await findTab(own, (await urlOf(page)).replace(/#.*/, ''))) ?? -1
  const report = async (page: Page) => readReport(own, await tabOf(page))
  const findCard = async (page: Page, text: string) =>
    (await readClosedRoots(page, engine)).find(root => root.text.trim() !== '' && root.text.includes(text))
  return {
    report,
    async open(file) {
      const page = await browser.newPage()
      page.on('console', message => complaints.push(`${file}: ${message.text()}`))
      page.on('pageerror', error => complaints.push(`${file}: ${error instanceof Error ? error.message : error}`))
      if (URL.canParse(file)) await goWithoutWaiting(page, file)
      else await page.goto(origin + file)
      await page.bringToFront()
      return page
    },
    openPopup: async page => openOwn(launched, `popup.html?tab=${await tabOf(page)}`),
    openPanel: async page => openOwn(launched, `sidepanel.html?tab=${await tabOf(page)}`),
    async waitUntilRead(page) {
      let last: PageReport | null = null
      const tab = await tabOf(page)
      await waitFor(`the reader of ${page.url()}`, async () => {
        last = await report(page)
        if (last === null) await injectReader(own, tab)
        return last !== null && last.state !== 'waiting' && last.state !== 'scanning'
      })
      return last as unknown as PageReport
    },
    async waitForHighlights(page, atLeast) {
      await waitFor(`${atLeast} highlights`, async () => (await readHighlights(page)).length >= atLeast)
      return readHighlights(page)
    },
    async openCardAt(page, highlight, text = '') {
      if (!highlight) throw new Error('there is no highlight to point at')
      await pointUntil(
        page,
        highlight.box,
        `the card with “${text}”`,
        async () => (await findCard(page, text)) !== undefined,
      )
      return (await findCard(page, text)) as HiddenElement
    },
    async waitForCard(page, text = '') {
      await waitFor(`the card with “${text}”`, async () => (await findCard(page, text)) !== undefined)
      return (await findCard(page, text)) as HiddenElement
    },
    waitForNoCard: page => waitFor('the card to go', async () => (await findCard(page, '')) === undefined),
    async press(page, command) {
      await page.bringToFront()
      if (engine === 'firefox') return pressInFirefox(launched, command)
      const worker = await (await browser.waitForTarget(target => target.type() === 'service_worker')).worker()
      await worker?.evaluate(dispatchCommand, command, await tabOf(page))
    },
    async openOwn(path) {
      const page = await openOwn(launched, path)
      await page.bringToFront()
      return page
    },
    async lookUp(words) {
      await (await findOwn(launched, 'lookup.html'))?.close()
      await (engine === 'firefox' ? chooseInFirefox(launched, words) : chooseInChromium(launched, words))
      let found: Page | null = null
      await waitFor('the look-up page', async () => {
        found = await findOwn(launched, 'lookup.html')
        return found !== null
      })
      const page = found as unknown as Page
      await page.waitForSelector('h1')
      return page
    },
    findOwn: path => findOwn(launched, path),
    stopBackground: () => stopBackground(launched),
    reloadExtension: () => (engine === 'firefox' ? reloadInFirefox(launched) : reloadInChromium(own)),
  }
}

/** In Firefox, `goto` waits for a page that never ends, whatever it is told to wait for. */
async function goWithoutWaiting(page: Page, address: string): Promise<void> {
  await page.evaluate(to => {
    location.href = to
  }, address)
  await waitFor(address, () => page.evaluate(to => location.href === to, address).catch(() => false))
}

/** Does what the popup does for a page that has no reader. */
const injectReader = (own: Page, tab: number): Promise<void> =>
  own.evaluate(async tabId => {
    interface Api {
      scripting: { executeScript(what: object): Promise<unknown> }
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api }
    await (scope.browser ?? scope.chrome).scripting.executeScript({ target: { tabId }, files: ['/reader.js'] })
  }, tab)

async function openOwn({ browser, home }: Launched, path: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(home + path, { waitUntil: [] }) // Firefox never reports such a page as loaded, though it is
  await page.waitForSelector('h1')
  return page
}

/** @returns the first element for which `fits` holds, in or under `root`; null when there is none */
export function findHidden(root: HiddenElement, fits: (element: HiddenElement) => boolean): HiddenElement | null {
  if (fits(root)) return root
  for (const child of root.children) {
    const found = findHidden(child, fits)
    if (found) return found
  }
  return null
}
