import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { waitFor } from '../../lib/node/inspect.ts'
import { ENGINES } from './driver.ts'
import { KNOWN, makeArticle, OTHER, readBadge, useMadePages } from './made-pages.ts'

/** Milliseconds in which a page is to be whole again, and what two browsers at work on a small machine may add. */
const HEALED = 1000
const SLACK = 1500

/** What pages do that take away what was painted, or everything: each leaves or brings one known sentence. */
const DEEDS: readonly [string, () => void][] = [
  ['clears all highlights', () => CSS.highlights.clear()],
  ['empties each highlight', () => CSS.highlights.forEach(one => void one.clear())],
  [
    'drops all adopted sheets',
    () => {
      document.adoptedStyleSheets = []
    },
  ],
  ['empties an adopted sheet', () => document.adoptedStyleSheets.forEach(sheet => void sheet.replaceSync(''))],
  ['replaces its body', () => document.body.replaceWith(document.body.cloneNode(true))],
  ['replaces its root element', () => document.documentElement.replaceWith(document.documentElement.cloneNode(true))],
  [
    'takes its root element away for a moment',
    () => {
      const root = document.documentElement
      root.remove()
      setTimeout(() => document.append(root), 700)
    },
  ],
  [
    'is written anew',
    () => {
      const html = document.documentElement.outerHTML
      document.open()
      document.write(html)
      document.close()
    },
  ],
]

/** A frame with one known sentence, and one in a shadow tree. */
const FRAME =
  `<iframe width="600" height="200" srcdoc="<p>${KNOWN}</p>"></iframe>` +
  `<div><template shadowrootmode="open"><p>${OTHER}</p></template></div>`

/** Whether the known sentence is painted: its highlight is registered, and there are rules for that. */
const isPainted = (page: Page, text: string) =>
  page.evaluate(known => {
    const rules = document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join()
    return [...CSS.highlights].some(([name, ranges]) =>
      [...ranges].some(({ startContainer: node }) => {
        return node.isConnected && node.textContent?.includes(known) && rules.includes(`::highlight(${name})`)
      }),
    )
  }, text)

