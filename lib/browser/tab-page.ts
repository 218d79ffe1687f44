/** Reaches a tab's page, for the popup and the side panel. */
import type { Scripting, Tabs } from 'webextension-polyfill'
import type { PageReport, PageSight } from '../model/report.ts'
import { call, type Transport } from './messages.ts'
import { ALL_SITES, hostOf, type PermissionsArea, readAccess } from './permissions.ts'

/** What is needed of `browser`. */
export interface TabApi {
  readonly permissions: PermissionsArea
  readonly scripting: Pick<Scripting.Static, 'executeScript'>
  readonly tabs: Pick<Tabs.Static, 'get' | 'query' | 'sendMessage'>
}

const READER_FILE = '/reader.js'
const TOP_FRAME = 0

/**
 * Finds the tab whose page the popup or the side panel shows: the active one of the window.
 * @param asked a tab's id from their own address (`?tab=7`), where they are themselves opened in a tab; or null
 * @returns the tab's id, or null: there is none
 */
export async function findTab(api: Pick<TabApi, 'tabs'>, asked: string | null): Promise<number | null> {
  if (asked !== null && /^\d+$/.test(asked)) return Number(asked)
  const [active] = await api.tabs.query({ active: true, currentWindow: true })
  return active?.id ?? null
}

/** @returns a transport to the reader in a tab's page */
export function toReader(api: Pick<TabApi, 'tabs'>, tab: number): Transport {
  return message => api.tabs.sendMessage(tab, message, { frameId: TOP_FRAME })
}

/**
 * Puts the reader into a tab's page, at once: some pages are never loaded to their end. The first look or reader that is
 * there ends.
 */
export async function injectReader(api: Pick<TabApi, 'scripting'>, tab: number): Promise<void> {
  await api.scripting.executeScript({ target: { tabId: tab }, files: [READER_FILE], injectImmediately: true })
}

/**
 * Sees a tab's page for the popup's first frame. A person is waiting, so if a reader answers, access is not checked: whether it
 * was taken back in the meantime is seen by the next `seePage`.
 * @param asked the reader's answer; null: no reader answers
 */
export async function seeFirst(api: TabApi, tab: number, asked: Promise<PageReport | null>): Promise<PageSight> {
  const report = await asked
  return report === null ? seePage(api, tab) : { access: 'given', report }
}

/**
 * Sees a tab's page: whether it may be read, and what its reader reports. A page that may be read and has no reader gets one.
 * It has none if the first look met nothing known or has not come yet, or if the page was opened before the extension was
 * installed or had access.
 */
export async function seePage(api: TabApi, tab: number): Promise<PageSight> {
  const asked = askReader(api, tab)
  const [tabInfo, everywhere] = await Promise.all([
    api.tabs.get(tab).catch(() => null),
    api.permissions.contains({ origins: ALL_SITES }),
  ])
  if (tabInfo === null) return { access: 'closed' }
  const access = await readAccess(api.permissions, tabInfo.url, everywhere)
  if (access === 'closed') return { access }
  const host = hostOf(tabInfo.url)
  if (access === 'withheld') return { access, host }
  const report = await asked
  if (report !== null) return { access, report }
  try {
    await injectReader(api, tab)
  } catch {
    // Extension stores, error pages, the browser's own viewers; or a page of which nothing has come yet.
    return tabInfo.status === 'loading' ? { access, report: emptyReport('waiting', host) } : { access: 'closed' }
  }
  return { access, report: (await askReader(api, tab)) ?? emptyReport('failed', host) }
}

/** @returns what the reader in a tab's page reports; null: no reader answers */
export const askReader = (api: Pick<TabApi, 'tabs'>, tab: number): Promise<PageReport | null> =>
  call(toReader(api, tab), 'reader', 'report', null).then(JSON.parse, () => null)

function emptyReport(state: 'waiting' | 'failed', host: string | null): PageReport {
  const trouble = state === 'failed' ? 'pageFailed' : null
  return { state, trouble, host: host ?? '', matches: [], outside: 0, entities: [], briefs: [] }
}
