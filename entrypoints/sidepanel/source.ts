import type { PanelSource } from '../../components/panel/panel-source.ts'
import { askCard } from '../../lib/browser/card.ts'
import { describeIds } from '../../lib/browser/describe.ts'
import { browser } from '../../lib/browser/extension-api.ts'
import { call, type Transport } from '../../lib/browser/messages.ts'
import { onAskedClaim, takeAskedClaim } from '../../lib/browser/panel.ts'
import { seeSentences } from '../../lib/browser/panel-page.ts'
import { requestAccess } from '../../lib/browser/permissions.ts'
import { findTab, toReader } from '../../lib/browser/tab-page.ts'

/**
 * @param toBackground sends to the background
 * @param asked a tab's id from the panel's own address, for a panel that is itself a tab; null: the active tab of its window
 */
export function createSource(toBackground: Transport, asked: string | null): PanelSource {
  // Access can be asked for only while a click is handled, with no time to look up the address: it is kept from `readPage`.
  let url: string | null = null
  const findOwn = () => findTab(browser, asked)
  return {
    version: () => browser.runtime.getManifest().version,
    async readPage(known) {
      const tab = await findOwn()
      if (tab === null) return { access: 'closed' }
      const sight = await seeSentences(browser, tab, known)
      if (sight.access === 'withheld') url = (await browser.tabs.get(tab)).url ?? null
      return sight
    },
    async askToRead() {
      const tab = await findOwn()
      if (tab !== null) await call(toReader(browser, tab), 'reader', 'read', null)
    },
    requestAccess: where => requestAccess(browser.permissions, where === 'site' ? url : null),
    async show(key) {
      const tab = await findOwn()
      return tab !== null && askCard(browser, tab, send => call(send, 'card', 'show', key))
    },
    describe: ids => describeIds(toBackground, ids),
    change: change => call(toBackground, 'background', 'change', change),
    hide: mark => call(toBackground, 'background', 'hide', mark),
    async takeAskedClaim() {
      const tab = await findOwn()
      return tab === null ? null : takeAskedClaim(browser, tab)
    },
    onMove(listener, signal) {
      const { onActivated } = browser.tabs
      onActivated.addListener(listener)
      signal.addEventListener('abort', () => onActivated.removeListener(listener))
      onAskedClaim(browser, listener, signal)
    },
    copy: text => navigator.clipboard.writeText(text),
    save,
    print: () => window.print(),
    links: {
      search: browser.runtime.getURL('popup.html'),
      options: browser.runtime.getURL('options.html'),
      help: browser.runtime.getURL('help.html'),
    },
  }
}

function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/ld+json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
