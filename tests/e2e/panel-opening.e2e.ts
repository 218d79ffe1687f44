import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { startDriver } from './driver.ts'

interface Api {
  tabs: { query(of: object): Promise<{ id: number }[]> }
  scripting: { executeScript(what: object): Promise<unknown> }
  runtime: { sendMessage(message: unknown): Promise<unknown> }
}

/** Puts a button of the extension's own script into the corner of Chromium's only article: a click on it sends a message. */
async function addButton(page: Page, message: object): Promise<void> {
  const target = await page.browser().waitForTarget(one => one.type() === 'service_worker')
  await (await target.worker())?.evaluate(async sent => {
    const { chrome } = globalThis as unknown as { chrome: Api }
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' })
    const func = (input: unknown) => {
      const button = document.createElement('button')
      button.style.cssText = 'position: fixed; left: 0; top: 0; width: 40px; height: 40px'
      button.onclick = () => (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage(input)
      document.body.append(button)
    }
    await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func, args: [sent] })
  }, message)
}

it('opens beside the page in Chromium, at the claim for which somebody clicked there', async () => {
  const driver = await startDriver('chromium')
  try {
    const page = await driver.open('demo.html')
    await driver.waitForHighlights(page, 5)
    const { matches } = await driver.waitUntilRead(page)
    const claim = matches[0]?.claim ?? ''
    await addButton(page, { to: 'background', call: 'openPanel', input: { claim } })
    await page.bringToFront()
    await page.mouse.click(20, 20)
    const target = await page.browser().waitForTarget(one => one.url().endsWith('/sidepanel.html'))
    const panel = await target.asPage()
    await panel.waitForSelector('.full')
    expect(await panel.$eval('.full-facts', facts => facts.textContent)).toContain('Denied by Ukraine')
  } finally {
    await driver.close()
  }
})
