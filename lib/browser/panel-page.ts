/** Sees the page beside the side panel. */
import type { PageReport, PageState, PageView, PanelSight } from '../model/report.ts'
import { call } from './messages.ts'
import { seePage, type TabApi, toReader } from './tab-page.ts'

const LIST_FILE = '/list.js'
/** States in which a page has a reader that reads, so that there can be a list. */
const READ: readonly PageState[] = ['scanning', 'done', 'notArticle']

/**
 * Asks a tab's page for what changed in the list of its sentences. A page that may be read and has no reader gets one, and a
 * page that is read gets the script that knows the list.
 * @param known the revision that is known already, or null
 */
export async function seeSentences(api: TabApi, tab: number, known: number | null): Promise<PanelSight> {
  const ask = (): Promise<PageView | null> =>
    call(toReader(api, tab), 'list', 'sentences', known).then(JSON.parse, () => null)
  const view = await ask()
  if (view !== null) return { access: 'given', view }
  const sight = await seePage(api, tab)
  if (sight.access !== 'given') return sight
  if (READ.includes(sight.report.state)) await injectList(api, tab)
  return { access: 'given', view: (await ask()) ?? withoutList(sight.report) }
}

async function injectList({ scripting }: TabApi, tab: number): Promise<void> {
  const what = { target: { tabId: tab }, files: [LIST_FILE], injectImmediately: true }
  await scripting.executeScript(what).catch(() => undefined) // the page went meanwhile
}

/** No list has this revision. */
const NO_REVISION = -1

const withoutList = (report: PageReport): PageView => ({
  revision: NO_REVISION,
  inView: null,
  page: { report, sentences: [], title: '', url: '', language: null, published: null },
})
