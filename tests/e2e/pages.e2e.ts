import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import { readExpected } from '../articles.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'
import { callBackground, change, findViolations, press, readSettings, tabThrough, waitForText } from './own-pages.ts'

const PAGES = ['welcome.html', 'options.html', 'help.html', 'privacy.html', 'lookup.html'] as const

const waitForNoHighlights = (page: Page) =>
  waitFor('no highlight', async () => (await readHighlights(page)).length === 0)

/** Has a page's pictures of text and cards in it. */
const waitUntilShown = (own: Page, path: string) =>
  path === 'welcome.html' || path === 'help.html' ? own.waitForSelector('.example-card') : own.waitForSelector('h1')

describe.each(ENGINES)('after installing in %s', engine => {
  it('the welcome page is opened once, whatever happens then', async () => {
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
  })
})

describe.each(ENGINES)('pages of the extension in %s', engine => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(engine)
    page = await driver.open('demo.html')
    await driver.waitForHighlights(page, 5)
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

  it('the options are all reached and changed by keyboard alone', async () => {
    const own = await driver.openOwn('options.html')
    await waitForText(own, 'Reset all')
    const names = await tabThrough(own)
    for (const name of [
      'a Marks',
      'input all',
      'input fill',
      'input normal',
      'button Change keys',
      'button Edit list',
      'button Save to a file',
      'button Load a file',
      'button Reset all',
      'a Help',
    ])
      expect(names).toContain(name)
    await own.focus('[name=strength]:checked')
    await own.keyboard.press('ArrowRight')
    await waitForText(own, 'Saved.')
    expect((await readSettings(own)).marks.strength).toBe('strong')
    await change(own, { set: 'all', settings: {} })
    await own.close()
  })

  describe('options', () => {
    let own: Page
    beforeAll(async () => {
      own = await driver.openOwn('options.html')
      await waitForText(own, 'Reset all')
    })
    afterEach(async () => {
      await change(own, { set: 'all', settings: {} })
      await driver.waitForHighlights(page, 5)
      await own.bringToFront()
    })

    it('switch topics off and on, on the open page', async () => {
      await own.$eval('#topics .switch', e => (e as HTMLElement).click())
      await waitForNoHighlights(page)
      expect((await readSettings(own)).packsOff.length).toBeGreaterThan(1)
      await own.$eval('#topics .switch', e => (e as HTMLElement).click())
      await driver.waitForHighlights(page, 5)
    })

    it('switch a site off that is typed with its address, and on again', async () => {
      await press(own, 'Edit list')
      await own.type('#add-site', page.url())
      await own.keyboard.press('Enter')
      await waitForNoHighlights(page)
      const { hostname } = new URL(page.url())
      expect((await readSettings(own)).sitesOff).toEqual([hostname])
      await press(own, `Switch on again: ${hostname}`)
      await driver.waitForHighlights(page, 5)
      await press(own, 'Done')
    })

    it('follow what is changed elsewhere', async () => {
      await change(own, { set: 'card', card: { opensBy: 'click' } })
      await own.waitForFunction(
        () => document.querySelector<HTMLInputElement>('[name=opensBy]:checked')?.value === 'click',
      )
    })

    it('set the language of the pages', async () => {
      await own.select('#language select', 'en')
      await own.waitForFunction(() => document.documentElement.lang === 'en')
      expect((await readSettings(own)).language).toBe('en')
    })

    it('store each choice of marks and card', async () => {
      for (const name of ['Only contested', 'Line only', 'Strong', 'By click']) await press(own, name)
      await own.select('#card select', 'long')
      await waitFor('the settings', async () => (await readSettings(own)).card.delay === 'long')
      expect(await readSettings(own)).toMatchObject({
        marks: { which: 'contested', style: 'line', strength: 'strong' },
        card: { opensBy: 'click', delay: 'long' },
      })
    })

    it('show a muted claim after the background was stopped, and mark it again', async () => {
      const claim = readExpected('demo')[0]?.claim ?? ''
      const before = (await readHighlights(page)).length
      await change(own, { set: 'claim', id: claim, on: false, day: '2026-01-02' })
      await waitFor('fewer highlights', async () => (await readHighlights(page)).length < before)
      await driver.stopBackground()
      await own.reload({ waitUntil: [] })
      await waitForText(own, 'Mark it again')
      expect(await own.$eval('#hidden', e => e.textContent)).toContain('since Jan 2, 2026')
      await own.$eval('#hidden .text-button', e => (e as HTMLElement).click())
      await driver.waitForHighlights(page, before)
    })

    it('give the same settings back from a file, and undo', async () => {
      await change(own, { set: 'site', host: 'a.example', on: false })
      await change(own, { set: 'marks', marks: { style: 'alike' } })
      await callBackground(own, 'hide', { claim: 'any', sentence: 'One sentence.', on: false })
      const before = await readSettings(own)
      await waitForText(own, '1 single mark')
      const text = await saveFile(own)
      await press(own, 'Reset all')
      await waitForText(own, 'Everything is as after installing.')
      expect((await readSettings(own)).sitesOff).toEqual([])
      await loadFile(own, text)
      await waitForText(own, 'Loaded from settings.json.')
      expect(await readSettings(own)).toEqual(before)
      await press(own, 'Undo')
      await waitForText(own, 'Your settings are back.')
      expect((await readSettings(own)).sitesOff).toEqual([])
    })

    it('tell what is wrong with a file, and change nothing', async () => {
      const before = await readSettings(own)
      await loadFile(own, '{"file": "sidelight settings", "marks": {"style": "loud"}}')
      await waitForText(own, 'settings.json has a value at “marks.style”')
      await loadFile(own, '{"file": \n "sidelight')
      await waitForText(own, 'settings.json is damaged at line 2')
      expect(await readSettings(own)).toEqual(before)
    })
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
    if (engine === 'firefox')
      await own.waitForFunction(() => document.querySelectorAll<HTMLInputElement>('[name=access]')[1]?.checked)
    else {
      await waitForText(own, 'Your browser lets only you take this back')
      expect(await own.$eval('[name=access]', e => (e as HTMLInputElement).checked)).toBe(true)
    }
    await own.close()
  })
})

describe.each(ENGINES)('pages of the extension in the dark in %s', engine => {
  it('have nothing that axe finds wrong', async () => {
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
  })
})

/** Presses “Save to a file” and keeps what the browser would have saved. */
async function saveFile(own: Page): Promise<string> {
  await own.evaluate(() => {
    const scope = globalThis as { saved?: Promise<string> }
    const create = URL.createObjectURL
    URL.createObjectURL = blob => {
      scope.saved = (blob as Blob).text()
      return create(blob)
    }
  })
  await press(own, 'Save to a file')
  return own.evaluate(async () => (await (globalThis as { saved?: Promise<string> }).saved) ?? '')
}

/** Chooses a file of this text, as the browser's dialog does. */
const loadFile = (own: Page, text: string) =>
  own.$eval(
    'input[type=file]',
    (input, content) => {
      const chosen = new DataTransfer()
      chosen.items.add(new File([content], 'settings.json'))
      ;(input as HTMLInputElement).files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    text,
  )
