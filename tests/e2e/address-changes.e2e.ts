import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { ENGINES } from './driver.ts'
import { makeArticle, useMadePages } from './made-pages.ts'

/** Of the turns that a page has without Sidelight, so many remain: a bound for machines that do other work meanwhile. */
const LEFT = 0.6

/** @returns which part of the main thread's turns is left while the page changes its address 25 times a second */
async function measureLeft(page: Page, method: 'replaceState' | 'pushState'): Promise<number> {
  const turns = await page.evaluate(async name => {
    const { port1, port2 } = new MessageChannel()
    /** Counts how often the main thread takes a turn in 600 ms. */
    const countTurns = () =>
      new Promise<number>(resolve => {
        const end = performance.now() + 600
        let count = 0
        port1.onmessage = () => {
          count++
          if (performance.now() < end) port2.postMessage(null)
          else resolve(count)
        }
        port2.postMessage(null)
      })
    let calls = 0
    const sums = { quiet: 0, calling: 0 }
    await countTurns()
    for (let round = 0; round < 4; round++) {
      sums.quiet += await countTurns()
      const timer = setInterval(() => history[name](null, '', `?at=${calls++}`), 40)
      sums.calling += await countTurns()
      clearInterval(timer)
    }
    return { ...sums, calls }
  }, method)
  expect(turns.calls).toBeGreaterThan(30)
  return turns.calling / turns.quiet
}

describe.each(ENGINES)('a page in %s that keeps its place in its address', engine => {
  const { driver, open } = useMadePages(engine)

  it.each(['replaceState', 'pushState'] as const)('by %s has nearly all of the main thread to itself', async method => {
    // The browser itself needs some of it for each change: as much as in a page that nobody reads.
    const unread = await open(makeArticle({ times: [1, 374] }).replace(/<p id="known">.*?<\/p>/s, ''))
    const without = await measureLeft(unread, method)
    await unread.close()
    const page = await open(makeArticle({ times: [1, 374] }))
    await driver().waitForHighlights(page, 1)
    expect((await measureLeft(page, method)) / without).toBeGreaterThan(LEFT)
    await page.close()
  })
})
