import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeInput } from '../pack/example.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'
import { findViolations, press, waitForText } from './own-pages.ts'

const PACK = { name: 'bridge.sidelight.json', text: JSON.stringify(makeInput()) }
const CSV = { name: 'reviews.csv', text: 'claim text,verdict\nThe bridge was closed for a year.,Half right\n' }
const BROKEN = { name: 'broken.json', text: JSON.stringify({ ...makeInput(), date: 'yesterday' }) }
const TITLE = makeInput().title as string

describe.each(ENGINES)('the packs in the options in %s', engine => {
  let driver: Driver
  let own: Page
  /** Rows of packs that come with the extension. */
  let bundled: number
  beforeAll(async () => {
    driver = await startDriver(engine)
    own = await driver.openOwn('options.html')
    await own.waitForSelector('#packs .switch')
    bundled = (await own.$$('#packs .switch')).length
  })
  afterAll(() => driver.close())
  const waitForRows = (count: number) =>
    own.waitForFunction(wanted => document.querySelectorAll('#packs .switch').length === wanted, {}, count)
  const says = () => own.$eval('#packs', section => section.textContent)

  it('are shown before they are stored, with nothing that axe finds wrong', async () => {
    await chooseFiles(own, [PACK, CSV, BROKEN])
    await own.waitForSelector('.import .file')
    expect(await own.evaluate(() => document.activeElement?.id)).toBe('import-name')
    expect(await says()).toContain('Which column has what?')
    expect(await says()).toContain('date is not a day of the calendar')
    expect(await findViolations(own)).toEqual([])
    await own.setViewport({ width: 320, height: 800 })
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await own.setViewport({ width: 1100, height: 900 })
    await press(own, 'Check the file')
    await waitForText(own, 'Choose columns again')
    await press(own, 'Cancel')
    expect(await own.$('.import')).toBeNull()
    expect(await own.$$('#packs .switch')).toHaveLength(bundled)
  })

  it('are imported, taken out as another format, and removed', async () => {
    await chooseFiles(own, [PACK])
    await press(own, 'Import 1 file')
    await waitForText(own, `Imported: ${TITLE}.`)
    await waitForRows(bundled + 1)
    expect(await own.evaluate(() => document.activeElement?.textContent)).toBe('Choose files')
    await press(own, `Details: ${TITLE}`)
    expect(await findViolations(own)).toEqual([])
    await press(own, `Export: ${TITLE}`)
    await press(own, 'ClaimReview')
    await waitForText(own, 'Saved as ')
    await press(own, `Remove: ${TITLE}`)
    await press(own, 'Keep')
    await press(own, `Remove: ${TITLE}`)
    await press(own, 'Remove')
    await waitForText(own, `Removed: ${TITLE}.`)
    await waitForRows(bundled)
  })
})

/** Chooses files by the section's button, as the browser's dialog does. */
const chooseFiles = (own: Page, files: readonly { readonly name: string; readonly text: string }[]) =>
  own.$eval(
    '#packs input[type=file]',
    (input, all) => {
      const chosen = new DataTransfer()
      for (const { name, text } of all) chosen.items.add(new File([text], name))
      ;(input as HTMLInputElement).files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    files as { name: string; text: string }[],
  )
