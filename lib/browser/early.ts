/** The popup's first question, asked by a script of its own while the popup's scripts are still loaded. */
import type { PageReport } from '../model/report.ts'
import { askReader, findTab, type TabApi } from './tab-page.ts'

/** What the first question is answered. */
export interface Early {
  /** The tab that the popup is about, or null: there is none. */
  readonly tab: number | null
  /** What its reader reports; null: none answers. */
  readonly report: Promise<PageReport | null>
}

const KEY = Symbol.for('sidelight.early')
const shared = globalThis as { [KEY]?: Promise<Early> }

/** Finds the popup's tab and asks its reader, at once. */
export function askEarly(api: Pick<TabApi, 'tabs'>, asked: string | null): void {
  shared[KEY] = findTab(api, asked).then(tab => ({
    tab,
    report: tab === null ? Promise.resolve(null) : askReader(api, tab),
  }))
}

/** @returns the tab, and its reader's answer as it comes; rejects when nobody asked */
export const takeEarly = (): Promise<Early> => shared[KEY] ?? Promise.reject(new Error('nobody asked early'))
