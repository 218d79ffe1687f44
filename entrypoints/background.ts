import '../lib/browser/early-index.ts' // before all others: see there
import { defineBackground } from 'wxt/utils/define-background'
import { createBackgroundAnswers } from '../lib/browser/background-answers.ts'
import { showMatches, showsMatches } from '../lib/browser/badge.ts'
import { askCard, injectCard } from '../lib/browser/card.ts'
import { fetchIndex } from '../lib/browser/early-index.ts'
import { allowLate, loadLate } from '../lib/browser/late-script.ts'
import { answer, call } from '../lib/browser/messages.ts'
import { native } from '../lib/browser/native.ts'
import { openSettings } from '../lib/browser/storage.ts'
import { fetchBytes, loadOnce, openAsking, type Store } from '../lib/browser/store.ts'
import { injectReader } from '../lib/browser/tab-page.ts'
import { texts } from '../lib/browser/texts.ts'
import { openSetFiles } from '../lib/claim-set/set-database.ts'
import { openSetScanner, type SetScanner } from '../lib/claim-set/set-scanner.ts'
import { scanPage } from '../lib/engine/engine.ts'
import { PACK_FILES } from '../lib/engine/index/file-names.ts'
import { addTexts, openPacks } from '../lib/engine/index/open-packs.ts'
import { countRecords, type Index, listPacks, readClaim, readEntity, readOnce } from '../lib/engine/index/records.ts'
import { LANGUAGES } from '../lib/languages/all.ts'
import type { Trouble } from '../lib/model/report.ts'
import { ok, type Result } from '../lib/model/result.ts'
import type { prepareSearch, Search } from '../lib/search/search.ts'
import { runInSlices } from '../lib/search/slices.ts'

/** A page that is waiting for its matches waits no longer than this for a search that is being prepared. */
const SLICE_MS = 10
const SEARCH_FILE = '/search.js'
const STEPS = { 'next-match': 1, 'previous-match': -1 } as const

/** @returns the imported claim set; null: there is none that can be used, and the packs are used without it */
async function openImported(): Promise<SetScanner | null> {
  const files = await openSetFiles(indexedDB).catch(() => null)
  const scanner = files === null ? null : await openSetScanner(files)
  return scanner?.ok ? scanner.value : null
}

/** @returns the engine over an index file's bytes; the search is prepared when it is first asked for */
function openStore(bytes: ArrayBuffer, imported: Promise<SetScanner | null>): Result<Store, Trouble> {
  const opened = openPacks(bytes)
  if (!opened.ok) return opened
  let index = opened.value
  let preparing: Promise<Search> | null = null
  return ok({
    async scan(request) {
      const set = await (await imported)?.prepare(index, LANGUAGES, request)
      return scanPage(index, LANGUAGES, request, { set: set?.ok ? set.value : null })
    },
    readClaim: async id => readClaim(index, id) ?? (await imported)?.readClaim(id) ?? null,
    readEntity: id => readEntity(index, id),
    async search(query) {
      preparing ??= prepare(index).catch(error => {
        preparing = null
        throw error
      })
      return (await preparing)(query)
    },
    async listPacks() {
      const set = await imported
      return [...listPacks(index), ...(set === null ? [] : [set.pack])]
    },
    loadTexts: loadOnce(async () => {
      const texts = await fetchBytes(`/${PACK_FILES.texts}`)
      const whole = texts.ok ? addTexts(index, texts.value) : texts
      if (!whole.ok) return whole
      index = whole.value
      return ok(null)
    }),
  })
}

async function prepare(index: Index): Promise<Search> {
  const startWork = await loadLate<typeof prepareSearch>(SEARCH_FILE)
  const work = startWork({
    entities: countRecords(index, 'entities'),
    claims: countRecords(index, 'claims'),
    readEntity: n => readOnce(index, 'entities', n),
    readClaim: n => readOnce(index, 'claims', n),
  })
  const pause = () => new Promise<void>(resolve => setTimeout(resolve))
  return runInSlices(work, { budget: SLICE_MS, now: () => performance.now(), pause })
}

// Everything is set up in the first turn: a background that was stopped is woken for an event and must know it. What is not
// listened to is not touched in it: each of the browser's interfaces takes some tenths of a millisecond to be there.
export default defineBackground(() => {
  const loadStore = loadOnce(async () => {
    const imported = openImported()
    const bytes = await fetchIndex()
    return bytes.ok ? openStore(bytes.value, imported) : bytes
  })
  allowLate(SEARCH_FILE)
  // Whatever woke the background, nearly always a page is about to ask.
  void loadStore()

  const answers = createBackgroundAnswers({
    askStore: openAsking(loadStore),
    settings: openSettings({
      get: key => native.storage.local.get(key),
      set: items => native.storage.local.set(items),
    }),
    showsMatches: tab => showsMatches(native.action, tab),
    showMatches: (tab, matches) => showMatches(native.action, tab, matches, sayMatches(matches)),
    injectReader: tab => injectReader(native, tab),
    injectCard: tab => injectCard(native, tab),
  })
  answer(native.runtime.onMessage, native.runtime.id, 'background', answers)

  native.commands.onCommand.addListener(async (command, tab) => {
    if (!isStep(command)) return
    const id = tab?.id ?? (await native.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id
    if (id !== undefined) await askCard(native, id, send => call(send, 'card', 'step', STEPS[command]))
  })
})

const isStep = (command: string): command is keyof typeof STEPS => Object.hasOwn(STEPS, command)

function sayMatches(matches: number): string {
  return matches === 0 ? texts('extensionName') : texts('popup_badge', matches.toLocaleString(texts.language))
}
