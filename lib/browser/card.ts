/** Reaches the card in a tab's page, whose script is put into the page only when it is needed. */
import type { Scripting, Tabs } from 'webextension-polyfill'
import type { Transport } from './messages.ts'

/** What is needed of `browser`. */
export interface CardApi {
  readonly scripting: Pick<Scripting.Static, 'executeScript'>
  readonly tabs: Pick<Tabs.Static, 'sendMessage'>
}

const CARD_FILE = '/card.js'
const MORE_FILE = '/card-more.js'
const TOP_FRAME = 0

/** Puts the card into a tab's page, also while that is loading. If the page has one already, that one stays. */
export async function injectCard(api: CardApi, tab: number): Promise<void> {
  await api.scripting.executeScript({ target: { tabId: tab }, files: [CARD_FILE], injectImmediately: true })
}

/** Puts what the card opens (menu, full view) into a tab's page. */
export async function injectMore(api: CardApi, tab: number): Promise<void> {
  await api.scripting.executeScript({ target: { tabId: tab }, files: [MORE_FILE], injectImmediately: true })
}

/**
 * Calls the card in a tab's page. If it does not answer, it is put into the page and called again.
 * @param ask makes one call to the card, over the transport that it is given
 * @returns the card's answer; false when there can be no card in the page
 */
export async function askCard(api: CardApi, tab: number, ask: (send: Transport) => Promise<boolean>): Promise<boolean> {
  const send: Transport = message => api.tabs.sendMessage(tab, message, { frameId: TOP_FRAME })
  try {
    return await ask(send)
  } catch {
    // The card is not there yet, or it ended with the reader that it served.
  }
  try {
    await injectCard(api, tab)
    return await ask(send)
  } catch {
    return false
  }
}