describe.each(ENGINES)('in %s a page that', engine => {
  const { driver, open } = useMadePages(engine)
  const untilPainted = (page: Page, text: string, limit?: number) =>
    waitFor('the mark', () => isPainted(page, text).catch(() => false), limit)

  it.each(DEEDS)('%s: is marked again, and pointing works', async (_, deed) => {
    const page = await open(makeArticle())
    await untilPainted(page, KNOWN)
    const popup = await driver().openPopup(page)
    await page.bringToFront()
    await page.evaluate(deed)
    await untilPainted(page, KNOWN, HEALED + SLACK)
    await driver().openCardAt(page, (await driver().waitForHighlights(page, 1))[0], 'Denied by')
    await expect.poll(() => readBadge(popup)).toBe('1')
    await popup.close()
    await page.close()
  })

  it('takes its root element away for good: has no number on the button', async () => {
    const page = await open(makeArticle())
    await untilPainted(page, KNOWN)
    const popup = await driver().openPopup(page)
    await page.bringToFront()
    await expect.poll(() => readBadge(popup)).toBe('1')
    await page.evaluate(() => document.documentElement.remove())
    await expect.poll(() => readBadge(popup), { timeout: HEALED + SLACK }).toBe('')
    await popup.close()
    await page.close()
  })

  it('removes marks without end: gets no endless fight, and no number that is not true', async () => {
    const page = await open(makeArticle())
    await untilPainted(page, KNOWN)
    const popup = await driver().openPopup(page)
    await page.bringToFront()
    await page.evaluate(() => {
      const counts = Object.assign(window, { removed: 0 })
      setInterval(() => {
        if (CSS.highlights.size > 0) counts.removed++
        CSS.highlights.clear()
      }, 50)
    })
    await expect.poll(() => readBadge(popup), { timeout: 20_000 }).toBe('')
    const removed = () => page.evaluate(() => (window as unknown as { removed: number }).removed)
    const before = await removed()
    expect(before).toBeGreaterThan(5)
    expect(before).toBeLessThan(20)
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 2_000)))
    expect(await removed()).toBe(before)
    await popup.close()
    await page.close()
  })

  it('is replaced without end: is given up, and the popup says so', async () => {
    const page = await open(makeArticle())
    await untilPainted(page, KNOWN)
    await page.evaluate(() => {
      setInterval(() => document.documentElement.replaceWith(document.documentElement.cloneNode(true)), 200)
    })
    const state = async () => (await driver().report(page))?.state
    await expect.poll(state, { timeout: 20_000 }).toBe('failed')
    await page.close()
  })

  it('has elements with the names of what scripts ask a document for: is marked, read on, and has its card', async () => {
    const names = [
      'documentElement', 'body', 'defaultView', 'activeElement', 'adoptedStyleSheets', 'createElement', 'contentType',
      'querySelectorAll', 'elementFromPoint', 'getSelection', 'addEventListener', 'nodeType', 'title', 'children', 'contains',
      'createTreeWalker', 'evaluate', 'firstChild', 'parentNode', 'textContent', 'ownerDocument', 'getElementsByTagName',
    ] // biome-ignore format: a list
    const images = names.map(name => `<img name="${name}" alt="">`).join('')
    const fields = names.map(name => `<input name="${name}">`).join('')
    const page = await open(
      makeArticle({ before: `${images}<form id="body">${fields}</form>`, attributes: 'id="documentElement"' }),
    )
    const [highlight] = await driver().waitForHighlights(page, 1)
    await page.$eval('#known', (known, text) => known.insertAdjacentHTML('afterend', `<p>${text}</p>`), OTHER)
    await driver().waitForHighlights(page, 2)
    const box = highlight?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(1, 1)
    await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 })
    await page.waitForSelector(':popover-open')
    await page.keyboard.press('Escape')
    await page.waitForSelector(':popover-open', { hidden: true })
    await page.close()
  })

  const withFrame = (html: string) => html.replace('<p id="known">', `${FRAME}<p id="known">`)
  const countInFrame = (page: Page) => () =>
    page.evaluate(() => (frames[0] as unknown as typeof globalThis).CSS.highlights.size)

  it('does nothing of the kind: nothing is painted anew, in frames and shadow trees either', async () => {
    const page = await open(withFrame(makeArticle()))
    await driver().waitForHighlights(page, 2)
    await expect.poll(countInFrame(page), { timeout: 15_000 }).toBe(1)
    const kept = await page.evaluate(async () => {
      const inner = frames[0] as unknown as typeof globalThis
      const find = () => [CSS.highlights, inner.CSS.highlights].map(one => one.values().next().value)
      const before = find()
      await new Promise(resolve => setTimeout(resolve, 1_500))
      return find().every((highlight, i) => highlight !== undefined && highlight === before[i])
    })
    expect(kept).toBe(true)
    await page.close()
  })

  it('has a frame that is written anew: is marked there again, and pointing works', async () => {
    const page = await open(withFrame(makeArticle()).replace(`<p id="known">${KNOWN}</p>`, ''))
    await expect.poll(countInFrame(page), { timeout: 15_000 }).toBe(1)
    await page.evaluate(() => {
      const inner = frames[0] as unknown as typeof globalThis
      const html = inner.document.documentElement.outerHTML.replace('Lavrov said', 'On Monday Lavrov said')
      inner.CSS.highlights.clear()
      inner.document.open()
      inner.document.write(html)
      inner.document.close()
    })
    await expect.poll(countInFrame(page), { timeout: 15_000 }).toBe(1)
    const box = await page.evaluate(() => {
      const inner = frames[0] as unknown as typeof globalThis
      const range = [...(inner.CSS.highlights.values().next().value ?? [])][0]
      const outer = document.querySelector('iframe')?.getBoundingClientRect()
      if (!range || !outer) throw new Error('nothing is painted in the frame')
      const live = inner.document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      const { x, y } = live.getClientRects()[0] ?? outer
      return { x: outer.x + 2 + x, y: outer.y + 2 + y, width: 60, height: 16 }
    })
    await driver().openCardAt(page, { name: '', text: KNOWN, box }, 'Denied by')
    await page.close()
  })

  it('hears of nothing that goes wrong', () => {
    expect(driver().complaints).toEqual([])
  })
})
