import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, ENGINES, type Engine, startDriver } from './driver.ts'
import { findFaults } from './faults.ts'

/** How somebody may see the popup. `zoom` is the reader's text size, as a share of the usual one. */
const LOOKS = {
  usual: { width: 380 },
  dark: { width: 380, media: { name: 'prefers-color-scheme', value: 'dark' } },
  narrow: { width: 320 },
  zoomed: { width: 380, zoom: 2 },
  'right to left': { width: 380, direction: 'rtl' },
  'narrow, right to left': { width: 320, direction: 'rtl' },
  forced: { width: 380, media: { name: 'forced-colors', value: 'active' } },
} as const
interface Look {
  readonly width: number
  readonly zoom?: number
  readonly direction?: 'rtl'
  readonly media?: { readonly name: string; readonly value: string }
}

async function dress(popup: Page, engine: Engine, { width, zoom = 1, direction, media }: Look): Promise<void> {
  await popup.setViewport({ width, height: 600 })
  // Firefox cannot be told by the protocol.
  if (engine === 'chromium' && media !== undefined) {
    const session = await popup.createCDPSession()
    await session.send('Emulation.setEmulatedMedia', { features: [media] })
  }
  await popup.evaluate(
    (dir, size) => {
      document.documentElement.dir = dir
      document.documentElement.style.fontSize = size
    },
    direction ?? 'ltr',
    `${16 * zoom}px`,
  )
}

describe.each(ENGINES)('the popup in %s looks right', engine => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(engine)
    page = await driver.open('demo.html')
    await driver.waitForHighlights(page, 5)
  })
  afterAll(() => driver.close())

  it.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('%s: list, folds, results, a claim and a name', async name => {
    const popup = await driver.openPopup(page)
    await popup.bringToFront()
    await dress(popup, engine, LOOKS[name])
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
    await popup.close()
  })
})
