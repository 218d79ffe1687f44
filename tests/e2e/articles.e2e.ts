import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listArticles, readExpected } from '../articles.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'

const sort = (matches: readonly { claim: string; voice: string }[]) =>
  matches.map(({ claim, voice }) => `${claim} ${voice}`).sort()

/** Scrolls to the end, as a reader does: some pages bring more text then. */
const scrollDown = (page: Page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))

describe.each(ENGINES)('our own articles in %s', engine => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(engine)
  })
  afterAll(() => driver.close())

  it.each(listArticles())('%s: every expected match, and no other', async name => {
    const page = await driver.open(`${name}.html`)
    await scrollDown(page)
    const expected = sort(readExpected(name))
    await expect
      .poll(async () => sort((await driver.report(page))?.matches ?? []), { timeout: 15_000, interval: 50 })
      .toEqual(expected)
    // Where the first look saw nothing, the reader finds nothing either.
    const report = await driver.waitUntilRead(page)
    expect(report.trouble).toBeNull()
    expect(sort(report.matches)).toEqual(expected)
    await page.close()
  })

  it('wrote nothing to any console', () => {
    expect(driver.complaints).toEqual([])
  })
})
