import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExpected } from '../articles.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'

const CLAIMS = '.claim-list .claim'

const readTexts = (popup: Page, selector: string) =>
  popup.$$eval(selector, found => found.map(e => (e as HTMLElement).textContent))

/** Waits for a text anywhere in the popup. */
const waitForText = (popup: Page, text: string) =>
  popup.waitForFunction(wanted => document.body.textContent.includes(wanted), {}, text)

/** Opens the claim that most pages of the bundled topic are about, by search. */
async function openMainClaim(popup: Page): Promise<void> {
  const title = 'Drone attack on Putin'
  await popup.focus('.search-input')
  await popup.keyboard.type(title)
  // What is typed fast is searched in between: the first list need not be the last.
  await popup.waitForFunction(
    wanted => document.querySelector('[role=option][aria-selected=true]')?.textContent.startsWith(wanted),
    {},
    title,
  )
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('.history')
}

describe.each(ENGINES)('the popup in %s', engine => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(engine)
    page = await driver.open('demo.html')
    await driver.waitForHighlights(page, 5)
  })
  afterAll(() => driver.close())

  it('lists the claims on the page, with status and voices', async () => {
    const popup = await driver.openPopup(page)
    await popup.waitForSelector(CLAIMS)
    const claims = new Set(readExpected('demo').map(e => e.claim))
    const listed = await readTexts(popup, CLAIMS)
    expect(listed.length).toBe(claims.size)
    const attack = listed.find(text => text.includes('residence'))
    expect(attack).toContain('Denied by Ukraine')
    expect(attack).toMatch(/\d attributed/)
    expect(await popup.evaluate(() => document.body.textContent)).toContain('Volodymyr Zelensky')
    await popup.close()
  })

  it.each(['light', 'dark'])('has nothing that axe finds wrong, in %s', async scheme => {
    const popup = await driver.openPopup(page)
    await popup.waitForSelector(CLAIMS)
    if (engine === 'chromium') await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await popup.evaluate(axe.source)
    const results = (await popup.evaluate('axe.run()')) as AxeResults
    expect(results.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' ')}`)).toEqual([])
    await popup.close()
  })

  it('leads to a sentence', async () => {
    const popup = await driver.openPopup(page)
    await popup.waitForSelector('.claim-go')
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await popup.$eval('.claim-go', e => (e as HTMLElement).click())
    await page.bringToFront()
    await driver.waitForCard(page)
    await page.keyboard.press('Escape')
    await driver.waitForNoCard(page)
    await popup.close()
  })

  it('searches, with typing errors and by keyboard alone, even when the background was stopped', async () => {
    const popup = await driver.openPopup(page)
    await driver.stopBackground()
    await popup.bringToFront()
    await popup.focus('.search-input')
    await popup.keyboard.type('stratgic initative')
    // What is typed slowly is searched in between: the first list need not be the last.
    await popup.waitForFunction(() =>
      document.querySelector('[role=option]')?.textContent.includes('strategic initiative'),
    )
    await popup.keyboard.press('Enter')
    await waitForText(popup, 'rests wholly with the Russian army')
    await popup.close()
  })

  it.each(['light', 'dark'])(
    'shows a claim with all its accounts, with nothing that axe finds wrong, in %s',
    async scheme => {
      const popup = await driver.openPopup(page)
      await popup.bringToFront()
      if (engine === 'chromium') await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await popup.focus('.search-input')
      await popup.keyboard.type('drone attack on putin')
      await popup.waitForSelector('[role=option]')
      await popup.keyboard.press('Enter')
      await popup.waitForSelector('.history')
      const [history] = await readTexts(popup, '.history')
      expect(history).toMatch(/Trump.*2025.*denied.*2026/)
      const links = await popup.$$eval('.source a', all => all.map(a => (a as HTMLAnchorElement).href))
      expect(links.some(href => href.includes('#:~:text='))).toBe(true)
      await popup.$$eval('details', all => {
        for (const details of all) details.open = true
      })
      await popup.evaluate(axe.source)
      const results = (await popup.evaluate('axe.run()')) as AxeResults
      expect(results.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' ')}`)).toEqual([])
      await popup.close()
    },
  )

  it('opens no wider than a window of 320, in either direction of writing', async () => {
    const popup = await driver.openPopup(page)
    await popup.bringToFront()
    await popup.setViewport({ width: 320, height: 800 })
    await openMainClaim(popup)
    for (const direction of ['ltr', 'rtl']) {
      const seen = await popup.evaluate(dir => {
        document.documentElement.dir = dir
        const steps = [...document.querySelectorAll('.history li')]
        const { scrollWidth, clientWidth } = document.documentElement
        return {
          over: scrollWidth - clientWidth,
          arrow: getComputedStyle(steps[1] as Element, '::before').content.slice(1, 2),
          lines: steps.every(step => step.getBoundingClientRect().right <= clientWidth),
        }
      }, direction)
      expect(seen).toEqual({ over: 0, arrow: direction === 'ltr' ? '→' : '←', lines: true })
    }
    await popup.close()
  })

  it('finds nothing for nothing, and says so', async () => {
    const popup = await driver.openPopup(page)
    await popup.bringToFront()
    await popup.focus('.search-input')
    await popup.keyboard.type('zzzzqqqq')
    await waitForText(popup, 'zzzzqqqq')
    expect(await readTexts(popup, '[role=option]')).toEqual([])
    await popup.close()
  })

  it('is honest on a page with nothing known', async () => {
    const other = await driver.open('other-wedding.html')
    await driver.waitUntilRead(other)
    const popup = await driver.openPopup(other)
    await popup.waitForSelector('.state')
    const text = (await readTexts(popup, '.state')).join()
    expect(text).toMatch(/20\d\d/) // the packs' dates
    await popup.close()
    await other.close()
  })

  it('switches a site off and on again, at once', async () => {
    const popup = await driver.openPopup(page)
    await popup.waitForSelector('[role=switch]')
    await popup.$eval('[role=switch]', e => (e as HTMLElement).click())
    await popup.waitForSelector('[role=switch][aria-checked=false]')
    await page.bringToFront()
    await page.waitForFunction(() => CSS.highlights.size === 0)
    await popup.bringToFront()
    await popup.$eval('[role=switch]', e => (e as HTMLElement).click())
    await page.bringToFront()
    await driver.waitForHighlights(page, 5)
    await popup.close()
  })

  it('keeps what was switched off when the background was stopped', async () => {
    const popup = await driver.openPopup(page)
    await popup.waitForSelector('[role=switch]')
    await popup.$eval('[role=switch]', e => (e as HTMLElement).click())
    await popup.waitForSelector('[role=switch][aria-checked=false]')
    await popup.close()
    await driver.stopBackground()
    const again = await driver.openPopup(page)
    await again.waitForSelector('[role=switch][aria-checked=false]')
    await again.$eval('[role=switch]', e => (e as HTMLElement).click())
    await again.waitForSelector('[role=switch][aria-checked=true]')
    await page.bringToFront()
    await driver.waitForHighlights(page, 5)
    await again.close()
  })
})
