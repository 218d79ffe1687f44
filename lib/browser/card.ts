/** The card of a tab's page: a script that is put into the page only when it is needed. */
import type { Scripting, Tabs } from 'webextension-polyfill'
import type { Transport } from './messages.ts'

/** What is needed of `browser`. */
export interface CardApi {
  readonly scripting: Pick<Scripting.Static, 'executeScript'>
  readonly tabs: Pick<Tabs.Static, 'sendMessage'>
}

const CARD_FILE = '/card.js'
const TOP_FRAME = 0

/** Puts the card into a tab's page. A page that has it already keeps the one it has. */
export async function injectCard(api: CardApi, tab: number): Promise<void> {
  await api.scripting.executeScript({ target: { tabId: tab }, files: [CARD_FILE] })
}

/**
 * Asks the card of a tab's page, and puts it into the page first when it does not answer.
 * @param ask makes one call to the card over the transport that it is given
 * @returns the answer; false when the page can have no card
 */
export async function askCard(api: CardApi, tab: number, ask: (send: Transport) => Promise<boolean>): Promise<boolean> {
  const send: Transport = message => api.tabs.sendMessage(tab, message, { frameId: TOP_FRAME })
  try {
    return await ask(send)
  } catch {
    // Not there yet, or the page let go of it.
  }
  try {
    await injectCard(api, tab)
    return await ask(send)
  } catch {
    return false
  }
}
