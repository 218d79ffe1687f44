import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { HiddenElement } from '../../lib/node/closed-roots.ts'
import { ENGINES, findHidden } from './driver.ts'
import { makeArticle, useMadePages } from './made-pages.ts'

/** Longer than the menu must have been seen before what is chosen in it is stored. Milliseconds. */
const STEADY = 900

const isMenuButton = (e: HiddenElement) => e.attributes['aria-haspopup'] === 'menu'
const isItem = (item: string) => (e: HiddenElement) => e.attributes['data-item'] === item

/** What the page does while the menu is open. The card's element is the last popover in the page. */
const ATTACKS: readonly [string, (page: Page) => Promise<unknown>][] = [
  ['fades the card', page => styleCard(page, 'opacity: 0 !important')],
  ['scales the card', page => styleCard(page, 'transform: scale(0.1) !important; scale: 0.1 !important')],
  ['cuts the card away', page => styleCard(page, 'clip-path: inset(100%) !important')],
  ['filters the card', page => styleCard(page, 'filter: opacity(0) !important')],
  ['blends the card with the page', page => styleCard(page, 'mix-blend-mode: multiply !important')],
  ['enlarges the card', page => styleCard(page, 'zoom: 4 !important')],
  ['fades all of the page', page => page.addStyleTag({ content: 'html { opacity: 0.01 !important }' })],
  [
    'covers the card with a popover that lets clicks through',
    page =>
      page.evaluate(() => {
        const cover = document.createElement('div')
        cover.popover = 'manual'
        cover.style.cssText =
          'position: fixed; inset: 0; width: 100vw; height: 100vh; background: #fff; pointer-events: none'
        document.body.append(cover)
        cover.showPopover()
      }),
  ],
  [
    'covers the card with a popover in a closed tree',
    page =>
      page.evaluate(() => {
        const tree = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' })
        tree.innerHTML =
          '<div popover="manual" style="position: fixed; inset: 0; width: 100vw; height: 100vh; pointer-events: none">'
        ;(tree.firstElementChild as HTMLElement).showPopover()
      }),
  ],
  [
    'covers the card with a modal dialog',
    page =>
      page.evaluate(() => {
        const cover = document.body.appendChild(document.createElement('dialog'))
        cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; pointer-events: none'
        cover.showModal()
      }),
  ],
  [
    'takes the card out of the top layer and covers it',
    page =>
      page.evaluate(() => {
        document.querySelector('html > [popover]')?.removeAttribute('popover')
        const cover = document.createElement('div')
        cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: #fff; pointer-events: none'
        document.documentElement.append(cover)
      }),
  ],
  ['moves the card under the pointer', page => page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }))],
]

/** As the page could write it on the card's element, the strongest way that there is. */
const styleCard = (page: Page, style: string) =>
  page.evaluate(css => document.querySelector('html > [popover]')?.setAttribute('style', css), style)

