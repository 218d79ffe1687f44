import { render } from 'preact'
import { askEarly } from '../../components/early-source.ts'
import { Popup } from '../../components/Popup.tsx'
import type { PopupSource } from '../../components/popup-source.ts'
import { TextProvider } from '../../components/text.tsx'
import { askCard } from '../../lib/browser/card.ts'
import { describeIds } from '../../lib/browser/describe.ts'
import { call, type Transport } from '../../lib/browser/messages.ts'
import { native } from '../../lib/browser/native.ts'
import { requestAccess } from '../../lib/browser/permissions.ts'
import { findTab, seePage, toReader } from '../../lib/browser/tab-page.ts'
import { texts } from '../../lib/browser/texts.ts'
import { MAX_QUERY } from '../../lib/search/query.ts'
import './style.css'

/** Milliseconds that the first frame waits for the page's claims. */
const FIRST_WAIT = 150

const toBackground: Transport = message => native.runtime.sendMessage(message)

/** @param tab the tab whose page the popup shows */
function createSource(tab: number | null): PopupSource {
  // A click's own turn has no time to ask for the address: remembered from the last look.
  let url: string | null = null
  return {
    async readPage() {
      if (tab === null) return { access: 'closed' }
      native.tabs.get(tab).then(
        found => {
          url = found.url ?? null
        },
        () => {},
      )
      return seePage(native, tab)
    },
    async askToRead() {
      if (tab !== null) await call(toReader(native, tab), 'reader', 'read', null)
    },
    requestAccess: where => requestAccess(native.permissions, where === 'site' ? url : null),
    goTo: async key => tab !== null && askCard(native, tab, send => call(send, 'card', 'goTo', key)),
    describe: ids => describeIds(toBackground, ids),
    search: query => call(toBackground, 'background', 'search', query),
    listPacks: () => call(toBackground, 'background', 'listPacks', null),
    readSettings: () => call(toBackground, 'background', 'readSettings', null),
    setSite: (host, on) => call(toBackground, 'background', 'setSite', { host, on }),
    setEverywhere: on => call(toBackground, 'background', 'setEverywhere', on),
  }
}

const root = document.getElementById('popup')
if (root === null) throw new Error('the popup page has no place for the popup')
document.documentElement.lang = texts.language
const tab = await findTab(native, new URLSearchParams(location.search).get('tab'))
const { source, ready } = askEarly(createSource(tab))
// A list that is there from the first frame is painted sooner than one that follows an empty frame.
await Promise.race([ready, new Promise(resolve => setTimeout(resolve, FIRST_WAIT))])
render(
  <TextProvider texts={texts}>
    <Popup source={source} maxQuery={MAX_QUERY} />
  </TextProvider>,
  root,
)
