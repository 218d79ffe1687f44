import { defineBackground } from 'wxt/utils/define-background'
import { createBackgroundAnswers } from '../lib/browser/background-answers.ts'
import { showMatches, showsMatches } from '../lib/browser/badge.ts'
import { askCard, injectCard } from '../lib/browser/card.ts'
import { answer, call } from '../lib/browser/messages.ts'
import { native } from '../lib/browser/native.ts'
import { openSetFiles } from '../lib/browser/set-files.ts'
import { openSettings } from '../lib/browser/storage.ts'
import { fetchStore, loadOnce, type Store } from '../lib/browser/store.ts'
import { injectReader } from '../lib/browser/tab-page.ts'
import { texts } from '../lib/browser/texts.ts'
import { scanPage } from '../lib/engine/engine.ts'
import { openIndex } from '../lib/engine/index-file.ts'
import { ALL_PARTS } from '../lib/engine/parts.ts'
import {
  countRecords,
  type Index,
  listPacks,
  makeIndex,
  readClaim,
  readEntity,
  readOnce,
} from '../lib/engine/records.ts'
import { LANGUAGES } from '../lib/languages/all.ts'
import type { Trouble } from '../lib/model/report.ts'
import { ok, type Result } from '../lib/model/result.ts'
import { openSetScanner, type SetScanner } from '../lib/pack/set-scanner.ts'
import { prepareSearch, type Search } from '../lib/search/search.ts'
import { runInSlices } from '../lib/search/slices.ts'

const INDEX_FILE = '/packs.bin'
/** A page that is waiting for its matches waits no longer than this for a search that is being prepared. */
const SLICE_MS = 10
const STEPS = { 'next-match': 1, 'previous-match': -1 } as const

/** @returns the imported claim set; null: there is none that can be used, and the packs are used without it */
async function openImported(): Promise<SetScanner | null> {
  const files = await openSetFiles(indexedDB).catch(() => null)
  const scanner = files === null ? null : await openSetScanner(files)
  return scanner?.ok ? scanner.value : null
}

/** @returns the engine over an index file's bytes; the search is prepared when it is first asked for */
async function openStore(bytes: ArrayBuffer): Promise<Result<Store, Trouble>> {
  const opened = openIndex(bytes)
  if (!opened.ok) return opened
  const index = makeIndex(opened.value)
  const imported = await openImported()
  let preparing: Promise<Search> | null = null
  return ok({
    async scan(request) {
      const set = await imported?.prepare(index, LANGUAGES, request)
      return scanPage(index, LANGUAGES, request, ALL_PARTS, set?.ok ? set.value : null)
    },
    readClaim: id => readClaim(index, id) ?? imported?.readClaim(id) ?? null,
    readEntity: id => readEntity(index, id),
    async search(query) {
      preparing ??= prepare(index)
      return (await preparing)(query)
    },
    listPacks: () => [...listPacks(index), ...(imported === null ? [] : [imported.pack])],
  })
}

function prepare(index: Index): Promise<Search> {
  const work = prepareSearch({
    entities: countRecords(index, 'entities'),
    claims: countRecords(index, 'claims'),
    readEntity: n => readOnce(index, 'entities', n),
    readClaim: n => readOnce(index, 'claims', n),
  })
  const pause = () => new Promise<void>(resolve => setTimeout(resolve))
  return runInSlices(work, { budget: SLICE_MS, now: () => performance.now(), pause })
}

// Everything is set up in the first turn: a background that was stopped is woken for an event and must know it.
export default defineBackground(() => {
  const { action, commands, runtime, scripting, storage, tabs } = native
  const api = { scripting, tabs }

  const answers = createBackgroundAnswers({
    loadStore: loadOnce(() => fetchStore(runtime.getURL(INDEX_FILE), openStore)),
    settings: openSettings(storage.local),
    showsMatches: tab => showsMatches(action, tab),
    showMatches: (tab, matches) => showMatches(action, tab, matches, sayMatches(matches)),
    injectReader: tab => injectReader(api, tab),
    injectCard: tab => injectCard(api, tab),
  })
  answer(runtime.onMessage, runtime.id, 'background', answers)

  commands.onCommand.addListener(async (command, tab) => {
    if (!isStep(command)) return
    const id = tab?.id ?? (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id
    if (id !== undefined) await askCard(api, id, send => call(send, 'card', 'step', STEPS[command]))
  })
})

const isStep = (command: string): command is keyof typeof STEPS => Object.hasOwn(STEPS, command)

function sayMatches(matches: number): string {
  return matches === 0 ? texts('extensionName') : texts('popup_badge', matches.toLocaleString(texts.language))
}
