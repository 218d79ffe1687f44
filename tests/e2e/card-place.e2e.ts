import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { Box, HiddenElement } from '../../lib/node/closed-roots.ts'
import { readHighlights } from '../../lib/node/inspect.ts'
import { ENGINES, findHidden } from './driver.ts'
import { FILLER, KNOWN, makeArticle, useMadePages } from './made-pages.ts'

const WINDOW = { width: 900, height: 800 }

const boxOf = async (card: HiddenElement): Promise<Box> => {
  const box = await findHidden(card, e => e.attributes.role === 'dialog')?.box()
  if (!box) throw new Error('the card is not rendered')
  return box
}

/** The lines of the known sentence, from a character on, in the window's pixels, also when it stands in a frame. */
const linesOf = (page: Page, from = 0) =>
  page.evaluate(start => {
    const frame = document.querySelector('iframe')
    const inner = frame?.contentDocument ?? document
    const text = inner.getElementById('known')?.firstChild
    if (!text) throw new Error('the sentence is gone')
    const range = inner.createRange()
    range.selectNodeContents(text)
    range.setStart(text, start)
    const outer = frame?.getBoundingClientRect()
    const scale = frame && outer ? outer.width / frame.offsetWidth : 1
    const left = frame && outer ? outer.left + frame.clientLeft * scale : 0
    const top = frame && outer ? outer.top + frame.clientTop * scale : 0
    return [...range.getClientRects()].map(r => ({
      x: left + r.x * scale,
      y: top + r.y * scale,
      width: r.width * scale,
      height: r.height * scale,
    }))
  }, from)

const unite = (boxes: readonly Box[]): Box => {
  const x = Math.min(...boxes.map(b => b.x))
  const y = Math.min(...boxes.map(b => b.y))
  const width = Math.max(...boxes.map(b => b.x + b.width)) - x
  return { x, y, width, height: Math.max(...boxes.map(b => b.y + b.height)) - y }
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Pixels between two boxes, up and down. */
const gapOf = (a: Box, b: Box) => Math.max(a.y - b.y - b.height, b.y - a.y - a.height)

function expectInside(box: Box, window: { readonly width: number; readonly height: number }) {
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.y).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(window.width)
  expect(box.y + box.height).toBeLessThanOrEqual(window.height)
}

const STYLES: readonly [string, string][] = [
  ['on an enlarged page', '<style>html { zoom: 1.5 }</style>'],
  ['on a page made smaller', '<style>html { zoom: 0.6 }</style>'],
  ['on an enlarged body', '<style>body { zoom: 1.4 }</style>'],
  ['on a page that is moved and scaled', '<style>html { transform: translate(30px, 20px) scale(0.9) }</style>'],
]

const COLUMNS = `<style>body { max-width: none; margin: 10px } article { columns: 3; height: 420px; column-fill: auto }
  h1 { font-size: 20px } #known { orphans: 1; widows: 1 }</style>`

