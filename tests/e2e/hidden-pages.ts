/** Articles in which one sentence is known and something else is shown, hidden or written. */
import type { Page } from 'puppeteer-core'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import type { Engine } from './driver.ts'
import { FILLER, useMadePages } from './made-pages.ts'

export const FIRST = 'Zelensky denied that Ukraine had attacked Putin’s residence near Valdai.'
export const LATER = 'Lavrov said that Ukrainian drones had attacked Putin’s residence near Valdai.'

/** Milliseconds in which what appears is marked, and what browsers at work on a small machine may add. */
export const SOON = 500
export const SLACK = 1500

/** @returns an article with one known sentence, and something else behind it */
export const makePage = (more: string, css = '', around = (article: string) => article) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A day</title><style>${css}</style></head><body>` +
  around(
    `<article><h1>A day between two capitals</h1>${FILLER.map(text => `<p>${text}</p>`).join('')}<p>${FIRST}</p>${more}` +
      `${FILLER.map(text => `<p>${text}</p>`).join('')}</article>`,
  ) +
  '</body></html>'

/** What the tests of such pages do in a browser. */
export function useArticles(engine: Engine) {
  const { driver, open: begin } = useMadePages(engine)
  const countMatches = async (page: Page) => (await driver().report(page))?.matches.length ?? 0
  return {
    driver,
    countMatches,
    async open(html: string) {
      const page = await begin(html)
      await page.waitForFunction(() => document.readyState === 'complete')
      return page
    },
    /** How many sentences are painted; Firefox does not hand out ranges in shadow trees, so there the reader is asked. */
    async countMarks(page: Page) {
      const isShadow = engine === 'firefox' && (await page.$('#host, x-late')) !== null
      return isShadow ? countMatches(page) : (await readHighlights(page)).length
    },
    until: (what: string, ask: () => Promise<boolean>) => waitFor(what, ask, SOON + SLACK),
  }
}
