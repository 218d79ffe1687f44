import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkToQuotation } from '../../lib/model/quotation-link.ts'
import type { HiddenElement } from '../../lib/node/closed-roots.ts'
import { type Driver, ENGINES, findHidden, startDriver } from './driver.ts'

const STATEMENT = 'Ukraine launched a drone attack on a residence of Vladimir Putin'

const boxOfCard = async (card: HiddenElement) => {
  const box = await findHidden(card, e => e.attributes.role === 'dialog')?.box()
  if (!box) throw new Error('the card is not rendered')
  return box
}

describe.each(ENGINES)('the card in %s', engine => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(engine)
    page = await driver.open('demo.html')
  })
  afterAll(() => driver.close())

  it('opens over a marked sentence and says who asserts and who denies it', async () => {
    const highlight = (await driver.waitForHighlights(page, 5)).find(h => h.text.includes('against a residence'))
    const card = await driver.openCardAt(page, highlight, STATEMENT)
    for (const text of ['Denied by Ukraine', 'Lavrov says so.', 'Says so', 'Denies it', 'All 18 statements'])
      expect(card.text).toContain(text)
  })

  it('lies inside the window and beside its sentence', async () => {
    const highlight = (await driver.waitForHighlights(page, 5)).find(h => h.text.includes('against a residence'))
    const box = await boxOfCard(await driver.waitForCard(page, STATEMENT))
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(size.width)
    expect(box.y + box.height).toBeLessThanOrEqual(size.height)
    const line = highlight?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    const apart =
      box.y >= line.y + line.height ||
      box.y + box.height <= line.y ||
      box.x >= line.x + line.width ||
      box.x + box.width <= line.x
    expect(apart).toBe(true)
  })

  it('stays while the pointer is on it, and goes when the pointer leaves', async () => {
    const box = await boxOfCard(await driver.waitForCard(page, STATEMENT))
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 })
    // Longer than any time after which a card that was left would go.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 1_000)))
    await driver.waitForCard(page, STATEMENT)
    await page.mouse.move(2, 2, { steps: 6 })
    await driver.waitForNoCard(page)
  })

  it('closes by Escape', async () => {
    await driver.openCardAt(page, (await driver.waitForHighlights(page, 1))[0])
    await page.keyboard.press('Escape')
    await driver.waitForNoCard(page)
  })

  it('opens by the commands, forward and back, and gives the focus back', async () => {
    await page.mouse.move(2, 2)
    await page.$eval('nav a', e => (e as HTMLElement).focus())
    await driver.press(page, 'next-match')
    const first = (await driver.waitForCard(page)).text
    await driver.press(page, 'next-match')
    await expect.poll(async () => (await driver.waitForCard(page)).text, { timeout: 15_000 }).not.toBe(first)
    await driver.press(page, 'previous-match')
    await expect.poll(async () => (await driver.waitForCard(page)).text, { timeout: 15_000 }).toBe(first)
    await page.keyboard.press('Escape')
    await driver.waitForNoCard(page)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Front page')
  })

  it('is there again after the background was stopped', async () => {
    await driver.stopBackground()
    await driver.openCardAt(page, (await driver.waitForHighlights(page, 1))[0], 'Denied by')
    await page.keyboard.press('Escape')
    await driver.waitForNoCard(page)
  })

  it('would open a source at the quotation, whatever apostrophe the page sets', async () => {
    const source = await driver.open('demo.html')
    const address = source.url()
    for (const words of [
      "Russia's foreign minister",
      'Zelensky told Fox News that Ukraine could not win the war without',
    ]) {
      await source.goto('about:blank')
      await source.setViewport({ width: 600, height: 150 })
      await source.goto(linkToQuotation(address, words))
      await source.waitForFunction(() => scrollY > 0)
    }
    await source.close()
  })

  it('wrote nothing to the page’s console', () => {
    expect(driver.complaints).toEqual([])
  })
})
