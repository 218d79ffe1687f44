import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { ENGINES } from './driver.ts'
import { FILLER, KNOWN, makeArticle, OTHER, useMadePages } from './made-pages.ts'

const NEVER = '<img src="/never" alt="">'
const waitForText = (popup: Page, text: string) =>
  popup.waitForFunction(wanted => document.body.textContent.includes(wanted), { timeout: 10_000 }, text)

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><text y="40">${KNOWN}</text></svg>`
const PLAIN = `A DAY BETWEEN TWO CAPITALS\n\n${FILLER[0]}\n\n${KNOWN.replace('had attacked', 'had\nattacked')}\n\n${FILLER.join('\n\n')}\n`

describe.each(ENGINES)('the popup in %s', engine => {
  const { driver, open, finish } = useMadePages(engine)

  it('reads a page of which a picture never comes', async () => {
    const page = await open(makeArticle({ after: NEVER }).replace(KNOWN, FILLER[0] ?? ''))
    await page.waitForSelector('#known')
    const popup = await driver().openPopup(page)
    await waitForText(popup, 'No known claim in this article')
    await popup.close()
    await page.close()
  })

  it('lists what is known on a page of which a script never comes', async () => {
    // It holds up everything behind it.
    const page = await open(makeArticle({ after: '<script src="/never"></script><p>Behind it.</p>' }))
    await page.waitForSelector('#known')
    const popup = await driver().openPopup(page)
    await popup.waitForSelector('.claim-list .claim')
    await page.bringToFront()
    await driver().openCardAt(page, (await driver().waitForHighlights(page, 1))[0], 'Denied by')
    await popup.close()
    await page.close()
  })

  it('reads what is there of a page that is still coming, and the rest when it comes', async () => {
    const page = await open({
      body: makeArticle({ after: `<p>${OTHER}</p>` }).split(`<p>${OTHER}`)[0] ?? '',
      isEndless: true,
    })
    await page.waitForSelector('#known')
    const popup = await driver().openPopup(page)
    await popup.waitForSelector('.claim-list .claim')
    await page.bringToFront()
    await driver().waitForHighlights(page, 1)
    finish()
    await page.waitForFunction(() => document.readyState === 'complete')
    // The first look comes now, and leaves the page to the reader that is there.
    await page.$eval('#known', (known, text) => known.insertAdjacentHTML('afterend', `<p>${text}</p>`), OTHER)
    await driver().waitForHighlights(page, 2)
    expect((await driver().report(page))?.state).toBe('done')
    await popup.close()
    await page.close()
  })

  it('has a page of plain text read when a person asks for it', async () => {
    const page = await open({ body: PLAIN, type: 'text/plain; charset=utf-8' })
    await page.waitForSelector('pre')
    const popup = await driver().openPopup(page)
    await popup.waitForSelector('.state .button')
    await popup.$eval('.state .button', e => (e as HTMLElement).click())
    await popup.waitForSelector('.claim-list .claim')
    await page.bringToFront()
    await driver().openCardAt(page, (await driver().waitForHighlights(page, 1))[0], 'Denied by')
    await popup.close()
    await page.close()
  })

  it.each([
    ['a picture', { body: SVG, type: 'image/svg+xml' }],
    ['data', { body: `<?xml version="1.0"?><feed><p>${KNOWN}</p></feed>`, type: 'application/xml' }],
  ])('does not offer to read %s, and says why', async (_, made) => {
    const page = await open(made)
    const popup = await driver().openPopup(page)
    await waitForText(popup, 'Sidelight reads web pages and plain text')
    expect(await popup.$('.state .button')).toBeNull()
    await popup.close()
    await page.close()
  })

  it('wrote nothing to a page’s console', () => {
    expect(driver().complaints).toEqual([])
  })
})
