import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Box } from '../../lib/node/closed-roots.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'

const STILL = ['demo', 'nested-markup', 'figure-quote', 'line-breaks', 'curly-quotes', 'left-out', 'dark'] as const

const shoot = (page: Page, clip: Box) => page.screenshot({ clip, encoding: 'base64' })

const readDom = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

/** What the page would be without the extension: the server's text, parsed again. For pages without scripts. */
const readOriginal = (page: Page) =>
  page.evaluate(async () => {
    const text = await (await fetch(location.href)).text()
    return new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML
  })

describe.each(ENGINES)('a page in %s', engine => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(engine)
  })
  afterAll(() => driver.close())

  it.each(['demo', 'dark'])('%s: matches are painted, the rest is not', async name => {
    const page = await driver.open(`${name}.html`)
    const [first] = await driver.waitForHighlights(page, 1)
    if (!first) throw new Error('no highlight')
    const plain = await page.$eval('footer', e => e.getBoundingClientRect().toJSON() as Box)
    const painted = await shoot(page, first.box)
    const unpainted = await shoot(page, plain)
    await page.evaluate(() => CSS.highlights.clear())
    expect(await shoot(page, first.box)).not.toBe(painted)
    expect(await shoot(page, plain)).toBe(unpainted)
    await page.close()
  })

  it.each(STILL)('%s: its own DOM stays as the server sent it', async name => {
    const page = await driver.open(`${name}.html`)
    const highlights = await driver.waitForHighlights(page, 1)
    const original = await readOriginal(page)
    expect(await readDom(page)).toBe(original)
    await driver.openCardAt(page, highlights[0])
    await page.keyboard.press('Escape')
    await driver.waitForNoCard(page)
    expect(await readDom(page)).toBe(original)
    await page.close()
  })

  it('that hydrates after it was read finds its own nodes', async () => {
    const page = await driver.open('hydrated.html')
    await driver.waitForHighlights(page, 2)
    await page.waitForFunction(() => document.getElementById('hydration')?.textContent !== '')
    expect(await page.$eval('#hydration', e => e.textContent)).toBe('fits')
    await page.close()
  })

  it('that gets a new entry has it read, and keeps the others', async () => {
    const page = await driver.open('live-blog.html')
    const before = (await driver.waitUntilRead(page)).matches.length
    await page.click('#more')
    await expect
      .poll(async () => (await driver.report(page))?.matches.length, { timeout: 15_000 })
      .toBeGreaterThan(before)
    const texts = (await driver.waitForHighlights(page, 1)).map(h => h.text).join(' ')
    expect(texts).toContain('retaliatory')
    await page.close()
  })

  it('that appends an article on scrolling has it read', async () => {
    const page = await driver.open('infinite-scroll.html')
    await driver.waitForHighlights(page, 1)
    await page.evaluate(() => document.querySelector('footer')?.scrollIntoView())
    await page.waitForSelector('#next')
    const highlights = await driver.waitForHighlights(page, 2)
    expect(highlights.length).toBe(2)
    await page.close()
  })

  it('that changes without end has new text marked while it goes on, and when it stops', async () => {
    const page = await driver.open('live-blog.html')
    await driver.waitUntilRead(page)
    const before = (await driver.waitForHighlights(page, 1)).length
    await page.evaluate(() => {
      const ticker = document.createElement('p')
      document.querySelector('article')?.append(ticker)
      const state = Object.assign(window, { storm: 0 })
      state.storm = window.setInterval(() => {
        for (let i = 0; i < 40; i++) ticker.textContent = `price ${Math.random()}`
      }, 4)
    })
    const add = () =>
      page.evaluate(() => {
        const text = document.createElement('p')
        text.textContent = 'Moscow says Ukrainian drones targeted Putin’s mansion in Novgorod region.'
        document.querySelector('article')?.prepend(text)
      })
    await add()
    await driver.waitForHighlights(page, before + 1)
    await add()
    await page.evaluate(() => window.clearInterval((window as unknown as { storm: number }).storm))
    await driver.waitForHighlights(page, before + 2)
    await page.close()
  })

  it('that has nothing known at first is marked when something comes', async () => {
    const page = await driver.open('other-wedding.html')
    await page.waitForFunction(() => document.readyState === 'complete')
    expect(await driver.report(page)).toBeNull()
    await page.evaluate(() => {
      const late = document.createElement('p')
      late.textContent = 'Lavrov said that Ukrainian drones had attacked Putin’s residence near Valdai.'
      document.querySelector('p')?.after(late)
    })
    expect((await driver.waitForHighlights(page, 1)).map(h => h.text).join()).toContain('drones')
    await page.close()
  })

  it('that swaps its article by pushState is read anew, both ways', async () => {
    const page = await driver.open('spa.html')
    const claims = async () => [...new Set((await driver.report(page))?.matches.map(m => m.claim))].sort()
    await expect.poll(claims, { timeout: 15_000 }).toEqual(['residence-attack'])
    await page.click('#second')
    await expect.poll(claims, { timeout: 15_000 }).toEqual(['cannot-win-alone', 'close-to-deal'])
    expect((await driver.waitForHighlights(page, 1)).map(h => h.text).join(' ')).not.toContain('residence')
    await page.goBack({ waitUntil: [] })
    await expect.poll(claims, { timeout: 15_000 }).toEqual(['residence-attack'])
    await page.close()
  })

  it('that comes back from the history is marked again', async () => {
    const page = await driver.open('demo.html')
    const before = (await driver.waitForHighlights(page, 1)).length
    await page.goto(page.url().replace('demo', 'dark'))
    await driver.waitForHighlights(page, 1)
    await page.goBack()
    await driver.waitForHighlights(page, before)
    await page.close()
  })

  it('is read again after the background was stopped', async () => {
    const page = await driver.open('live-blog.html')
    const before = (await driver.waitUntilRead(page)).matches.length
    await driver.stopBackground()
    await page.click('#more')
    await expect
      .poll(async () => (await driver.report(page))?.matches.length, { timeout: 15_000 })
      .toBeGreaterThan(before)
    await page.close()
  })

  it('wrote nothing to its console', () => {
    expect(driver.complaints).toEqual([])
  })
})
