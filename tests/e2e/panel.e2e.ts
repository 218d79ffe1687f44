import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from '../../lib/node/inspect.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'
import { RUN_AXE } from './run-axe.ts'

const ROW = '.sentence'

const textOf = (panel: Page, selector: string) =>
  panel.$$eval(selector, found => found.map(element => element.textContent).join('\n'))

const currentOf = (panel: Page) => panel.$eval(`${ROW}[aria-current]`, row => row.textContent)

/** Waits for a text anywhere in the panel. */
const waitForText = (panel: Page, text: string) =>
  panel.waitForFunction(wanted => document.body.textContent.includes(wanted), {}, text)

async function findWrong(panel: Page): Promise<string[]> {
  await panel.evaluate(axe.source)
  const results = (await panel.evaluate(RUN_AXE)) as AxeResults
  return results.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).join(' ')}`)
}

const pressOn = (panel: Page, selector: string) => panel.$eval(selector, element => (element as HTMLElement).click())

/** Presses Tab until the element with this name has the focus. */
async function tabTo(panel: Page, name: string): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    const now = await panel.evaluate(() => {
      const { activeElement } = document
      // In Firefox the focus also goes to what scrolls, which has the text of all that is in it.
      return activeElement?.matches('button, a')
        ? (activeElement.getAttribute('aria-label') ?? activeElement.textContent)
        : ''
    })
    if (now.startsWith(name)) return
    await panel.keyboard.press('Tab')
  }
  throw new Error(`the focus never came to “${name}”`)
}

interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
}

const sendFrom = (own: Page, message: object) =>
  own.evaluate(sent => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api }
    return (scope.browser ?? scope.chrome).runtime.sendMessage(sent)
  }, message)

describe.each(ENGINES)('the side panel in %s', engine => {
  let driver: Driver
  let page: Page
  let panel: Page
  beforeAll(async () => {
    driver = await startDriver(engine)
    page = await driver.open('demo.html')
    await driver.waitForHighlights(page, 5)
    panel = await driver.openPanel(page)
    await panel.waitForSelector(ROW)
  })
  afterAll(() => driver.close())

  const back = async () => {
    await panel.bringToFront()
    await panel.keyboard.press('Escape')
    await panel.waitForSelector(ROW)
  }
  const openClaim = async (n: number) => {
    await panel.bringToFront()
    await panel.waitForSelector(ROW)
    await panel.$$eval(ROW, (rows, at) => (rows[at] as HTMLElement).click(), n)
    await panel.waitForSelector('.full')
  }

  it('lists the sentences that are marked, in the order of the page', async () => {
    const { matches } = await driver.waitUntilRead(page)
    const sentences = new Set(matches.map(match => `${match.block}:${match.sentence.start}`))
    expect(await panel.$$eval(ROW, rows => rows.length)).toBe(sentences.size)
    const words = await panel.$$eval('.sentence-words', all => all.map(one => one.textContent.trim()))
    const article = (await page.evaluate(() => document.body.textContent)).replace(/\s+/g, ' ')
    const places = words.map(text => article.indexOf(text))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('follows the page', async () => {
    await page.bringToFront()
    await page.setViewport({ width: 900, height: 300 })
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await panel.bringToFront()
    await panel.focus('[aria-label="Search"]')
    await waitFor('the last sentences', async () => !(await currentOf(panel)).includes('Moscow says'))
    await page.bringToFront()
    await page.evaluate(() => scrollTo(0, 0))
    await panel.bringToFront()
    await waitFor('the first sentence', async () => (await currentOf(panel)).includes('Moscow says'))
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Search')
    await page.setViewport({ width: 1280, height: 800 })
  })

  it('scrolls the page to a sentence without a card, and shows its claim', async () => {
    await page.bringToFront()
    await page.setViewport({ width: 900, height: 300 })
    await page.evaluate(() => scrollTo(0, 0))
    await openClaim(11)
    await page.bringToFront()
    await page.waitForFunction(() => scrollY > 200)
    await driver.waitForNoCard(page)
    expect(await textOf(panel, '.full-title')).toContain('In this article')
    await back()
    await page.setViewport({ width: 1280, height: 800 })
  })

  it.each([
    ['light', 360, 'ltr', 1],
    ['dark', 360, 'ltr', 1],
    ['light', 320, 'rtl', 1],
    ['light', 360, 'ltr', 2],
  ] as const)('has nothing that axe finds wrong: %s, %i wide, %s, text × %i', async (scheme, width, dir, zoom) => {
    await panel.bringToFront()
    await panel.setViewport({ width, height: 800 })
    if (engine === 'chromium') await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await panel.evaluate(
      (direction, size) => {
        document.documentElement.dir = direction
        document.documentElement.style.fontSize = `${size * 100}%`
      },
      dir,
      zoom,
    )
    const look = async () => {
      expect(await findWrong(panel)).toEqual([])
      expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      const small = await panel.$$eval('button, a, summary, textarea', all =>
        all
          .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()] as const)
          .filter(([, box]) => box.height > 0 && box.height < 23.9)
          .map(([html]) => html),
      )
      expect(small).toEqual([])
    }
    await look()
    await openClaim(1)
    await panel.$$eval('details', all => {
      for (const details of all) details.open = true
    })
    await look()
    await back()
    await panel.evaluate(() => {
      document.documentElement.dir = 'ltr'
      document.documentElement.style.fontSize = ''
    })
  })

  it('puts the two sides beside each other from 300 on, with the same width, and below each other under that', async () => {
    await openClaim(1)
    const measure = async (width: number) => {
      await panel.setViewport({ width, height: 800 })
      return panel.$$eval('.one-side', all =>
        all.map(one => one.getBoundingClientRect()).map(({ x, width }) => [x, width]),
      )
    }
    const [left, right] = await measure(300)
    expect(right?.[0]).toBeGreaterThan(left?.[0] ?? 0)
    expect(Math.abs((right?.[1] ?? 0) - (left?.[1] ?? 0))).toBeLessThan(1)
    const [above, below] = await measure(276)
    expect(above).toEqual(below)
    await panel.setViewport({ width: 360, height: 800 })
    await back()
  })

  it('is used by keyboard alone', async () => {
    await panel.bringToFront()
    await panel.focus('[aria-label="Search"]')
    const all = await panel.$$eval(ROW, rows => rows.length)
    const waitForRows = (fits: string) => panel.waitForFunction(`document.querySelectorAll('${ROW}').length ${fits}`)
    await tabTo(panel, 'Contested')
    await panel.keyboard.press('Enter')
    await waitForRows(`< ${all}`)
    await tabTo(panel, 'All')
    await panel.keyboard.press('Enter')
    await waitForRows(`=== ${all}`)
    const first = await panel.$eval(ROW, row => row.textContent)
    await tabTo(panel, first)
    await panel.keyboard.press('Enter')
    await panel.waitForSelector('.full')
    await panel.keyboard.press('Escape')
    await panel.waitForSelector(ROW)
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe(first)
  })

  it('hides a mark in the page, and shows it again', async () => {
    const before = await panel.$$eval(ROW, rows => rows.length)
    await openClaim(3)
    await pressOn(panel, '[aria-label="More"]')
    await panel.waitForSelector('.menu')
    await panel.$$eval('.menu button', all => {
      for (const one of all) if (one.textContent.startsWith('Not this claim')) (one as HTMLElement).click()
    })
    await waitForText(panel, 'Mark hidden.')
    await panel.waitForFunction(n => document.querySelectorAll('.sentence').length === n - 1, {}, before)
    await panel.$$eval('.notice .text-button', ([undo]) => (undo as HTMLElement).click())
    await panel.waitForFunction(n => document.querySelectorAll('.sentence').length === n, {}, before)
  })

  it('is honest on a page with nothing known, and where it is off', async () => {
    const other = await driver.open('other-wedding.html')
    await driver.waitUntilRead(other)
    const beside = await driver.openPanel(other)
    await waitForText(beside, 'No known claim in this article')
    expect(await findWrong(beside)).toEqual([])
    await sendFrom(beside, { to: 'background', call: 'change', input: { set: 'site', host: '127.0.0.1', on: false } })
    await waitForText(beside, 'Sidelight is off on 127.0.0.1')
    await pressOn(beside, '.state .button')
    await waitForText(beside, 'No known claim in this article')
    await beside.close()
    await other.close()
  })
})
