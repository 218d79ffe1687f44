import { writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import type { PageReport } from '../model/report.ts'
import type { Box } from './closed-roots.ts'

/** A text that the extension painted on a page. */
export interface Highlighted {
  /** The highlight's registered name, which says how it looks. */
  readonly name: string
  readonly text: string
  /** Its first line, in CSS pixels of the viewport. */
  readonly box: Box
}

/** @returns what is highlighted on a page now, top to bottom */
export function readHighlights(page: Page): Promise<Highlighted[]> {
  return page.evaluate(() => {
    const ranges: { name: string; range: Range }[] = []
    for (const [name, highlight] of CSS.highlights) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if (!startContainer.isConnected || !endContainer.isConnected) continue
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        ranges.push({ name, range })
      }
    }
    const found = ranges.map(({ name, range }) => {
      const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect()
      return { name, text: range.toString(), box: { x, y, width, height } }
    })
    // By place: ranges in different shadow trees have no order of their own.
    return found.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
  })
}

/** Moves the pointer into a box, from outside of it, as a hand would. */
export async function pointAt(page: Page, { x, y, width, height }: Box): Promise<void> {
  await page.bringToFront()
  await page.mouse.move(1, 1)
  await page.mouse.move(x + Math.min(width / 2, 40), y + height / 2, { steps: 4 })
}

/**
 * Points at a place until something is seen. A hand is never still, and a script that came to the page after the
 * pointer's last movement would otherwise not hear of it.
 * @param what is named in the error when it is not seen
 */
export async function pointUntil(page: Page, box: Box, what: string, ask: () => Promise<boolean>): Promise<void> {
  await pointAt(page, box)
  let turn = 0
  await waitFor(what, async () => {
    if (await ask()) return true
    turn = 1 - turn
    await page.mouse.move(box.x + Math.min(box.width / 2, 40) + turn, box.y + box.height / 2)
    return false
  })
}

/**
 * Asks again until the answer is yes.
 * @param what is named in the error when it is still no after `limit` milliseconds
 */
export async function waitFor(what: string, ask: () => Promise<boolean>, limit = 15_000): Promise<void> {
  const end = Date.now() + limit
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`${what}: waited ${limit / 1000} s in vain`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** @returns a picture of the window, a PNG in base64, once nothing in it moves any more: two in a row are the same */
export async function takeWhenStill(page: Page): Promise<string> {
  let last = ''
  await waitFor('a still picture', async () => {
    const before = last
    last = await page.screenshot({ encoding: 'base64' })
    return last === before
  })
  return last
}

/** Writes a picture of the window once nothing in it moves any more. */
export async function shootWhenStill(page: Page, path: `${string}.png`): Promise<void> {
  await writeFile(path, Buffer.from(await takeWhenStill(page), 'base64'))
}

/** The part of the extension API that is used in an extension's own page. */
interface Api {
  readonly tabs: {
    query(of: object): Promise<{ id: number; url?: string }[]>
    sendMessage(tab: number, message: unknown): Promise<{ value: string } | undefined>
  }
  readonly runtime: { sendMessage(message: unknown): Promise<{ value: unknown } | undefined> }
}

/**
 * @param own a page of the extension
 * @param url the address of an open page, without its fragment
 * @returns the tab's id, as the extension knows it; null when there is none
 */
export function findTab(own: Page, url: string): Promise<number | null> {
  return own.evaluate(async address => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api }
    // Not by the query itself: Firefox takes no address with a port.
    const tabs = await (scope.browser ?? scope.chrome).tabs.query({})
    return tabs.find(tab => tab.url?.replace(/#.*/, '') === address)?.id ?? null
  }, url)
}

/**
 * Asks a page's reader what it knows.
 * @param own a page of the extension
 * @returns the report, or null when no reader answers
 */
export function readReport(own: Page, tab: number): Promise<PageReport | null> {
  return own.evaluate(async id => {
    const scope = globalThis as unknown as { browser?: Api; chrome: Api }
    const message = { to: 'reader', call: 'report', input: null }
    const reply = await (scope.browser ?? scope.chrome).tabs.sendMessage(id, message).catch(() => undefined)
    return reply === undefined ? null : (JSON.parse(reply.value) as PageReport)
  }, tab)
}
