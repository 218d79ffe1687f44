/** What tests do with a browser from within it: its keys, its menus, the extension's background and own pages. */
import type { Page } from 'puppeteer-core'
import { bidiOf } from '../../lib/node/closed-roots.ts'
import type { Launched } from '../../lib/node/launch.ts'

export async function findOwn({ browser, home }: Launched, path: string): Promise<Page | null> {
  for (const page of await browser.pages()) {
    const address = await page.evaluate(() => location.href).catch(() => null)
    if (address === home + path) return page
  }
  return null
}

/** The protocol cannot open the browser's own menu. */
export async function chooseInChromium({ browser }: Launched, words: string): Promise<void> {
  const worker = await (await browser.waitForTarget(target => target.type() === 'service_worker')).worker()
  await worker?.evaluate(selectionText => {
    interface Api {
      contextMenus: { onClicked: { dispatch(info: object): void } }
    }
    const { chrome } = globalThis as unknown as { chrome: Api }
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText })
  }, words)
}

export const chooseInFirefox = (launched: Launched, words: string) =>
  evaluateInFirefox(
    launched,
    `[...WebExtensionPolicy.getActiveExtensions()].find(p => p.mozExtensionHostname === '${new URL(launched.home).hostname}').extension
      .emit('webext-menu-menuitem-click', { menuItemId: 'look-up', selectionText: ${JSON.stringify(words)} }, gBrowser.selectedTab)`,
  )

/** Runs in the service worker: a key press that the protocol sends goes to the page and never to the browser. */
export async function dispatchCommand(command: string, tab: number): Promise<void> {
  interface Api {
    tabs: { get(id: number): Promise<unknown> }
    commands: { onCommand: { dispatch(command: string, tab: unknown): void } }
  }
  const { chrome } = globalThis as unknown as { chrome: Api }
  chrome.commands.onCommand.dispatch(command, await chrome.tabs.get(tab))
}

const COMMANDS = ['next-match', 'previous-match'] as const

export const pressInFirefox = (launched: Launched, command: (typeof COMMANDS)[number]) =>
  evaluateInFirefox(
    launched,
    `document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')[${COMMANDS.indexOf(command)}].doCommand()`,
  )

/** Stops the extension's background as the browser does after some idle time. */
export async function stopBackground(launched: Launched): Promise<void> {
  if (launched.engine === 'firefox') return stopInFirefox(launched)
  const target = await launched.browser.waitForTarget(one => one.type() === 'service_worker')
  await (await target.worker())?.close()
}

const stopInFirefox = (launched: Launched) =>
  evaluateInFirefox(
    launched,
    `[...WebExtensionPolicy.getActiveExtensions()].find(p => p.mozExtensionHostname === '${new URL(launched.home).hostname}').extension.terminateBackground()`,
  )

/** @param own a page of the extension, which goes */
export const reloadInChromium = (own: Page) =>
  own.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } }
    setTimeout(() => chrome.runtime.reload())
  })

export const reloadInFirefox = (launched: Launched) =>
  evaluateInFirefox(
    launched,
    `(async () => {
      const { id } = [...WebExtensionPolicy.getActiveExtensions()].find(p => p.mozExtensionHostname === '${new URL(launched.home).hostname}')
      await (await AddonManager.getAddonByID(id)).reload()
    })()`,
  )

/** Runs a script in Firefox's own window, where the browser itself can be told what to do. */
async function evaluateInFirefox({ browser }: Launched, expression: string): Promise<void> {
  const bidi = bidiOf(browser)
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as unknown as {
    result: { contexts: { context: string }[] }
  }
  const target = { context: tree.result.contexts[0]?.context }
  const { result } = await bidi.send('script.evaluate', { expression, target, awaitPromise: true })
  if (result.type !== 'success') throw new Error(`Firefox did not do it: ${expression}`)
}
