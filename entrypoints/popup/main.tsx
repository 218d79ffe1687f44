import { render } from 'preact'
import { readFirstFrame } from '../../components/first-frame.ts'
import { Popup } from '../../components/Popup.tsx'
import type { PopupSource } from '../../components/popup-source.ts'
import { TextProvider } from '../../components/text.tsx'
import { askCard } from '../../lib/browser/card.ts'
import { describeIds } from '../../lib/browser/describe.ts'
import { takeEarly } from '../../lib/browser/early.ts'
import { call, type Transport } from '../../lib/browser/messages.ts'
import { native } from '../../lib/browser/native.ts'
import { loadSettings } from '../../lib/browser/page-script.ts'
import { requestAccess } from '../../lib/browser/permissions.ts'
import { seeFirst, seePage, toReader } from '../../lib/browser/tab-page.ts'
import { texts } from '../../lib/browser/texts.ts'
import type { PageSight } from '../../lib/model/report.ts'
import { parseSettings } from '../../lib/model/settings.ts'
import { MAX_QUERY } from '../../lib/search/query.ts'
import './style.css'

/** Milliseconds that the first frame waits for the page's answer. */
const FIRST_WAIT = 150

const toBackground: Transport = message => native.runtime.sendMessage(message)

/**
 * @param tab the tab whose page the popup shows
 * @param first the answer to the first look at it
 */
function createSource(tab: number | null, first: Promise<PageSight>): PopupSource {
  // A click's own turn has no time to ask for the address: remembered from the last look.
  let url: string | null = null
  let early: Promise<PageSight> | null = first
  return {
    async readPage() {
      if (tab === null) return { access: 'closed' }
      const sight = await (early ?? seePage(native, tab)).finally(() => {
        early = null
      })
      if (sight.access === 'withheld') url = (await native.tabs.get(tab)).url ?? null
      return sight
    },
    async askToRead() {
      if (tab !== null) await call(toReader(native, tab), 'reader', 'read', null)
    },
    requestAccess: where => requestAccess(native.permissions, where === 'site' ? url : null),
    goTo: async key => tab !== null && askCard(native, tab, send => call(send, 'card', 'goTo', key)),
    describe: ids => describeIds(toBackground, ids),
    search: query => call(toBackground, 'background', 'search', query),
    listPacks: () => call(toBackground, 'background', 'listPacks', null),
    readSettings: async () => parseSettings(await loadSettings()),
    setSite: (host, on) => call(toBackground, 'background', 'setSite', { host, on }),
    setEverywhere: on => call(toBackground, 'background', 'setEverywhere', on),
  }
}

const root = document.getElementById('popup')
if (root === null) throw new Error('the popup page has no place for the popup')
document.documentElement.lang = texts.language
const { tab, report } = await takeEarly()
const source = createSource(tab, tab === null ? Promise.resolve({ access: 'closed' }) : seeFirst(native, tab, report))
// A list that is there from the first frame is painted sooner than one that follows an empty frame.
const inVain = new Promise<null>(resolve => setTimeout(resolve, FIRST_WAIT, null))
const first = await Promise.race([readFirstFrame(source).catch(() => null), inVain])
render(
  <TextProvider texts={texts}>
    <Popup source={source} first={first} maxQuery={MAX_QUERY} />
  </TextProvider>,
  root,
)
