import { render } from 'preact'
import { readFirstFrame } from '../../components/popup/first-frame.ts'
import { Popup } from '../../components/popup/Popup.tsx'
import type { PopupSource } from '../../components/popup/popup-source.ts'
import { TextProvider } from '../../components/text/text.tsx'
import { askCard } from '../../lib/browser/card.ts'
import { loadChosenTexts } from '../../lib/browser/chosen-texts.ts'
import { describeIds } from '../../lib/browser/describe.ts'
import { takeEarly } from '../../lib/browser/early.ts'
import { browser } from '../../lib/browser/extension-api.ts'
import { readKeys } from '../../lib/browser/keys.ts'
import { call, type Transport } from '../../lib/browser/messages.ts'
import { openPanelFromOwnPage } from '../../lib/browser/panel.ts'
import { requestAccess } from '../../lib/browser/permissions.ts'
import { seeFirst, seePage, toReader } from '../../lib/browser/tab-page.ts'
import { createTexts, type Texts } from '../../lib/browser/texts.ts'
import type { PageSight } from '../../lib/model/report.ts'
import { MAX_QUERY } from '../../lib/search/query.ts'
import './style.css'

/** Milliseconds that the first frame waits for the page's answer, at most. */
const FIRST_WAIT = 150

const toBackground: Transport = message => browser.runtime.sendMessage(message)

/**
 * @param tab the tab whose page the popup shows
 * @param first how the page was seen first, for the first `readPage`
 */
function createSource(tab: number | null, first: Promise<PageSight>): PopupSource {
  // Access can be asked for only while a click is handled, with no time to look up the address: it is kept from `readPage`.
  let url: string | null = null
  let early: Promise<PageSight> | null = first
  return {
    async readPage() {
      if (tab === null) return { access: 'closed' }
      const sight = await (early ?? seePage(browser, tab)).finally(() => {
        early = null
      })
      if (sight.access === 'withheld') url = (await browser.tabs.get(tab)).url ?? null
      return sight
    },
    async askToRead() {
      if (tab !== null) await call(toReader(browser, tab), 'reader', 'read', null)
    },
    requestAccess: where => requestAccess(browser.permissions, where === 'site' ? url : null),
    goTo: async key => tab !== null && askCard(browser, tab, send => call(send, 'card', 'goTo', key)),
    describe: ids => describeIds(toBackground, ids),
    search: query => call(toBackground, 'background', 'search', query),
    listPacks: () => call(toBackground, 'background', 'listPacks', null),
    readKeys: () => readKeys(browser),
    async go(place) {
      if (place === 'options') return browser.runtime.openOptionsPage()
      if (place === 'help') await browser.tabs.create({ url: '/help.html' })
      // Straight in the click, or the browser refuses.
      else if (tab === null || !(await openPanelFromOwnPage(browser, tab, null))) throw new Error('no panel')
    },
    readSettings: () => call(toBackground, 'background', 'settings', null),
    change: change => call(toBackground, 'background', 'change', change),
  }
}

const root = document.getElementById('popup')
if (root === null) throw new Error('the popup page has no place for the popup')
const place: HTMLElement = root
const { tab, report } = await takeEarly()
const source = createSource(tab, tab === null ? Promise.resolve({ access: 'closed' }) : seeFirst(browser, tab, report))
// A list in the first frame is painted sooner than one that replaces an empty frame, so the first frame waits for it a while.
const timeout = new Promise<null>(resolve => setTimeout(resolve, FIRST_WAIT, null))
const first = await Promise.race([readFirstFrame(source).catch(() => null), timeout])

function show(texts: Texts): void {
  document.documentElement.lang = texts.language
  document.documentElement.dir = texts('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'
  render(
    <TextProvider texts={texts}>
      <Popup source={source} first={first} maxQuery={MAX_QUERY} />
    </TextProvider>,
    place,
  )
}

// The background may have to start first, and most people have their browser's language: nobody waits for the other one.
show(createTexts(browser))
show(await loadChosenTexts(browser, toBackground))
