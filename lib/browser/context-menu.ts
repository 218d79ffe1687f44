/** The entry in a page's context menu that looks up the selected text. */
import type { Menus, Runtime, Storage, Tabs } from 'webextension-polyfill'
import { LONGEST_LOOK_UP } from '../model/look-up.ts'

const ENTRY = 'look-up'
/** In the memory of the browser: gone when it closes. An address would lie in its history. */
const KEY = 'lookUp'

type Menu = Pick<Menus.Static, 'create' | 'removeAll' | 'onClicked'>

/** What is needed of `browser`. */
interface MenuApi {
  readonly runtime: Pick<Runtime.Static, 'getURL'>
  readonly storage: { readonly session: Pick<Storage.StorageArea, 'get' | 'set'> }
  readonly tabs: Pick<Tabs.Static, 'create'>
  /** Android has no context menu. */
  readonly contextMenus?: Menu
}

/** Puts the entry into the menu in place of the one that is there. Browsers keep it while the background is stopped. */
export async function showEntry({ contextMenus }: Pick<MenuApi, 'contextMenus'>, title: string): Promise<void> {
  await contextMenus?.removeAll()
  contextMenus?.create({ id: ENTRY, title, contexts: ['selection'] })
}

/** Opens the look-up page for each text that a person asks about. Must be called in the background's first turn. */
export function answerMenu(api: MenuApi): void {
  api.contextMenus?.onClicked.addListener(async ({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== ENTRY || selectionText === undefined) return
    await api.storage.session.set({ [KEY]: selectionText.slice(0, LONGEST_LOOK_UP) })
    const place = tab === undefined ? {} : { index: tab.index + 1 }
    await api.tabs.create({ url: api.runtime.getURL('lookup.html'), ...place })
  })
}

/** @returns the text that was looked up last; null: none since the browser was started */
export async function readLookedUp({ storage }: Pick<MenuApi, 'storage'>): Promise<string | null> {
  const { [KEY]: text } = await storage.session.get(KEY)
  return typeof text === 'string' ? text : null
}