describe.each(ENGINES)('the card in %s', engine => {
  const { driver, open } = useMadePages(engine)
  const openSized = async (html: string) => {
    const page = await open(html)
    await page.setViewport(WINDOW)
    return page
  }

  it.each(STYLES)('%s lies beside its sentence, inside the window', async (_, head) => {
    const page = await openSized(makeArticle({ head }))
    const [mark] = await driver().waitForHighlights(page, 1)
    const box = await boxOf(await driver().openCardAt(page, mark, 'Denied by'))
    const sentence = unite(await linesOf(page))
    expectInside(box, WINDOW)
    expect(Math.round(gapOf(box, sentence))).toBe(8)
    await page.close()
  })

  it.each([
    ['a scrolling box', 'style="height: 300px; overflow: auto"', ''],
    [
      'boxes in each other',
      'style="height: 600px; overflow: scroll; zoom: 1.2"',
      'style="height: 250px; overflow: auto"',
    ],
  ])('opens by key in %s, which scrolls', async (_, inner, outer) => {
    const article = makeArticle({ attributes: inner, times: [6, 6], before: `<div ${outer}>`, after: '</div>' })
    const page = await openSized(article + `<p>${FILLER.join(' ')}</p>`.repeat(9))
    await driver().waitForHighlights(page, 1)
    await driver().press(page, 'next-match')
    const box = await boxOf(await driver().waitForCard(page, 'Denied by'))
    const sentence = unite(await linesOf(page))
    const around = await page.$$eval('article, div[style]', all =>
      all.map(e => e.getBoundingClientRect().toJSON() as Box),
    )
    for (const one of around) {
      expect(sentence.y).toBeGreaterThanOrEqual(one.y)
      expect(sentence.y + sentence.height).toBeLessThanOrEqual(one.y + one.height)
    }
    expect(Math.round(gapOf(box, sentence))).toBe(8)
    // It goes with its sentence when a person scrolls on.
    await page.$eval('article', e => e.scrollBy(0, -1000))
    await driver().waitForNoCard(page)
    await page.close()
  })

  it('opens by key where the window scrolls across', async () => {
    const head =
      '<style>body { max-width: none; margin: 10px; height: 500px; columns: 300px; column-fill: auto }</style>'
    const page = await openSized(makeArticle({ head, times: [8, 8] }))
    await driver().waitForHighlights(page, 1)
    await driver().press(page, 'next-match')
    const box = await boxOf(await driver().waitForCard(page, 'Denied by'))
    expect(await page.evaluate(() => scrollX)).toBeGreaterThan(0)
    expectInside(box, WINDOW)
    const lines = await linesOf(page)
    expectInside(unite(lines), WINDOW)
    expect(lines.some(line => overlap(box, line))).toBe(false)
    await page.close()
  })

  it('lies beside the column that is pointed at, over none of the sentence', async () => {
    const page = await openSized(makeArticle({ head: COLUMNS, times: [0, 4] }))
    // The sentence begins in the last line of the first column.
    await page.evaluate(() => {
      const known = document.getElementById('known')
      const spacer = document.createElement('div')
      known?.before(spacer)
      const columns = () => new Set([...(known?.getClientRects() ?? [])].map(r => Math.round(r.x))).size
      for (let height = 200; columns() < 2 && height < 420; height += 5) spacer.style.height = `${height}px`
    })
    await driver().waitForHighlights(page, 1)
    const lines = await linesOf(page)
    expect(new Set(lines.map(line => Math.round(line.x))).size).toBeGreaterThan(1)
    const last = lines.at(-1)
    if (!last) throw new Error('no line')
    const [mark] = await readHighlights(page)
    const box = await boxOf(await driver().openCardAt(page, mark && { ...mark, box: last }, 'Denied by'))
    expectInside(box, WINDOW)
    expect(lines.filter(line => overlap(box, line))).toEqual([])
    const pointed = unite(lines.filter(line => Math.abs(line.x - last.x) < 5))
    expect(Math.round(gapOf(box, pointed))).toBe(8)
    await page.close()
  })

  it.each([
    ['scaled', 'transform: scale(0.7); transform-origin: 0 0'],
    ['larger', 'transform: scale(1.3); transform-origin: 0 0; border: 10px solid'],
    ['whole', 'border: 7px solid'],
  ])('opens for a sentence in a frame that is %s', async (_, style) => {
    const inner = makeArticle({ times: [0, 1] })
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
    const frame = `<iframe style="width: 640px; height: 520px; ${style}" srcdoc="${inner}"></iframe>`
    const text = FILLER.map(words => `<p>${words}</p>`).join('')
    const page = await openSized(`<!doctype html><title>Frames</title><article>${text}${text}${text}${frame}</article>`)
    await driver().waitUntilRead(page)
    await expect.poll(async () => (await driver().report(page))?.matches.length, { timeout: 15_000 }).toBe(1)
    await page.$eval('iframe', e => e.scrollIntoView({ block: 'center' }))
    const lines = await linesOf(page)
    const painted = await linesOf(page, KNOWN.indexOf('drones'))
    const mark = { name: '', text: KNOWN, box: painted[0] ?? { x: 0, y: 0, width: 0, height: 0 } }
    const box = await boxOf(await driver().openCardAt(page, mark, 'Denied by'))
    expectInside(box, WINDOW)
    expect(Math.round(gapOf(box, unite(lines)))).toBe(8)
    await page.close()
  })

  it.each([
    ['a frame that is scrolled', ''],
    ['a frame of an enlarged page', 'html { zoom: 1.3 }'],
  ])('opens by key in %s', async (_, style) => {
    const inner = makeArticle({ times: [6, 3] })
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
    const frame = `<style>${style}</style><iframe style="width: 500px; height: 300px" srcdoc="${inner}"></iframe>`
    const text = FILLER.map(words => `<p>${words}</p>`).join('')
    const page = await openSized(`<!doctype html><title>Frames</title><article>${text}${text}${text}${frame}</article>`)
    await driver().waitUntilRead(page)
    await expect.poll(async () => (await driver().report(page))?.matches.length, { timeout: 15_000 }).toBe(1)
    await driver().press(page, 'next-match')
    const box = await boxOf(await driver().waitForCard(page, 'Denied by'))
    const around = await page.$eval('iframe', e => e.getBoundingClientRect().toJSON() as Box)
    const sentence = unite(await linesOf(page))
    expectInside(sentence, { width: around.x + around.width, height: around.y + around.height })
    expect(sentence.y).toBeGreaterThanOrEqual(around.y)
    expectInside(box, WINDOW)
    expect(Math.round(gapOf(box, sentence))).toBe(8)
    await page.close()
  })

  it('wrote nothing to a page’s console', () => {
    expect(driver().complaints).toEqual([])
  })
})
