/** Sees the page beside the side panel. */
import type { PageReport, PageView, PanelSight } from '../model/report.ts'
import { call } from './messages.ts'
import { seePage, type TabApi, toReader } from './tab-page.ts'

/**
 * Asks a tab's reader for what changed. A page that may be read and has no reader gets one.
 * @param known the revision that is known already, or null
 */
export async function seeSentences(api: TabApi, tab: number, known: number | null): Promise<PanelSight> {
  const ask = (): Promise<PageView | null> =>
    call(toReader(api, tab), 'reader', 'sentences', known).then(JSON.parse, () => null)
  const view = await ask()
  if (view !== null) return { access: 'given', view }
  const sight = await seePage(api, tab)
  if (sight.access !== 'given') return sight
  return { access: 'given', view: (await ask()) ?? withoutReader(sight.report) }
}

/** No reader has this revision. */
const NO_REVISION = -1

const withoutReader = (report: PageReport): PageView => ({
  revision: NO_REVISION,
  inView: null,
  page: { report, sentences: [], title: '', url: '', language: null, published: null },
})
