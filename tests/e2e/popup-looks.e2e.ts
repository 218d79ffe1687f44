import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, ENGINES, startDriver } from './driver.ts'
import { findFaults } from './faults.ts'

/** How somebody may see the popup. `zoom` is the reader's text size, as a share of the usual one. */
interface Look {
  readonly width: number
  readonly zoom?: number
  readonly direction?: 'ltr' | 'rtl'
}
const LOOKS: Readonly<Record<string, Look>> = {
  usual: { width: 380 },
  narrow: { width: 320 },
  zoomed: { width: 380, zoom: 2 },
  'right to left': { width: 380, direction: 'rtl' },
  'narrow, right to left': { width: 320, direction: 'rtl' },
}

/** What the whole browser is set to: Chromium is told by its protocol, Firefox by its settings. */
const COLOURS = {
  dark: { media: { name: 'prefers-color-scheme', value: 'dark' }, prefs: { 'ui.systemUsesDarkTheme': 1 } },
  forced: { media: { name: 'forced-colors', value: 'active' }, prefs: { 'browser.display.document_color_use': 2 } },
} as const

async function dress(popup: Page, { width, zoom = 1, direction = 'ltr' }: Look): Promise<void> {
  await popup.setViewport({ width, height: 600 })
  await popup.evaluate(
    (dir, size) => {
      document.documentElement.dir = dir
      document.documentElement.style.fontSize = size
    },
    direction,
    `${16 * zoom}px`,
  )
}

/** Goes through all that the popup shows of a page with claims. */
async function lookAround(popup: Page): Promise<void> {
  await popup.waitForSelector('.claims .claim')
  expect(await findFaults(popup)).toEqual([])
  await popup.$$eval('.fold-button', all => {
    for (const button of all) (button as HTMLElement).click()
  })
  await popup.waitForSelector('.keys kbd')
  expect(await findFaults(popup)).toEqual([])
  await popup.focus('.search-input')
  await popup.keyboard.type('zelensky')
  await popup.waitForSelector('[role=option]')
  expect(await findFaults(popup)).toEqual([])
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('.positions')
  expect(await findFaults(popup)).toEqual([])
  await popup.$eval('.positions .link', e => (e as HTMLElement).click())
  await popup.waitForSelector('.detail .source')
  expect(await findFaults(popup)).toEqual([])
}

async function openDemo(driver: Driver): Promise<Page> {
  const page = await driver.open('demo.html')
  await driver.waitForHighlights(page, 5)
  return page
}

describe.each(ENGINES)('the popup in %s looks right', engine => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(engine)
    page = await openDemo(driver)
  })
  afterAll(() => driver.close())

  it.each(Object.entries(LOOKS))('%s: list, folds, results, a name and a claim', async (_, look) => {
    const popup = await driver.openPopup(page)
    await popup.bringToFront()
    await dress(popup, look)
    await lookAround(popup)
    await popup.close()
  })
})

describe.each(ENGINES)('the popup in %s looks right with other colours', engine => {
  it.each(Object.entries(COLOURS))('%s', { timeout: 120_000 }, async (_, { media, prefs }) => {
    const driver = await startDriver(engine, { prefs })
    try {
      const popup = await driver.openPopup(await openDemo(driver))
      await popup.bringToFront()
      if (engine === 'chromium') {
        const session = await popup.createCDPSession()
        await session.send('Emulation.setEmulatedMedia', { features: [media] })
      }
      expect(await popup.evaluate(query => matchMedia(query).matches, `(${media.name}: ${media.value})`)).toBe(true)
      await lookAround(popup)
    } finally {
      await driver.close()
    }
  })
})
