import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from '../../lib/node/inspect.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'
import { findViolations, press, waitForText } from './own-pages.ts'

/** Milliseconds: a test that starts a browser of its own and shows several pages. */
const LONG = 180_000

const PAGES = ['welcome.html', 'options.html', 'help.html', 'privacy.html', 'lookup.html'] as const

/** Waits until a page shows what it has to ask for. */
const waitUntilShown = (own: Page, path: string) =>
  path === 'welcome.html' || path === 'help.html' ? own.waitForSelector('.example-card') : own.waitForSelector('h1')

describe.each(ENGINES)('after installing in %s', engine => {
  it(
    'the welcome page is opened once, whatever happens then',
    async () => {
      const driver = await startDriver(engine, { keepsWelcome: true })
      try {
        await waitFor('the welcome page', async () => (await driver.findOwn('welcome.html')) !== null)
        await (await driver.findOwn('welcome.html'))?.close()
        await driver.stopBackground()
        const page = await driver.open('demo.html')
        await driver.waitForHighlights(page, 5)
        expect(await driver.findOwn('welcome.html')).toBeNull()
        // Chromium does not start an extension again that a test has reloaded.
        if (engine === 'chromium') return
        await driver.reloadExtension()
        const again = await driver.open('demo.html')
        await driver.waitForHighlights(again, 5)
        expect(await driver.findOwn('welcome.html')).toBeNull()
      } finally {
        await driver.close()
      }
    },
    LONG,
  )
})

describe.each(ENGINES)('pages of the extension in %s', engine => {
  let driver: Driver
  beforeAll(async () => {
    // A test cannot press the buttons of Firefox's own question.
    driver = await startDriver(engine, { prefs: { 'extensions.webextOptionalPermissionPrompts': false } })
  })
  afterAll(() => driver.close())

  it.each(PAGES)('%s has nothing that axe finds wrong, however it is shown', async path => {
    const own = await driver.openOwn(path)
    await waitUntilShown(own, path)
    const sizes = [
      { width: 1100, height: 800 },
      { width: 320, height: 700 },
      { width: 550, height: 400, deviceScaleFactor: 2 }, // 1100 at 200 %
    ]
    for (const size of sizes) {
      await own.setViewport(size)
      for (const direction of ['ltr', 'rtl']) {
        const over = await own.evaluate(dir => {
          document.documentElement.dir = dir
          return document.documentElement.scrollWidth - document.documentElement.clientWidth
        }, direction)
        expect([size.width, direction, over]).toEqual([size.width, direction, 0])
      }
      expect(await findViolations(own)).toEqual([])
    }
    await own.close()
  })

  it.each([
    ['welcome.html', 684],
    ['help.html', 813],
  ] as const)('%s fits one screen', async (path, height) => {
    const own = await driver.openOwn(path)
    await own.setViewport({ width: 1100, height })
    await waitUntilShown(own, path)
    await waitFor('no scrolling', () => own.evaluate(() => document.documentElement.scrollHeight <= innerHeight))
    await own.close()
  })

  it('the example opens by pointing and by key, and can be closed', async () => {
    const own = await driver.openOwn('welcome.html')
    await own.waitForSelector('.example-card')
    const statements = await own.$$eval('.try-mark', all => all.map(mark => mark.textContent))
    expect(statements).toHaveLength(2)
    const title = () => own.$eval('#example', example => example.textContent)
    expect(await title()).toContain(statements[0])
    await own.hover('span + span .try-mark')
    await own.waitForFunction(
      text => document.querySelector('#example')?.textContent.includes(text),
      {},
      statements[1] ?? '',
    )
    await press(own, 'Close')
    await waitFor('no card', async () => (await title()) === '')
    await own.focus('.try-mark')
    await own.keyboard.press('Enter')
    await waitFor('the card', async () => (await title()).includes(statements[0] ?? '?'))
    await own.close()
  })

  it('selected words are looked up, and lie in no address', async () => {
    const words = 'Drones attacked the residence of Putin in Novgorod region, Lavrov said.'
    const known = await driver.lookUp(words)
    await known.waitForSelector('.lookup-claims > li')
    expect(await known.$eval('blockquote', e => e.textContent)).toBe(words)
    expect(await known.$$eval('blockquote .sample-mark', all => all.length)).toBeGreaterThan(0)
    await press(known, 'All 18 statements')
    expect(await findViolations(known)).toEqual([])
    const near = await driver.lookUp('Drones flew over a house of the president.')
    await waitForText(near, 'The nearest ones by their words:')
    const unknown = await driver.lookUp('Bake the bread for forty minutes.')
    await waitForText(unknown, 'No known claim in it, and none that is near.')
    expect(await unknown.evaluate(() => location.href)).toMatch(/lookup\.html$/)
    await unknown.close()
  })

  it('the entry stands in the browser’s menu', async () => {
    const own = await driver.openOwn('help.html')
    // Rejects when there is no such entry.
    await own.evaluate(async () => {
      interface Api {
        contextMenus: { update(id: string, change: object): Promise<void> }
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api }
      await (scope.browser ?? scope.chrome).contextMenus.update('look-up', { contexts: ['selection'] })
    })
    await own.close()
  })

  it('access to all sites is given back where the browser lets it, and otherwise the way is told', async () => {
    const own = await driver.openOwn('welcome.html')
    await own.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=access]')?.checked)
    await press(own, 'Only on sites that I allow, one click each')
    if (engine === 'firefox') {
      await own.waitForFunction(() => document.querySelectorAll<HTMLInputElement>('[name=access]')[1]?.checked)
      await press(own, 'On all sites')
      await own.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=access]')?.checked)
    } else {
      await waitForText(own, 'Your browser lets only you take this back')
      expect(await own.$eval('[name=access]', e => (e as HTMLInputElement).checked)).toBe(true)
    }
    await own.close()
  })
})

describe.each(ENGINES)('pages of the extension in the dark in %s', engine => {
  it(
    'have nothing that axe finds wrong',
    async () => {
      const driver = await startDriver(engine, {
        args: engine === 'chromium' ? ['--blink-settings=preferredColorScheme=0'] : [],
        prefs: { 'layout.css.prefers-color-scheme.content-override': 0 },
      })
      try {
        for (const path of PAGES) {
          const own = await driver.openOwn(path)
          await waitUntilShown(own, path)
          expect(await own.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
          expect([path, await findViolations(own)]).toEqual([path, []])
          await own.close()
        }
      } finally {
        await driver.close()
      }
    },
    LONG,
  )
})
