/**
 * The first look's own code, timed inside a fresh page, for browsers that give no trace. It runs cold, as a content script
 * does, but in the page's own world: the time that a browser takes to set up a content script is not included.
 */
import type { Browser } from 'puppeteer-core'
import { bundle } from '../../bundle.ts'
import { type Spread, spreadOf } from '../measure.ts'
import { addressOf } from './contenders.ts'

const FILES = ['page/look/first-look.ts', 'page/look/gather-texts.ts', 'page/dom/slices.ts']

interface Tools {
  mayBeArticle(page: Document): boolean
  gatherTexts(page: Document, memory: object): Generator
  runInSlices(work: Generator, life: object): Promise<unknown>
}
interface Phases {
  readonly walk: number
  readonly look: number
}

/** @returns milliseconds of a bare walk, of the look, and of the one by the other; each page once with each, in turn */
export async function measurePhases(browser: Browser, origin: string, pages: readonly string[]) {
  const code = await bundle(FILES)
  const times: Phases[] = []
  for (const file of pages) {
    const one: Record<string, number> = {}
    for (const part of ['walk', 'look'] as const) {
      const page = await browser.newPage()
      await page.goto(addressOf(origin, file, 'none'))
      one[part] = (await page.evaluate(`(${part === 'walk' ? timeWalk : timeLook})(${code})`)) as number
      await page.close()
    }
    times.push(one as unknown as Phases)
  }
  const spread = (of: (phases: Phases) => number): Spread => spreadOf(times.map(of))
  return { walk: spread(t => t.walk), look: spread(t => t.look), ratio: spread(t => t.look / t.walk) }
}

/** Runs in the page. */
function timeWalk(): number {
  const start = performance.now()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode());
  return performance.now() - start
}

/** Runs in the page. */
async function timeLook({ mayBeArticle, gatherTexts, runInSlices }: Tools): Promise<number> {
  const start = performance.now()
  if (!mayBeArticle(document)) return performance.now() - start
  const memory = { unknown: new Set(), hears: false, late: [], watch() {}, later() {} }
  await runInSlices(gatherTexts(document, memory), { aborted: false })
  return performance.now() - start
}
