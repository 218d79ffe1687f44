import type { Scripting, Tabs } from 'webextension-polyfill'
import { call, type Transport } from './messages.ts'

/** What is needed of `browser`. */
interface TabsApi {
  readonly tabs: Pick<Tabs.Static, 'query' | 'sendMessage'>
}

const TOP_FRAME = 0
const LOOK_FILE = '/look.js'

/** Tells every page that is read, or that is not because it is switched off, that the settings changed. */
export async function tellPages(api: TabsApi, rescan: boolean): Promise<void> {
  await tellTabs(api, rescan, async () => undefined)
}

/**
 * Has every page read again, since other claims are known now. Nobody listens any more in a page in which nothing was known:
 * the first look is put into it again. It ends only with the slowest page, one that is still loading or that the browser put
 * to sleep.
 */
export async function readPagesAgain(api: TabsApi & { readonly scripting: Pick<Scripting.Static, 'executeScript'> }) {
  await tellTabs(api, true, tabId => api.scripting.executeScript({ target: { tabId }, files: [LOOK_FILE] }))
}

/** @param onUnheard is called for each tab in which nobody listens. Most of these are pages that no extension may read */
async function tellTabs({ tabs }: TabsApi, rescan: boolean, onUnheard: (tab: number) => Promise<unknown>) {
  const ids = (await tabs.query({})).flatMap(({ id }) => id ?? [])
  const toTab =
    (id: number): Transport =>
    message =>
      tabs.sendMessage(id, message, { frameId: TOP_FRAME })
  await Promise.allSettled(
    ids.map(id => call(toTab(id), 'page', 'settingsChanged', { rescan }).catch(() => onUnheard(id))),
  )
}
