import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { SettingsChange } from '../../lib/model/settings-change.ts'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import { ENGINES } from './driver.ts'
import { makeArticle, OTHER, useMadePages } from './made-pages.ts'

/** Sends a change as a page of the extension does, and gives what the background answers. */
const change = (own: Page, input: SettingsChange) =>
  own.evaluate(
    async message => {
      interface Api {
        runtime: { sendMessage(message: object): Promise<{ value?: unknown }> }
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api }
      return (await (scope.browser ?? scope.chrome).runtime.sendMessage(message)).value
    },
    { to: 'background', call: 'change', input } as const,
  )

const waitForNoMarks = (page: Page) => waitFor('the marks to go', async () => (await readHighlights(page)).length === 0)

describe.each(ENGINES)('a changed setting in %s', engine => {
  const { driver, open } = useMadePages(engine)
  const mute = (on: boolean) => ({ set: 'claim', id: 'residence-attack', on, day: '2026-01-02' }) as const

  it('takes the marks of a muted claim out of an open page, and brings them back', async () => {
    const page = await open(makeArticle())
    await driver().waitForHighlights(page, 1)
    const own = await driver().openPopup(page)
    expect(await change(own, mute(false))).toMatchObject({ mutedClaims: [{ id: 'residence-attack' }] })
    await page.bringToFront()
    await waitForNoMarks(page)
    await change(own, mute(true))
    await driver().waitForHighlights(page, 1)
    await own.close()
    await page.close()
  })

  it('reaches a page that comes back from the back/forward cache', async () => {
    const head = '<script>addEventListener("pageshow", event => { document.title = String(event.persisted) })</script>'
    const page = await open({ body: makeArticle({ head }), isKept: true })
    await driver().waitForHighlights(page, 1)
    const other = await open({ body: makeArticle(), isKept: true })
    const own = await driver().openPopup(other)
    await page.bringToFront()
    await page.goto(other.url())
    await driver().waitForHighlights(page, 1)
    await change(own, mute(false))
    await page.evaluate(() => history.back()) // `goBack` waits for a load, of which a page from the cache has none
    await page.waitForFunction(() => document.title === 'true')
    await waitForNoMarks(page)
    await change(own, mute(true))
    await driver().waitForHighlights(page, 1)
    for (const one of [other, own, page]) await one.close()
  })

  it('reaches a page that is not read because it is switched off', async () => {
    const first = await open(makeArticle())
    const own = await driver().openPopup(first)
    await change(own, { set: 'all', settings: { everywhere: false } })
    const page = await open(makeArticle({ before: `<p>${OTHER}</p>` }))
    await page.waitForFunction(() => document.readyState === 'complete')
    await change(own, { set: 'everywhere', on: true })
    await driver().waitForHighlights(page, 1)
    await first.close()
    await own.close()
    await page.close()
  })
})

describe('the stored settings in chromium', () => {
  const { driver, open } = useMadePages('chromium')

  it('are out of reach of the scripts in a page', async () => {
    const page = await open(makeArticle())
    await driver().waitForHighlights(page, 1)
    const own = await driver().openPopup(page)
    const read = () =>
      own.evaluate(async () => {
        interface Api {
          scripting: { executeScript(what: object): Promise<{ result: unknown }[]> }
          storage: { local: { get(): Promise<unknown> } }
        }
        const { chrome } = globalThis as unknown as { chrome: Api }
        const tabId = Number(new URLSearchParams(location.search).get('tab'))
        const func = () => chrome.storage.local.get().then(() => 'open', String)
        return (await chrome.scripting.executeScript({ target: { tabId }, func }))[0]?.result
      })
    expect(await read()).toContain('not allowed')
    await own.close()
    await page.close()
  })
})
