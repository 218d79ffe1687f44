/** What the tests of the extension's own pages share. */
import axe, { type AxeResults } from 'axe-core'
import type { ElementHandle, Page } from 'puppeteer-core'
import type { Settings } from '../../lib/model/settings.ts'
import type { SettingsChange } from '../../lib/model/settings-change.ts'
import { RUN_AXE } from './run-axe.ts'

/** Calls the background from a page of the extension, as the page's own scripts do. */
export const callBackground = (own: Page, name: string, input: unknown): Promise<unknown> =>
  own.evaluate(
    async (call, value) => {
      interface Api {
        runtime: { sendMessage(message: object): Promise<{ value?: unknown; error?: string }> }
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api }
      const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage({ to: 'background', call, input: value })
      if (answer.error !== undefined) throw new Error(answer.error)
      return answer.value
    },
    name,
    input,
  )

export const readSettings = async (own: Page): Promise<Settings> =>
  (await callBackground(own, 'settings', null)) as Settings

export const change = (own: Page, wanted: SettingsChange): Promise<unknown> => callBackground(own, 'change', wanted)

/** Waits for a text anywhere in a page. */
export const waitForText = (own: Page, text: string) =>
  own.waitForFunction(wanted => document.body.textContent.includes(wanted), {}, text)

/** Presses the button, link, radio button or switch with this name. */
export async function press(own: Page, name: string): Promise<void> {
  const find = (wanted: string) =>
    [...document.querySelectorAll<HTMLElement>('button, a, label, summary')].find(
      element => (element.getAttribute('aria-label') ?? element.textContent).trim() === wanted,
    )
  await own.waitForFunction(find, {}, name)
  const element = (await own.evaluateHandle(find, name)).asElement() as ElementHandle<HTMLElement> | null
  await element?.click()
}

/** @returns what axe finds wrong in a page, each with the elements */
export async function findViolations(own: Page): Promise<string[]> {
  await own.evaluate(axe.source)
  const { violations } = (await own.evaluate(RUN_AXE)) as AxeResults
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/**
 * Presses Tab through a page until the focus is where it was first, or has left.
 * @returns the name of each element that had the focus
 */
export async function tabThrough(own: Page): Promise<string[]> {
  const names: string[] = []
  for (let presses = 0; presses < 200; presses++) {
    await own.keyboard.press('Tab')
    const name = await own.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body) return null
      const label = at.getAttribute('aria-label') ?? (at instanceof HTMLInputElement ? at.value : at.textContent)
      return `${at.tagName.toLowerCase()} ${label.trim().replace(/\s+/g, ' ')}`
    })
    if (name === null || (presses > 0 && name === names[0])) break
    names.push(name)
  }
  return names
}
