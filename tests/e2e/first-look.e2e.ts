import fc from 'fast-check'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SEAM } from '../../lib/model/page.ts'
import { listArticles } from '../articles.ts'
import { bundle } from '../bundle.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'

const FILES = [
  'page/look/first-look.ts',
  'page/look/gather-texts.ts',
  'page/extract/article.ts',
  'page/extract/blocks.ts',
  'page/extract/sight.ts',
] as const

interface Seen {
  /** What the first look takes the page for, and what the reader does. */
  readonly look: boolean
  readonly reader: boolean
  /** The text that the first look gathers, and the blocks that the reader reads. */
  readonly gathered: string
  readonly blocks: readonly string[]
}

/** Runs both parts in a page, at one moment. */
const SEE = `
  const memory = { unknown: new Set(), hears: false, late: [], watch() {}, later() {} }
  const finish = work => { for (;;) { const step = work.next(); if (step.done) return step.value } }
  return {
    look: mayBeArticle(document),
    reader: isArticle(document),
    gathered: [...finish(gatherTexts(document, memory))].join(''),
    blocks: extractBlocks(document, { sight: makeSight() }).blocks.map(block => block.text),
  }`

/** How a text reads without the white space in it, which the two parts keep in different ways. */
const squeeze = (text: string) => text.replaceAll(SEAM, '').replace(/\s/g, '')

/** Lengths around those that either of the two parts counts by. */
const lengths = fc.oneof(fc.nat(400), fc.constantFrom(59, 60, 61, 249, 250, 251, 333, 334, 999, 1000, 1001))
const letters = fc.constantFrom('x', ' x', '\n x', '\u{1f6f0}', 'е')
const text = fc.tuple(lengths, letters).map(([length, letter]) => letter.repeat(length / letter.length))
const paragraph = fc
  .tuple(fc.constantFrom('<p>', '<p> \n', '<p contenteditable>', '<div>', '<p><b>'), text)
  .map(([open, words]) => `${open}${words}`)
const line = text.map(words => `${words}<br><br>`)
/** Many of one length, which is where counting them by a bound of their length shows. */
const same = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 5, 17), paragraph)
  .map(([count, one]) => Array<string>(count).fill(one))
const declared = fc.constantFrom(
  '',
  '<article></article>',
  '<i itemprop="articleBody"></i>',
  '<meta property="og:type" content="article">',
  '<meta property="og:type" content="website">',
  '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
  '<script type="application/ld+json">{"@type": ["Thing", "LiveBlogPosting"]}</script>',
  '<script type="application/ld+json">{"@type": "ClaimReview"}</script>',
  '<script type="application/ld+json">{"@type": "Product"}</script>',
)
const page = fc
  .tuple(declared, fc.oneof(fc.array(paragraph, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), same))
  .map(([head, parts]) => `<!doctype html><html><body>${head}${parts.join('')}</body></html>`)

/** Where a bound that is one off would show. */
const EDGES = [
  [17, 60],
  [4, 250],
  [3, 334],
  [1, 1000],
].map(
  ([count = 0, length = 0]) => `<!doctype html><html><body>${`<p>${'x'.repeat(length)}`.repeat(count)}</body></html>`,
)

describe.each(ENGINES)('the first look in %s', engine => {
  let driver: Driver
  let parts: string
  beforeAll(async () => {
    driver = await startDriver(engine)
    parts = `const { mayBeArticle, isArticle, gatherTexts, extractBlocks, makeSight } = ${await bundle(FILES)};`
  })
  afterAll(() => driver.close())

  const open = async (name: string): Promise<Page> => {
    const opened = await driver.open(`${name}.html`)
    await opened.waitForFunction(() => document.readyState === 'complete')
    return opened
  }

  it.each(listArticles())('%s: is an article to both, and no word of it is missed', async name => {
    const opened = await open(name)
    const seen: Seen[] = []
    // Some pages get their text by script.
    const see = async () => {
      const now = (await opened.evaluate(`(() => { ${parts} ${SEE} })()`)) as Seen
      seen.push(now)
      return now.reader && now.blocks.length > 2
    }
    await expect.poll(see, { timeout: 15_000 }).toBe(true)
    expect(seen.filter(({ look, reader }) => look !== reader)).toEqual([])
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

  it('passes by no page that the reader would take for an article', async () => {
    const pages = [...EDGES, ...fc.sample(page, { numRuns: 3000, seed: 7 })]
    const opened = await open('demo')
    const seen = (await opened.evaluate(`(() => {
      ${parts}
      const parser = new DOMParser()
      return ${JSON.stringify(pages).replaceAll('<', '\\u003c')}.map(html => {
        const page = parser.parseFromString(html, 'text/html')
        return { look: mayBeArticle(page), reader: isArticle(page) }
      })
    })()`)) as Pick<Seen, 'look' | 'reader'>[]
    expect(pages.filter((_, i) => seen[i]?.reader && !seen[i]?.look)).toEqual([])
    // It would be of no use if it let every page pass, and no proof if there were hardly an article.
    const articles = seen.filter(one => one.reader).length
    expect(articles).toBeGreaterThan(pages.length / 5)
    expect(seen.filter(one => !one.look).length).toBeGreaterThan((pages.length - articles) / 3)
    await opened.close()
  })
})
