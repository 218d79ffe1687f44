/** The popup's first question: a small script of its own asks it while the popup's other scripts are still loading. */
import type { PageReport } from '../model/report.ts'
import { askReader, findTab, type TabApi } from './tab-page.ts'

/** The answer to the first question. */
export interface Early {
  /** The tab whose page the popup shows, or null: there is none. */
  readonly tab: number | null
  /** What the reader in its page reports; null: no reader answers. */
  readonly report: Promise<PageReport | null>
}

const KEY = Symbol.for('sidelight.early')
const shared = globalThis as { [KEY]?: Promise<Early> }

/**
 * Finds the popup's tab and asks the reader in its page.
 * @param asked see `findTab`
 */
export function askEarly(api: Pick<TabApi, 'tabs'>, asked: string | null): void {
  shared[KEY] = findTab(api, asked).then(tab => ({
    tab,
    report: tab === null ? Promise.resolve(null) : askReader(api, tab),
  }))
}

/** @returns the answer to `askEarly`; rejects when that was not called */
export const takeEarly = (): Promise<Early> => shared[KEY] ?? Promise.reject(new Error('nobody asked early'))
