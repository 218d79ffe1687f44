import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../lib/node/closed-roots.ts'
import { pointAt } from '../../lib/node/inspect.ts'
import { ENGINES } from './driver.ts'
import { makeArticle, useMadePages } from './made-pages.ts'

/** What is drawn on each page of a PDF, without names and dates. */
function drawings(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf)
  const drawn: string[] = []
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    if (file.subarray(at - 3, at).toString() === 'end') continue
    const end = file.indexOf('endstream', at)
    try {
      const text = inflateSync(file.subarray(at + 7, end)).toString('latin1')
      // Drawing is written in letters; a font or a table of places in the file has zeros.
      if (/\bBT\b/.test(text) && !text.includes('\0')) drawn.push(text)
    } catch {
      // a picture or a font
    }
  }
  return drawn
}

describe.each(ENGINES)('the card in %s', engine => {
  const { driver, open } = useMadePages(engine)

  it.each([
    [
      'a box over the window',
      '<div style="position: fixed; inset: 0; background: #fffbe6; z-index: 9">We value it.</div>',
    ],
    [
      'a box in a shadow tree',
      '<div><template shadowrootmode="open"><p style="position: fixed; inset: 0; background: #fff; z-index: 9">It.</p></template></div>',
    ],
    [
      'a layer with a title',
      '<h2 style="position: absolute; inset: 0; background: #fff; z-index: 9">News of today</h2>',
    ],
  ])('does not open through %s', async (_, before) => {
    const page = await open(makeArticle({ before }))
    // The reader paints what is covered: it is uncovered sooner or later.
    const [mark] = await driver().waitForHighlights(page, 1)
    if (!mark) throw new Error('no mark')
    await pointAt(page, mark.box)
    await page.mouse.click(mark.box.x + 30, mark.box.y + 8)
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 800)))
    await driver().waitForNoCard(page)
    await page.evaluate(() => document.body.firstElementChild?.remove())
    await driver().openCardAt(page, (await driver().waitForHighlights(page, 1))[0], 'Denied by')
    await page.close()
  })

  it('opens over a link in its sentence, and under a layer that lets the pointer through', async () => {
    const layer = '<div style="position: fixed; inset: 0; z-index: 9; pointer-events: none"></div>'
    const html = makeArticle({ before: layer }).replace('Ukrainian drones', '<a href="#x">Ukrainian <b>drones</b></a>')
    const page = await open(html)
    const [mark] = await driver().waitForHighlights(page, 1)
    const link = await page.$eval('#known b', e => e.getBoundingClientRect().toJSON() as Box)
    await driver().openCardAt(page, mark && { ...mark, box: link }, 'Denied by')
    await page.close()
  })

  it('takes no event of the page’s own scripts for a person’s', async () => {
    const page = await open(makeArticle())
    const [mark] = await driver().waitForHighlights(page, 1)
    await driver().openCardAt(page, mark, 'Denied by')
    await page.evaluate(() => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 5, clientY: 5 }))
      document.documentElement.dispatchEvent(new PointerEvent('pointerleave'))
    })
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 800)))
    await driver().waitForCard(page, 'Denied by')
    await page.keyboard.press('Escape')
    await driver().waitForNoCard(page)
    await page.mouse.move(2, 2)
    await page.evaluate(({ x, y }) => {
      const at = { bubbles: true, clientX: x + 30, clientY: y + 8 }
      document.getElementById('known')?.dispatchEvent(new PointerEvent('pointermove', at))
      document.getElementById('known')?.dispatchEvent(new MouseEvent('click', at))
    }, mark?.box ?? { x: 0, y: 0 })
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 800)))
    await driver().waitForNoCard(page)
    await page.close()
  })

  it('is not printed', async () => {
    const page = await open(makeArticle({ times: [1, 9] }))
    const [mark] = await driver().waitForHighlights(page, 1)
    const without = drawings(await page.pdf())
    expect(without.length).toBeGreaterThan(1)
    await driver().openCardAt(page, mark, 'Denied by')
    expect(drawings(await page.pdf())).toEqual(without)
    await page.close()
  })

  it('wrote nothing to a page’s console', () => {
    expect(driver().complaints).toEqual([])
  })
})