describe.each(ENGINES)('a page that attacks the card in %s', engine => {
  const { driver, open } = useMadePages(engine)

  /** @returns what is stored of muted claims and hidden marks */
  const readStored = async (page: Page) => {
    const popup = await driver().openPopup(page)
    const stored = await popup.evaluate(async () => {
      interface Api {
        runtime: {
          sendMessage(
            message: object,
          ): Promise<{ value: { mutedClaims: unknown[]; hiddenMarks: { hashes: unknown[] } } }>
        }
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api }
      const message = { to: 'background', call: 'settings', input: null }
      const { value } = await (scope.browser ?? scope.chrome).runtime.sendMessage(message)
      return [value.mutedClaims.length, value.hiddenMarks.hashes.length]
    })
    await popup.close()
    await page.bringToFront()
    return stored
  }
  const boxOf = async (page: Page, fits: (e: HiddenElement) => boolean, what: string) => {
    const box = await findHidden(await driver().waitForCard(page, what), fits)?.box()
    if (!box) throw new Error('it is not drawn')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const openMenu = async () => {
    const page = await open(makeArticle())
    const [mark] = await driver().waitForHighlights(page, 1)
    await driver().openCardAt(page, mark, 'Denied by')
    const button = await boxOf(page, isMenuButton, 'Denied by')
    await page.mouse.move(button.x, button.y, { steps: 5 })
    await page.mouse.click(button.x, button.y)
    const item = await boxOf(page, isItem('hide'), 'Not this claim')
    await page.mouse.move(item.x, item.y, { steps: 5 })
    return { page, item }
  }
  const wait = (page: Page) => page.evaluate(ms => new Promise(resolve => setTimeout(resolve, ms)), STEADY)
  /** Clicks, whatever becomes of the card by it. */
  const clickAndRead = async (page: Page, { x, y }: { x: number; y: number }) => {
    await page.mouse.click(x, y)
    await wait(page)
    const stored = await readStored(page)
    await page.close()
    return stored
  }

  it.each(ATTACKS)('and %s changes nothing that is stored', async (_, attack) => {
    const { page, item } = await openMenu()
    await wait(page)
    await attack(page)
    expect(await clickAndRead(page, item)).toEqual([0, 0])
  })

  it('and covers it with a window-filling element on the whole screen changes nothing', async () => {
    const { page, item } = await openMenu()
    await wait(page)
    await page.evaluate(() => {
      const cover = document.body.appendChild(document.createElement('div'))
      cover.style.cssText = 'background: #fff; pointer-events: none'
      // Allowed since the person has just clicked.
      return cover.requestFullscreen().catch(() => cover.setAttribute('popover', 'manual'))
    })
    await wait(page)
    expect(await clickAndRead(page, item)).toEqual([0, 0])
  })

  it('and covers it between pressing and releasing the button changes nothing', async () => {
    const { page, item } = await openMenu()
    await wait(page)
    await page.mouse.down()
    await ATTACKS[7]?.[1](page)
    await page.mouse.up()
    await wait(page)
    expect(await readStored(page)).toEqual([0, 0])
    expect(item.x).toBeGreaterThan(0)
    await page.close()
  })

  it('and makes up clicks changes nothing', async () => {
    const { page, item } = await openMenu()
    await wait(page)
    await page.evaluate(({ x, y }) => {
      const at = { bubbles: true, composed: true, clientX: x, clientY: y }
      const card = document.querySelector('html > [popover]')
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        card?.dispatchEvent(new MouseEvent(type, at))
      ;(card as HTMLElement | null)?.click()
    }, item)
    await wait(page)
    expect(await readStored(page)).toEqual([0, 0])
    await page.close()
  })

  it('leaves the mark hidden for this view where it is not sure that the card was seen, and says so', async () => {
    const { page, item } = await openMenu()
    await wait(page)
    await ATTACKS[7]?.[1](page)
    await page.mouse.click(item.x, item.y)
    await driver().waitForCard(page, 'Hidden until you reload.')
    await expect.poll(async () => (await driver().report(page))?.matches.length).toBe(0)
    const undo = await boxOf(page, e => e.tag === 'button', 'Hidden until you reload.')
    await page.mouse.click(undo.x, undo.y)
    await driver().waitForHighlights(page, 1)
    expect(await readStored(page)).toEqual([0, 0])
    await page.close()
  })

  it('is told from one that does not: then the mark is hidden, and comes back', async () => {
    const { page, item } = await openMenu()
    await wait(page)
    await page.mouse.click(item.x, item.y)
    await driver().waitForCard(page, 'Mark hidden.')
    expect(await readStored(page)).toEqual([0, 1])
    await expect.poll(async () => (await driver().report(page))?.matches.length).toBe(0)
    const undo = await boxOf(page, e => e.tag === 'button', 'Mark hidden.')
    await page.mouse.move(undo.x, undo.y, { steps: 5 })
    await wait(page)
    await page.mouse.click(undo.x, undo.y)
    await driver().waitForHighlights(page, 1)
    expect(await readStored(page)).toEqual([0, 0])
    await page.close()
  })
})
