import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { RUN_AXE } from './run-axe.ts'

/** @returns what axe finds wrong in a page of the extension, and what sticks out of its window */
export async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(RUN_AXE)) as AxeResults
  const wide = await page.evaluate(() => {
    const { clientWidth } = document.documentElement
    const sticksOut = (e: Element) => {
      const { left, right } = e.getBoundingClientRect()
      return left < -1 || right > clientWidth + 1
    }
    return [...document.querySelectorAll('body *')].filter(sticksOut).map(e => `too wide: ${e.outerHTML}`)
  })
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(n => n.html).join(' ')}`), ...wide]
}
