import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HiddenElement } from '../../lib/node/closed-roots.ts'
import { type Driver, ENGINES, findHidden, startDriver } from './driver.ts'
import { RUN_AXE } from './run-axe.ts'

const ROOT = join(import.meta.dirname, '../..')
const STYLE = [
  'assets/tokens.css',
  'components/ui/ui.css',
  'components/card/card.css',
  'components/claim/claim.css',
  'components/card/more.css',
]
  .map(path => readFileSync(join(ROOT, path), 'utf8'))
  .join('\n')

const STATEMENT = 'Ukraine launched a drone attack on a residence of Vladimir Putin'
const isDialog = (e: HiddenElement) => e.attributes.role === 'dialog'
const isMenuButton = (e: HiddenElement) => e.attributes['aria-haspopup'] === 'menu'

/** All that can be pressed in an element. */
const listButtons = (e: HiddenElement): HiddenElement[] => [
  ...(e.tag === 'button' ? [e] : []),
  ...e.children.flatMap(listButtons),
]

describe.each(ENGINES)('the card at a glance in %s', engine => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(engine)
    page = await driver.open('demo.html')
  })
  afterAll(() => driver.close())

  const openAt = async (width: number, height: number) => {
    await page.keyboard.press('Escape')
    await page.mouse.move(1, 1)
    await page.setViewport({ width, height })
    await page.evaluate(() => scrollTo(0, 0))
    const find = async () =>
      (await driver.waitForHighlights(page, 5)).find(({ text }) => text.includes('against a residence'))
    const top = (await find())?.box.y ?? 0
    if (top > height / 2) await page.evaluate(by => scrollBy(0, by), top - height / 4)
    const mark = await find()
    return driver.openCardAt(page, mark, STATEMENT)
  }
  const press = async (fits: (e: HiddenElement) => boolean) => {
    const box = await findHidden(await driver.waitForCard(page), fits)?.box()
    if (!box) throw new Error('it is not drawn')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  }

  it.each([
    [1000, 800, 400, 240],
    [390, 700, 374, 300],
    [320, 560, 304, 300],
  ])(
    'in a window of %i by %i is at most %i wide and %i high, inside it, with targets of 24 pixels',
    async (w, h, width, height) => {
      const card = await openAt(w, h)
      const box = await findHidden(card, isDialog)?.box()
      expect(box?.width).toBeLessThanOrEqual(width)
      expect(box?.height).toBeLessThanOrEqual(height)
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(h)
      const foot = await Promise.all(listButtons(card).map(button => button.box()))
      expect(foot.length).toBeGreaterThanOrEqual(6)
      for (const button of foot) {
        expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(24)
        expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(h)
      }
    },
  )

  it('is whole in a window of 320 by 200, over nothing of it that can be pressed', async () => {
    await page.keyboard.press('Escape')
    await page.mouse.move(1, 1)
    await driver.waitForHighlights(page, 5)
    await page.setViewport({ width: 320, height: 200 })
    await driver.press(page, 'next-match')
    const drawn = async () => findHidden(await driver.waitForCard(page, 'All '), isMenuButton)?.box()
    // The page scrolls a little, so that the card has room.
    await expect.poll(async () => ((await drawn())?.y ?? 999) + 28, { timeout: 10_000 }).toBeLessThanOrEqual(200)
    const card = await driver.waitForCard(page, 'All ')
    const box = await findHidden(card, isDialog)?.box()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(200)
    const more = await findHidden(card, isMenuButton)?.box()
    expect((more?.y ?? 0) + (more?.height ?? 0)).toBeLessThanOrEqual(200)
  })

  it('says it in at most 70 words', async () => {
    const { text } = await openAt(1000, 800)
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(70)
  })

  it('is used by keys alone', async () => {
    await openAt(1000, 800)
    await page.keyboard.press('Escape')
    await driver.waitForNoCard(page)
    await driver.press(page, 'next-match')
    await driver.waitForCard(page, 'All ')
    const keys = async (...all: Parameters<Page['keyboard']['press']>[0][]) => {
      for (const key of all) await page.keyboard.press(key)
    }
    // Close, all statements, previous, next, copy, menu.
    await keys('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter')
    await driver.waitForCard(page, 'Not this claim')
    await keys('ArrowDown', 'ArrowDown', 'Enter')
    await driver.waitForCard(page, 'Why is this marked?')
    const viewOf = async () => findHidden(await driver.waitForCard(page), isDialog)?.attributes['data-view']
    await expect.poll(viewOf).toBe('why')
    await keys('Escape', 'Tab', 'Tab', 'Enter')
    // Where a page's key may open the side panel, all statements are there, and the card closes.
    if (engine === 'firefox') {
      await expect.poll(viewOf).toBe('full')
      await keys('Escape', 'Escape')
    }
    await driver.waitForNoCard(page)
  })

  it.each(['light', 'dark'])(
    'has nothing that axe finds wrong, in %s, small, large, and from right to left',
    async scheme => {
      await openAt(1000, 800)
      const glance = await (await driver.waitForCard(page)).html()
      await press(isMenuButton)
      const menu = await (await driver.waitForCard(page, 'Not this claim')).html()
      await press(e => e.attributes['data-item'] === 'report')
      await driver.waitForCard(page, 'Copy this text')
      const report = await (await driver.waitForCard(page)).html()
      await page.keyboard.press('Escape')
      const copy = await driver.open('about:blank')
      for (const html of [glance, menu, report]) {
        for (const [width, base, direction] of [
          [1000, 16, 'ltr'],
          [320, 16, 'ltr'],
          [1000, 32, 'ltr'],
          [1000, 16, 'rtl'],
        ] as const) {
          await copy.setViewport({ width, height: 800 })
          await copy.setContent(
            `<!doctype html><html lang="en"><title>Card</title><style>${STYLE}</style><main><h1>A page</h1>${html}</main>`,
          )
          await copy.$eval(
            '.card-root',
            (root, size, dir, colors) => {
              const style = (root as HTMLElement).style
              style.setProperty('--base', `${size}px`)
              style.colorScheme = colors
              root.setAttribute('dir', dir)
            },
            base,
            direction,
            scheme,
          )
          await copy.evaluate(axe.source)
          const { violations } = (await copy.evaluate(RUN_AXE)) as AxeResults
          expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
        }
      }
      await copy.close()
    },
  )
})
