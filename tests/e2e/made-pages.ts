/** Pages that are made for one test, on a server of their own: also such as no file can be. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll } from 'vitest'
import { type Driver, type Engine, startDriver } from './driver.ts'

export interface MadePage {
  readonly body: string
  /** Of its content; HTML if not said. */
  readonly type?: string
  /** Whether the server sends the body and does not say that this was all, before `finish`. */
  readonly isEndless?: boolean
  /** Whether the browser may keep the page when it goes to another one; not if not said. */
  readonly isKept?: boolean
}

export interface MadePages {
  /** Opens a page in a new tab, without waiting for it to be loaded. */
  open(driver: Driver, page: MadePage | string): Promise<Page>
  /** Sends the end of all endless pages. */
  finish(): void
  close(): Promise<void>
}

/** What the bundled pack knows, and the words by which the tests find it. */
export const KNOWN = 'Lavrov said that Ukrainian drones had attacked Putin’s residence near Valdai.'
export const OTHER = 'Moscow says Ukrainian drones targeted Putin’s mansion in Novgorod region.'
/** Nothing in it is known. */
export const FILLER = [
  'Reporters in both capitals spent the day asking for documents, and by the evening nobody had shown them any.',
  'Shops in the old town opened late, since many of their owners had been listening to the radio all morning.',
  'A spokeswoman for the railway told travellers that trains would run to the winter timetable this week.',
  'The museum on the main square kept its usual hours, and more visitors than expected came from the lake.',
]
const paragraphs = (texts: readonly string[]) => texts.map(text => `<p>${text}</p>`).join('')
const STYLE = '<style>body { max-width: 42em; margin: 2em auto; font: 18px/1.6 Georgia, serif }</style>'

interface Parts {
  readonly head?: string
  /** Before and behind the article. */
  readonly before?: string
  readonly after?: string
  /** Of the article's element. */
  readonly attributes?: string
  /** How often the paragraphs without anything known stand before and behind the known one. */
  readonly times?: readonly [number, number]
}

/** @returns the markup of an article with one known sentence */
export function makeArticle({
  head = '',
  before = '',
  after = '',
  attributes = '',
  times = [1, 2],
}: Parts = {}): string {
  const [above, below] = times.map(count => paragraphs(Array<string[]>(count).fill(FILLER).flat()))
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A day</title>${STYLE}${head}</head><body>${before}` +
    `<article ${attributes}><h1>A day between two capitals</h1>${above}<p id="known">${KNOWN}</p>${below}</article>${after}</body></html>`
  )
}

/** Serves whatever a test wants to be opened; `/never` is never answered. */
async function servePages(): Promise<MadePages> {
  const pages: MadePage[] = []
  const endless: ServerResponse[] = []
  const server = createServer((request, response: ServerResponse) => {
    const path = (request.url ?? '').replace(/\?.*/, '')
    if (path === '/never') return
    const page = pages[Number(path.slice(1))]
    if (!page) return response.writeHead(204).end()
    const cache = page.isKept ? 'max-age=60' : 'no-store'
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', 'cache-control': cache })
    if (!page.isEndless) return response.end(page.body)
    response.write(page.body)
    endless.push(response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    async open(driver, page) {
      pages.push(typeof page === 'string' ? { body: page } : page)
      return driver.open(`http://127.0.0.1:${port}/${pages.length - 1}`)
    },
    finish() {
      for (const response of endless) response.end('</body></html>')
    },
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Starts a browser and the server before the tests around it, and ends both behind them. */
export function useMadePages(engine: Engine) {
  let driver: Driver
  let pages: MadePages
  beforeAll(async () => {
    driver = await startDriver(engine)
    pages = await servePages()
  })
  afterAll(async () => {
    await driver.close()
    await pages.close()
  })
  return {
    driver: () => driver,
    open: (page: MadePage | string) => pages.open(driver, page),
    finish: () => pages.finish(),
  }
}

/** @returns the text of the badge of the tab for which a popup was opened, as a page of its own */
export function readBadge(popup: Page): Promise<string> {
  return popup.evaluate(() => {
    interface Api {
      action: { getBadgeText(of: { tabId: number }): Promise<string> }
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api }
    const tabId = Number(new URLSearchParams(location.search).get('tab'))
    return (scope.browser ?? scope.chrome).action.getBadgeText({ tabId })
  })
}
