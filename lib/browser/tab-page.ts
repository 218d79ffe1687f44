/** A tab's page, as the popup reaches it. */
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
 * Finds the tab that the popup is about: the window's active one.
 * @param asked a tab's id from the popup's own address (`?tab=7`), for a popup that was opened in a tab; or null
 */
export async function findTab(api: Pick<TabApi, 'tabs'>, asked: string | null): Promise<number | null> {
  if (asked !== null && /^\d+$/.test(asked)) return Number(asked)
  const [active] = await api.tabs.query({ active: true, currentWindow: true })
  return active?.id ?? null
}

/** @returns a transport to the reader of a tab's page */
export function toReader(api: Pick<TabApi, 'tabs'>, tab: number): Transport {
  return message => api.tabs.sendMessage(tab, message, { frameId: TOP_FRAME })
}

/** Puts the reader into a tab's page: what looked at the page before, or read it, ends. */
export async function injectReader(api: Pick<TabApi, 'scripting'>, tab: number): Promise<void> {
  await api.scripting.executeScript({ target: { tabId: tab }, files: [READER_FILE] })
}

/**
 * Looks at a tab's page for the first time. Whoever opened the popup is waiting: a reader that answers is enough, and
 * whether access was taken back since it came is left to the looks that follow.
 * @param asked the reader's answer; null: none answers
 */
export async function seeFirst(api: TabApi, tab: number, asked: Promise<PageReport | null>): Promise<PageSight> {
  const report = await asked
  return report === null ? seePage(api, tab) : { access: 'given', report }
}

/**
 * Looks at a tab's page. A page that may be read and has no reader (nothing that a pack knows was seen in it, it was open
 * before the extension was installed, or before access was given) gets one.
 */
export async function seePage(api: TabApi, tab: number): Promise<PageSight> {
  const asked = askReader(api, tab)
  const [found, everywhere] = await Promise.all([
    api.tabs.get(tab).catch(() => null),
    api.permissions.contains({ origins: ALL_SITES }),
  ])
  if (found === null) return { access: 'closed' }
  const access = await readAccess(api.permissions, found.url, everywhere)
  if (access === 'closed') return { access }
  const host = hostOf(found.url)
  if (access === 'withheld') return { access, host }
  const report = await asked
  if (report !== null) return { access, report }
  // A page that is still on its way gets its reader by itself.
  if (found.status === 'loading') return { access, report: emptyReport('waiting', host) }
  try {
    await injectReader(api, tab)
  } catch {
    return { access: 'closed' } // stores, error pages, the browser's own viewers
  }
  return { access, report: (await askReader(api, tab)) ?? emptyReport('failed', host) }
}

/** @returns what a tab's reader reports; null: none answers */
export const askReader = (api: Pick<TabApi, 'tabs'>, tab: number): Promise<PageReport | null> =>
  call(toReader(api, tab), 'reader', 'report', null).then(JSON.parse, () => null)

function emptyReport(state: 'waiting' | 'failed', host: string | null): PageReport {
  const trouble = state === 'failed' ? 'pageFailed' : null
  return { state, trouble, host: host ?? '', matches: [], entities: [], briefs: [] }
}
