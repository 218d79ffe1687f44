/**
 * Opens the side panel, and tells it which claim to show. Chrome has a side panel that a click in a page may open, Firefox a
 * sidebar that only a click in a page of the extension may open, and a telephone neither: there the panel is a tab.
 */
import type { Storage, Tabs } from 'webextension-polyfill'

/** What is needed of `browser`. What a browser lacks is not there. */
export interface PanelApi {
  /** Chrome's; the polyfill has no types for it. */
  readonly sidePanel?: { open(beside: { readonly tabId: number }): Promise<void> }
  /** Firefox's. */
  readonly sidebarAction?: { open(): Promise<void> }
  readonly storage: { readonly session: Pick<Storage.StorageArea, 'get' | 'set' | 'remove' | 'onChanged'> }
  readonly tabs: Pick<Tabs.Static, 'create'>
}

const PANEL_FILE = '/sidepanel.html'
const keyOf = (tab: number) => `panel:${tab}`

/**
 * Opens the side panel beside a page in which somebody clicked, at a claim. The browser must hear of it before anything is
 * awaited, or it forgets the click.
 * @returns false: this browser opens none for a click in a page
 */
export function openPanelForPage(api: PanelApi, tab: number, claim: string): Promise<boolean> {
  if (api.sidePanel === undefined) return Promise.resolve(false)
  return askAndOpen(api, tab, claim, api.sidePanel.open({ tabId: tab }))
}

/**
 * Opens the panel for a tab out of a page of the extension. Must be called straight in a click.
 * @param claim the claim to show; null: the list of the page's sentences
 * @returns false: the browser refused
 */
export function openPanelFromOwnPage(api: PanelApi, tab: number, claim: string | null): Promise<boolean> {
  const opening = api.sidePanel?.open({ tabId: tab }) ?? api.sidebarAction?.open() ?? openTab(api, tab)
  return askAndOpen(api, tab, claim, opening)
}

const openTab = (api: PanelApi, tab: number) => api.tabs.create({ url: `${PANEL_FILE}?tab=${tab}` })

async function askAndOpen(api: PanelApi, tab: number, claim: string | null, opening: Promise<unknown>) {
  try {
    await opening
  } catch {
    return false // no click was seen, or a company's rules forbid it
  }
  if (claim !== null) await api.storage.session.set({ [keyOf(tab)]: claim })
  return true
}

/** Takes the claim that was asked for in a tab, if there is one. @returns its id, or null; a second call gets null */
export async function takeAskedClaim({ storage: { session } }: PanelApi, tab: number): Promise<string | null> {
  const key = keyOf(tab)
  const { [key]: claim } = await session.get(key)
  if (typeof claim !== 'string') return null
  await session.remove(key)
  return claim
}

/** Calls back when a claim is asked for, in whatever tab. */
export function onAskedClaim({ storage: { session } }: PanelApi, listener: () => void, signal: AbortSignal): void {
  session.onChanged.addListener(listener)
  signal.addEventListener('abort', () => session.onChanged.removeListener(listener))
}
