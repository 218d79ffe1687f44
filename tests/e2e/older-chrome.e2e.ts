import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUILDS, ROOT } from '../../lib/node/run.ts'
import { type Driver, startDriver } from './driver.ts'

const COPY = join(ROOT, '.cache', 'older-chrome')
/** Scripts that run first in the background and in the popup. */
const FIRST_SCRIPTS = ['background.js', 'ask.js']
/** The oldest Chrome that is supported has `chrome` alone; a newer one has `browser` too, which the polyfill passes on. */
const TAKE_BROWSER = 'delete globalThis.browser;if(globalThis.browser)throw new Error("browser is still there");'

async function writeCopy(): Promise<void> {
  await rm(COPY, { recursive: true, force: true })
  await cp(BUILDS.chromium, COPY, { recursive: true })
  for (const name of FIRST_SCRIPTS)
    await writeFile(join(COPY, name), TAKE_BROWSER + (await readFile(join(COPY, name), 'utf8')))
}

describe('in a Chrome without `browser`', () => {
  let driver: Driver
  beforeAll(async () => {
    await writeCopy()
    driver = await startDriver('chromium', { extension: COPY })
  })
  afterAll(() => driver.close())

  it('background and popup work by the polyfill', async () => {
    const page = await driver.open('demo.html')
    const highlights = await driver.waitForHighlights(page, 5)
    await driver.openCardAt(page, highlights[0])
    const popup = await driver.openPopup(page)
    expect(await popup.evaluate(() => typeof (globalThis as { browser?: unknown }).browser)).toBe('undefined')
    await popup.waitForSelector('.claim-list')
    await driver.stopBackground()
    await popup.bringToFront()
    await popup.focus('.search-input')
    await popup.keyboard.type('drones')
    await popup.waitForSelector('[role=option]')
    await driver.press(page, 'next-match')
    await driver.waitForCard(page)
    await popup.close()
    await page.close()
  })
})
