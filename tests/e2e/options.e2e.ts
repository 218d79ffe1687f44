import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readHighlights, waitFor } from '../../lib/node/inspect.ts'
import { readExpected } from '../articles.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'
import { callBackground, change, press, readSettings, tabThrough, waitForText } from './own-pages.ts'

const waitForNoHighlights = (page: Page) =>
  waitFor('no highlight', async () => (await readHighlights(page)).length === 0)

describe.each(ENGINES)('the options in %s', engine => {
  let driver: Driver
  let page: Page
  let own: Page
  beforeAll(async () => {
    driver = await startDriver(engine)
    page = await driver.open('demo.html')
    await driver.waitForHighlights(page, 5)
    own = await driver.openOwn('options.html')
    await waitForText(own, 'Reset all')
  })
  afterAll(() => driver.close())
  afterEach(async () => {
    await change(own, { set: 'all', settings: {} })
    await driver.waitForHighlights(page, 5)
    await own.bringToFront()
  })

  it('switch packs off and on, on the open page', async () => {
    const turnAll = () => own.$$eval('#packs .switch', all => all.forEach(e => void (e as HTMLElement).click()))
    const { value } = (await callBackground(own, 'listPacks', null)) as { value: { id: string }[] }
    await turnAll()
    await waitForNoHighlights(page)
    await waitFor('all packs off', async () => (await readSettings(own)).packsOff.length === value.length)
    await turnAll()
    await driver.waitForHighlights(page, 5)
    await waitFor('all packs on', async () => (await readSettings(own)).packsOff.length === 0)
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

  it('are all reached and changed by keyboard alone', async () => {
    await own.reload({ waitUntil: [] })
    await waitForText(own, 'Reset all')
    const names = await tabThrough(own)
    for (const name of [
      'a Marks',
      'input all',
      'input fill',
      'input normal',
      'button Change keys',
      'button Edit list',
      'button Choose files',
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
    '#settings input[type=file]',
    (input, content) => {
      const chosen = new DataTransfer()
      chosen.items.add(new File([content], 'settings.json'))
      ;(input as HTMLInputElement).files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    text,
  )
