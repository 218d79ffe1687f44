import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, ENGINES, startDriver } from './driver.ts'

describe.each(ENGINES)('the surroundings of a story in %s', engine => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(engine)
  })
  afterAll(() => driver.close())

  it('are not marked, and the popup says how many sentences stand in them', async () => {
    const page = await driver.open('around-the-story.html')
    // The reader comes, since something is known; there is nothing to mark.
    await expect.poll(async () => (await driver.report(page))?.outside, { timeout: 15_000 }).toBe(5)
    expect((await driver.report(page))?.matches).toEqual([])
    const popup = await driver.openPopup(page)
    await popup.waitForSelector('.outside')
    expect(await popup.$eval('.outside', e => e.textContent)).toContain(
      '5 more sentences are in teasers, lists or comments',
    )
    await popup.close()
    await page.close()
  })

  it('are marked when they become the story, and the marks go when they no longer are', async () => {
    const page = await driver.open('around-the-story.html')
    await expect.poll(async () => (await driver.report(page))?.outside, { timeout: 15_000 }).toBe(5)
    await page.evaluate(() => {
      const text = document.createElement('p')
      text.textContent = document.querySelector('.comment p + p')?.textContent ?? ''
      text.id = 'late'
      document.querySelector('article > p')?.after(text)
    })
    expect(await driver.waitForHighlights(page, 1)).toHaveLength(1)
    await page.evaluate(() => document.querySelector('.comment')?.append(document.getElementById('late') as Node))
    await expect
      .poll(async () => (r => [r?.matches.length, r?.outside])(await driver.report(page)), { timeout: 15_000 })
      .toEqual([0, 6])
    await page.close()
  })

  it('wrote nothing to any console', () => {
    expect(driver.complaints).toEqual([])
  })
})
