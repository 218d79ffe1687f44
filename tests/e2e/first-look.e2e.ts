import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SEAM } from '../../lib/model/page.ts'
import { decodePage, parsePage } from '../../lib/node/parse-page.ts'
import { withXPath } from '../../lib/node/xpath.ts'
import { isArticle } from '../../lib/page/dom/article.ts'
import { listArticles } from '../articles.ts'
import { bundle } from '../bundle.ts'
import { listShapes, SHAPES } from '../shapes.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'

const FILES = [
  'page/look/gather-texts.ts',
  'page/dom/article.ts',
  'page/extract/blocks.ts',
  'page/extract/sight.ts',
] as const

interface Seen {
  readonly isArticle: boolean
  /** The text that the first look gathers, and the blocks that the reader reads. */
  readonly gathered: string
  readonly blocks: readonly string[]
}

/** Runs both parts in a page, at one moment. */
const SEE = `
  const memory = { unknown: new Set(), hears: false, late: [], watch() {}, later() {} }
  const finish = work => { for (;;) { const step = work.next(); if (step.done) return step.value } }
  return {
    isArticle: isArticle(document),
    gathered: [...finish(gatherTexts(document, memory))].join(''),
    blocks: extractBlocks(document, { sight: makeSight() }).blocks.map(block => block.text),
  }`

/** How a text reads without the white space in it, which the two parts keep in different ways. */
const squeeze = (text: string) => text.replaceAll(SEAM, '').replace(/\s/g, '')

/** Real pages to judge too, where there are some: a folder of .html.gz files. */
const SAVED = process.env.SIDELIGHT_PAGES
const listSaved = (folder: string) => readdirSync(folder).filter(name => name.endsWith('.html.gz'))
const readSaved = (folder: string, name: string) => decodePage(gunzipSync(readFileSync(join(folder, name))))

/** Lengths around those that the rule counts by. */
const lengths = fc.oneof(fc.nat(400), fc.constantFrom(29, 30, 59, 60, 149, 150, 199, 200, 299, 300, 599, 600))
const letters = fc.constantFrom('x', ' x', '\n x', 'е')
const text = fc.tuple(lengths, letters).map(([length, letter]) => letter.repeat(length / letter.length))
const piece = fc
  .tuple(fc.constantFrom('p', 'div', 'li', 'x-text', 'p contenteditable', 'a', 'button', 'td'), text)
  .map(([name, words]) => `<${name}>${words}</${name.split(' ')[0]}>`)
const pieces = fc.oneof(
  fc.array(piece, { maxLength: 8 }),
  fc.tuple(fc.constantFrom(2, 3, 4, 8), piece).map(([count, one]) => Array<string>(count).fill(one)),
)
const declared = fc.constantFrom(
  '',
  '',
  '<article></article>',
  '<article><h1>x</h1></article>',
  '<i itemprop="articleBody"></i>',
  '<meta property="og:type" content="article">',
  '<meta property="og:type" content="website">',
  '<script type="application/ld+json">{"@type": ["Thing", "LiveBlogPosting"]}</script>',
  '<script type="application/ld+json">{"@type": "Product"}</script>',
)
const page = fc
  .tuple(declared, pieces)
  .map(([head, parts]) => `<!doctype html><html><body>${head}${parts.join('')}</body></html>`)

describe.each(ENGINES)('the first look in %s', engine => {
  let driver: Driver
  let parts: string
  beforeAll(async () => {
    driver = await startDriver(engine)
    parts = `const { isArticle, gatherTexts, extractBlocks, makeSight } = ${await bundle(FILES)};`
  })
  afterAll(() => driver.close())

  const open = async (name: string): Promise<Page> => {
    const opened = await driver.open(`${name}.html`)
    await opened.waitForFunction(() => document.readyState === 'complete')
    return opened
  }

  it.each(listArticles())('%s: is an article, and no word of it is missed', async name => {
    const opened = await open(name)
    const seen: Seen[] = []
    // Some pages get their text by script.
    const see = async () => {
      const now = (await opened.evaluate(`(() => { ${parts} ${SEE} })()`)) as Seen
      seen.push(now)
      return now.isArticle && now.blocks.length > 2
    }
    await expect.poll(see, { timeout: 15_000 }).toBe(true)
    for (const { gathered, blocks } of seen) {
      const text = squeeze(gathered)
      expect(blocks.filter(block => !text.includes(squeeze(block)))).toEqual([])
    }
    await opened.close()
  })

  it('looks again when a frame gets another page', async () => {
    const opened = await open('roots-and-frames')
    const looks = await opened.evaluate(`(async () => {
      ${parts}
      let looks = 0
      const memory = { unknown: new Set(), hears: false, late: [], watch() {}, later() { looks++ } }
      for (const _ of gatherTexts(document, memory));
      const frame = document.querySelector('iframe')
      await new Promise(resolve => {
        frame.addEventListener('load', resolve)
        frame.srcdoc = '<p>Another page'
      })
      return looks
    })()`)
    expect(looks).toBe(1)
    await opened.close()
  })

  /** Judges pages in this browser, as `isArticle` does in Node. */
  const judge = async (pages: readonly string[], type = 'text/html'): Promise<boolean[]> => {
    const opened = await open('demo')
    const judged = await opened.evaluate(`(() => {
      ${parts}
      const parser = new DOMParser()
      return ${JSON.stringify(pages).replaceAll('<', '\\u003c')}.map(html =>
        isArticle(parser.parseFromString(html, '${type}')))
    })()`)
    await opened.close()
    return judged as boolean[]
  }

  it('takes a page of every shape, and none that has hardly a text', async () => {
    const shapes = listShapes().map(name => readFileSync(join(SHAPES, `${name}.html`), 'utf8'))
    expect(await judge(shapes)).toEqual(shapes.map(() => true))
    const others = [
      '<p>Short line.</p>'.repeat(200),
      `<a href="/">${'word '.repeat(40)}</a>`.repeat(30),
      '<article></article>',
    ]
    expect(await judge(others)).toEqual(others.map(() => false))
  })

  it('judges a page of XHTML, where names have a namespace', async () => {
    const page = (body: string) => `<html xmlns="http://www.w3.org/1999/xhtml"><head/><body>${body}</body></html>`
    const text = `<div>${'word '.repeat(30)}</div>`.repeat(9)
    expect(await judge([page(text), page('<p>Short.</p>')], 'application/xhtml+xml')).toEqual([true, false])
  })

  it('judges pages as they are judged without a browser', async () => {
    const pages = fc.sample(page, { numRuns: 300, seed: 7 })
    const here = pages.map(html => isArticle(withXPath(parsePage(html))))
    expect(await judge(pages)).toEqual(here)
    // It would prove little if nearly all pages were alike.
    expect(here.filter(Boolean).length).toBeGreaterThan(60)
    expect(here.filter(one => !one).length).toBeGreaterThan(60)
  })

  if (SAVED === undefined) return
  it('refuses no saved page', { timeout: 300_000 }, async () => {
    const folder = SAVED
    const names = listSaved(folder)
    expect(names.length).toBeGreaterThan(0)
    const refused: string[] = []
    for (let i = 0; i < names.length; i += 8) {
      const some = names.slice(i, i + 8)
      const judged = await judge(some.map(name => readSaved(folder, name)))
      refused.push(...some.filter((_, n) => judged[n] === false))
    }
    expect(refused).toEqual([])
  })
})
