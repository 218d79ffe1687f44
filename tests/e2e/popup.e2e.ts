import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExpected } from '../articles.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'
import { findFaults } from './faults.ts'

const LISTED = '.claims .claim'
const SITE_SWITCH = '.switch:nth-of-type(2)'
/** The measures of the direction, in CSS pixels. */
const HEIGHTS = { popup: 560, top: 51, bottom: 87 } as const

const readTexts = (popup: Page, selector: string) =>
  popup.$$eval(selector, found => found.map(e => (e as HTMLElement).textContent))

/** Waits for a text anywhere in the popup. */
const waitForText = (popup: Page, text: string) =>
  popup.waitForFunction(wanted => document.body.textContent.includes(wanted), {}, text)

const click = (popup: Page, selector: string) => popup.$eval(selector, e => (e as HTMLElement).click())

/** Opens everything that is folded away. */
const unfold = (popup: Page) =>
  popup.$$eval('.fold-button[aria-expanded=false]', all => {
    for (const button of all) (button as HTMLElement).click()
  })

/** @returns what has the focus after each Tab, until it comes to the last way on */
async function walk(popup: Page): Promise<string[]> {
  const passed: string[] = []
  while (passed.length < 60 && passed.at(-1) !== 'Help') {
    await popup.keyboard.press('Tab')
    passed.push(await popup.evaluate(() => document.activeElement?.textContent || document.activeElement?.role || ''))
  }
  return passed
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

  async function openPopup(width = 380): Promise<Page> {
    const popup = await driver.openPopup(page)
    await popup.bringToFront()
    await popup.setViewport({ width, height: 600 })
    await popup.waitForSelector(LISTED)
    return popup
  }

  it('lists what is contested, and all other claims of the page in a fold', async () => {
    const popup = await openPopup()
    const [attack] = await readTexts(popup, LISTED)
    expect(attack).toContain('Denied by Ukraine')
    expect(attack).toMatch(/[2-9] sentences$/)
    expect((await readTexts(popup, LISTED)).every(text => /(?:Denied|Doubted|Taken back) /.test(text))).toBe(true)
    await unfold(popup)
    await waitForText(popup, 'Volodymyr Zelensky')
    const claims = new Set(readExpected('demo').map(e => e.claim))
    expect(await readTexts(popup, '.claim')).toHaveLength(claims.size)
    await popup.close()
  })

  it('is as high as drawn, and no higher when more is opened', async () => {
    const popup = await openPopup()
    for (const opened of [false, true]) {
      if (opened) await unfold(popup)
      const heights = await popup.evaluate(() => {
        const heightOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0
        return { popup: heightOf('.popup'), top: heightOf('.top'), bottom: heightOf('.bottom') }
      })
      expect(heights.popup).toBeLessThanOrEqual(HEIGHTS.popup)
      expect(heights.top).toBe(HEIGHTS.top)
      expect(Math.abs(heights.bottom - HEIGHTS.bottom)).toBeLessThanOrEqual(1)
    }
    const rows = await popup.$$eval('.claims .claim', all => all.map(e => e.getBoundingClientRect().height))
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(57)
    // The buttons in the rows of claims are as large as the rows.
    const small = await popup.$$eval('button:not(.claim-open)', all =>
      all.flatMap(e => (e.getBoundingClientRect().height < 24 ? [e.outerHTML] : [])),
    )
    expect(small).toEqual([])
    await popup.close()
  })

  it('is walked by Tab in the order of reading: search, claims, folds, switches, ways on', async () => {
    const popup = await openPopup()
    const listed = (await readTexts(popup, '.claims .claim-open')).length
    const passed = await walk(popup)
    expect(passed[0]).toBe('combobox')
    expect(passed.slice(1, 1 + 2 * listed).filter(text => /sentence/.test(text))).toHaveLength(listed)
    const folds = await readTexts(popup, '.fold-button')
    expect(passed.slice(1 + 2 * listed)).toEqual([
      ...folds,
      ...['Sidelight is on', 'On this site127.0.0.1', 'Side panel', 'Options', 'Help'],
    ])
    await popup.close()
  })

  it('leads to a sentence by keyboard alone', async () => {
    const popup = await openPopup()
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await popup.focus('.claim-go')
    await popup.keyboard.press('Enter')
    await waitForText(popup, 'Sentence 1 of')
    await page.bringToFront()
    await driver.waitForCard(page)
    await page.keyboard.press('Escape')
    await driver.waitForNoCard(page)
    await popup.close()
  })

  it('tells what the marks mean, and the keys that the browser has', async () => {
    const popup = await openPopup()
    await unfold(popup)
    await waitForText(popup, 'Previous marked sentence')
    expect(await readTexts(popup, '.keys kbd')).toEqual(['Alt + .', 'Alt + ,', 'Esc'])
    await popup.close()
  })

  it('searches, with typing errors and by keyboard alone, even when the background was stopped', async () => {
    const popup = await openPopup()
    await driver.stopBackground()
    await popup.bringToFront()
    await popup.focus('.search-input')
    await popup.keyboard.type('stratgic initative')
    await popup.keyboard.press('Enter') // nothing is listed yet: the list is waited for
    await popup.waitForFunction(() =>
      document.querySelector('.detail')?.textContent.includes('rests wholly with the Russian army'),
    )
    await popup.keyboard.press('Escape')
    await popup.waitForSelector('[role=option]')
    await popup.keyboard.press('Escape')
    await popup.waitForSelector(LISTED)
    await popup.close()
  })

  it('puts exact names first, and opens no row of an older query', async () => {
    const popup = await openPopup()
    const firstHit = '[role=option][aria-selected=true] .hit-head b'
    const retype = async (words: string) => {
      await popup.$eval('.search-input', e => (e as HTMLInputElement).select())
      await popup.keyboard.type(words)
    }
    await popup.focus('.search-input')
    for (const [words, name] of [
      ['CIA', 'CIA'],
      ['ISW', 'Institute for the Study of War'],
      ['ＩＳＷ', 'Institute for the Study of War'],
      ['Putin’s', 'Vladimir Putin'],
      ['zelensky', 'Volodymyr Zelensky'],
    ] as const) {
      await retype(words)
      await popup.waitForFunction(
        (at, wanted) => document.querySelector(at)?.textContent === wanted,
        {},
        firstHit,
        name,
      )
    }
    const said = (await readTexts(popup, '.hit')).find(text => text.includes('Zelensky denies it'))
    expect(said).toContain('Drone attack on Putin')
    await retype('mar-a-lago')
    await popup.keyboard.press('Enter')
    await popup.waitForSelector('.detail h2')
    expect(await readTexts(popup, '.detail h2')).toEqual(['Mar-a-Lago'])
    await popup.close()
  })

  it('finds nothing for nothing, and says so', async () => {
    const popup = await openPopup()
    await popup.focus('.search-input')
    await popup.keyboard.type('zzzzqqqq')
    await waitForText(popup, 'No claim or name with “zzzzqqqq”')
    expect(await readTexts(popup, '[role=option]')).toEqual([])
    await popup.close()
  })

  it('is honest on a page with nothing known', async () => {
    const other = await driver.open('other-wedding.html')
    await driver.waitUntilRead(other)
    const popup = await driver.openPopup(other)
    await popup.waitForSelector('.topics')
    const [text] = await readTexts(popup, '.state')
    expect(text).toMatch(
      /^No known claim in this articleSidelight knows \d+ claims on (?:one topic|\d+ topics) so far:.+20\d\d$/,
    )
    expect(await findFaults(popup)).toEqual([])
    await popup.close()
    await other.close()
  })

  it('switches a site off and on again, at once', async () => {
    const popup = await openPopup()
    await click(popup, SITE_SWITCH)
    await waitForText(popup, 'Off on 127.0.0.1')
    expect(await findFaults(popup)).toEqual([])
    await page.bringToFront()
    await page.waitForFunction(() => CSS.highlights.size === 0)
    await popup.bringToFront()
    await click(popup, '.state .button')
    await page.bringToFront()
    await driver.waitForHighlights(page, 5)
    await popup.close()
  })

  it('keeps what was switched off when the background was stopped', async () => {
    const popup = await openPopup()
    await click(popup, SITE_SWITCH)
    await popup.waitForSelector(`${SITE_SWITCH}[aria-checked=false]`)
    await popup.close()
    await driver.stopBackground()
    const again = await driver.openPopup(page)
    await again.waitForSelector(`${SITE_SWITCH}[aria-checked=false]`)
    await click(again, SITE_SWITCH)
    await again.waitForSelector(`${SITE_SWITCH}[aria-checked=true]`)
    await page.bringToFront()
    await driver.waitForHighlights(page, 5)
    await again.close()
  })
})
