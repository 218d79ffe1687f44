import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import { makeFeed } from '../bench/claim-feed.ts'
import { importFiles, removeImported } from './drive-install.ts'
import { ENGINES } from './driver.ts'
import { FILLER, useMadePages } from './made-pages.ts'
import { waitForText } from './own-pages.ts'

const FILE = 'fact-checks.json'
const ITEMS = 2000
/** Stated by two reviewers of the feed, in words that no bundled pack knows. */
const KNOWN = 'The old lighthouse on the northern shore was sold to a foreign bank for one crown.'
const UNKNOWN_RATING = 'Four pots of honey'
const LINK = 'https://shore.example/lighthouse'
const paragraphs = [...FILLER, KNOWN, ...FILLER].map(text => `<p>${text}</p>`).join('')
const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A day</title><article><h1>A day at the shore</h1>${paragraphs}</article></html>`

const reviewed = (author: string, url: string, alternateName: string) => ({
  ...{
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: KNOWN,
    datePublished: '2025-05-06',
    url,
  },
  author: { '@type': 'Organization', name: author },
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ada Shoreman' }, datePublished: '2025-05-01' },
  reviewRating: { '@type': 'Rating', alternateName },
})

/** The bench's feed with the two reviews far apart in it. */
function writeFeed(): string {
  const feed = JSON.parse([...makeFeed(ITEMS)].join(''))
  const wrap = (item: object) => ({ '@type': 'DataFeedItem', item: [item] })
  feed.dataFeedElement.splice(20, 0, wrap(reviewed('Shore Checks', LINK, 'False')))
  feed.dataFeedElement.push(wrap(reviewed('Honest Bees', 'https://bees.example/7', UNKNOWN_RATING)))
  return JSON.stringify(feed)
}

describe.each(ENGINES)('a set of 2,000 reviewed claims in %s', engine => {
  const { driver, open } = useMadePages(engine)
  let own: Page
  let page: Page
  beforeAll(async () => {
    page = await open(ARTICLE)
    await driver().waitUntilRead(page)
    own = await driver().openOwn('options.html')
  })
  const marked = async () => (await readHighlights(page)).filter(({ text }) => KNOWN.includes(text)).length
  const until = (marks: number) => waitFor(`${marks} marks`, async () => (await marked()) === marks)

  it('is imported, with progress', async () => {
    expect(await marked()).toBe(0)
    const done = await importFiles(own, { [FILE]: writeFeed() })
    expect(done.previews).toMatchObject([{ kind: 'set', file: FILE, before: null }])
    const [preview] = done.previews
    const set = preview?.kind === 'set' ? preview.set : null
    expect(set?.claims).toBeGreaterThan(1800)
    expect(set?.claims).toBeLessThan(ITEMS)
    expect(set?.reviewers).toBeGreaterThan(20)
    expect(done.installed).toEqual({ ok: true, value: null })
    const shares = done.progress.filter(({ stage }) => stage === 'reading').map(({ share }) => share ?? 0)
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  it('marks its claims on open pages, and on pages where nothing else is known after the background was stopped', async () => {
    await until(1)
    await driver().stopBackground()
    page = await open(ARTICLE)
    await until(1)
  })

  it('the card tells who holds what, and the panel the ratings as written, with links', async () => {
    await page.bringToFront()
    const [highlight] = (await readHighlights(page)).filter(({ text }) => KNOWN.includes(text))
    const card = await driver().openCardAt(page, highlight, 'Shore Checks')
    expect(card.text).toContain('Ada Shoreman')
    expect(card.text).toContain(KNOWN)
    const panel = await driver().openPanel(page)
    await panel.bringToFront()
    await panel.waitForSelector('.sentence')
    await panel.$eval('.sentence', row => (row as HTMLElement).click())
    for (const text of ['Shore Checks', 'Honest Bees', UNKNOWN_RATING, 'False', 'Ada Shoreman'])
      await waitForText(panel, text)
    const links = await panel.$$eval('a[href^=http]', all => all.map(link => link.getAttribute('href') ?? ''))
    expect(links.some(link => link.startsWith(LINK))).toBe(true)
    await panel.close()
  })

  it('is searched by the popup, which opens the claim with its reviewers', async () => {
    const popup = await driver().openPopup(page)
    await popup.bringToFront()
    await popup.waitForSelector('.search-input')
    await popup.focus('.search-input')
    await popup.keyboard.type('lighthouse foreign shor')
    await popup.waitForFunction(
      text => document.querySelector('[role=option]')?.textContent.includes(text),
      {},
      KNOWN.slice(0, 20),
    )
    await popup.keyboard.press('Enter')
    await popup.waitForFunction(
      (...texts) => texts.every(text => document.querySelector('.detail')?.textContent.includes(text)),
      {},
      'Shore Checks',
      UNKNOWN_RATING,
    )
    await popup.close()
  })

  it('is gone once it is removed', async () => {
    expect(await removeImported(own, 'set', 'set-fact-checks')).toEqual({ ok: true, value: null })
    await until(0)
  })
})
