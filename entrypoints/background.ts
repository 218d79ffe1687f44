import '../lib/browser/early-index.ts' // must be the first import: see there
import { defineBackground } from 'wxt/utils/define-background'
import { storage } from 'wxt/utils/storage'
import { createBackgroundAnswers } from '../lib/browser/background-answers.ts'
import { showMatches, showsMatches } from '../lib/browser/badge.ts'
import { askCard, injectCard, injectMore } from '../lib/browser/card.ts'
import { answerMenu, showEntry } from '../lib/browser/context-menu.ts'
import { fetchIndex } from '../lib/browser/early-index.ts'
import { browser } from '../lib/browser/extension-api.ts'
import { openImportsFlag } from '../lib/browser/imports-flag.ts'
import { onceInstalled } from '../lib/browser/installed.ts'
import { allowLate, loadLate } from '../lib/browser/late-script.ts'
import { answer, call } from '../lib/browser/messages.ts'
import { openPackStore } from '../lib/browser/pack-store.ts'
import { openPanelForPage } from '../lib/browser/panel.ts'
import { openSettingsItem } from '../lib/browser/settings-item.ts'
import { closeStorage, openSettings, startTimer } from '../lib/browser/storage.ts'
import { fetchBytes, loadOnce, loadOwnFile, openAsking, type Store, type StoreSets } from '../lib/browser/store.ts'
import { injectReader } from '../lib/browser/tab-page.ts'
import { readPagesAgain, tellPages } from '../lib/browser/tell-pages.ts'
import { loadTexts } from '../lib/browser/text-files.ts'
import { createTexts, readTexts } from '../lib/browser/texts.ts'
import { openClock, openTurns } from '../lib/browser/turns.ts'
import type { LoadFiles } from '../lib/claim-set/file-cache.ts'
import type { OpenSets, openSets } from '../lib/claim-set/open-sets.ts'
import { scanSteps } from '../lib/engine/engine.ts'
import { listExamples } from '../lib/engine/index/examples.ts'
import { PACK_FILES } from '../lib/engine/index/file-names.ts'
import { addTexts, openPacks } from '../lib/engine/index/open-packs.ts'
import {
  countRecords,
  type Index,
  listPacks,
  readClaim,
  readEntity,
  readOnce,
  readRecord,
} from '../lib/engine/index/records.ts'
import { rankClaims } from '../lib/engine/wordings/rank.ts'
import { openImports } from '../lib/install/imports.ts'
import type { RecompileStored } from '../lib/install/recompile.ts'
import { LANGUAGES } from '../lib/languages/all.ts'
import type { Trouble } from '../lib/model/report.ts'
import { ok, type Result } from '../lib/model/result.ts'
import { changesMatches } from '../lib/model/settings-change.ts'
import type { prepareSearch, Search } from '../lib/search/search.ts'

const SEARCH_FILE = '/search.js'
const RECOMPILE_FILE = '/recompile.js'
const SETS_FILE = '/sets.js'
const STEPS = { 'next-match': 1, 'previous-match': -1 } as const

const texts = createTexts(browser)
const turns = openTurns(openClock())

/**
 * @param openedSets imported claim sets; null: there are none
 * @returns the engine over an index file's bytes; the search is prepared when it is first asked for
 */
function openStore(
  bytes: ArrayBuffer,
  fetchTexts: () => Promise<Result<ArrayBuffer, Trouble>>,
  openedSets: OpenSets | null,
): Result<Store, Trouble> {
  const opened = openPacks(bytes)
  if (!opened.ok) return opened
  let index = opened.value
  let preparing: Promise<Search> | null = null
  return ok({
    scan: (request, set = null) => scanSteps(index, LANGUAGES, request, { set }),
    sets: openedSets && withPacks(openedSets, () => index),
    readClaim: id => readClaim(index, id),
    readEntity: id => readEntity(index, id),
    async search(query) {
      preparing ??= prepare(index).catch(error => {
        preparing = null
        throw error
      })
      return (await preparing)(query)
    },
    listPacks: () => listPacks(index),
    listExamples: () => listExamples(index),
    findNearest: (text, most) =>
      LANGUAGES.flatMap(language => rankClaims(index, language, text, most))
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, most)
        .map(({ claim }) => readRecord(index, 'claims', claim)),
    loadTexts: loadOnce(async () => {
      const file = await fetchTexts()
      const whole = file.ok ? addTexts(index, file.value) : file
      if (!whole.ok) return whole
      index = whole.value
      return ok(null)
    }),
  })
}

/** @param loads how the files of each imported set are loaded @returns the sets that can be used; null: there are none */
async function loadSets(loads: readonly LoadFiles[]): Promise<OpenSets | null> {
  if (loads.length === 0) return null
  const open = await loadLate<typeof openSets>(SETS_FILE)
  return (await open(loads)).sets
}

/** @returns sets whose claims are found beside those of the packs */
const withPacks = ({ prepare, hasMatch, readClaim, search }: OpenSets, readIndex: () => Index): StoreSets => ({
  prepare: (request, take) => prepare(readIndex(), LANGUAGES, request, take),
  hasMatch: (request, take) => hasMatch(readIndex(), LANGUAGES, request, take),
  readClaim,
  search,
})

async function prepare(index: Index): Promise<Search> {
  const startWork = await loadLate<typeof prepareSearch>(SEARCH_FILE)
  const work = startWork({
    entities: countRecords(index, 'entities'),
    claims: countRecords(index, 'claims'),
    readEntity: n => readOnce(index, 'entities', n),
    readClaim: n => readOnce(index, 'claims', n),
  })
  return turns.take(null, work)
}

// A background that was stopped is started again for an event, and misses it unless it listens within its first turn. So
// everything is set up here, without waiting. Only the interfaces of the browser that are listened to are touched in that
// turn: the first use of each takes some tenths of a millisecond.
export default defineBackground(() => {
  const packs = openPackStore({
    fetchIndex,
    fetchTexts: () => fetchBytes(`/${PACK_FILES.texts}`),
    hasImports: () => openImportsFlag(storage).isSet(),
    async openImports() {
      const { index, sets } = await openImports(indexedDB, loadOwnFile)
      return { index, sets: await loadSets(sets).catch(() => null) }
    },
    async recompile() {
      const recompileStored = await loadLate<RecompileStored>(RECOMPILE_FILE)
      return recompileStored(work => turns.take(null, work))
    },
    open: openStore,
    onChange: () => void readPagesAgain(browser),
    timer: startTimer,
  })
  allowLate(SEARCH_FILE)
  allowLate(SETS_FILE)
  allowLate(RECOMPILE_FILE)
  // Whatever the background was started for, a page is about to ask, nearly always.
  void packs.load()

  const settings = openSettings({
    item: openSettingsItem(storage),
    onChange(before, after) {
      void tellPages(browser, changesMatches(before, after))
      if (before.language !== after.language) void showMenu(after.language)
    },
    timer: startTimer,
  })
  const answers = createBackgroundAnswers({
    askStore: openAsking(packs.load),
    settings,
    turns,
    showsMatches: tab => showsMatches(browser.action, tab),
    showMatches: (tab, matches) => showMatches(browser.action, tab, matches, sayMatches(matches)),
    async reloadPacks() {
      const store = await packs.reload()
      void readPagesAgain(browser) // whoever asked need not wait for the slowest page
      return store.ok ? ok(null) : store
    },
    injectReader: tab => injectReader(browser, tab),
    injectCard: tab => injectCard(browser, tab),
    injectMore: tab => injectMore(browser, tab),
    loadTexts: language => loadTexts(browser, language),
    openPanel: (tab, claim) => openPanelForPage(browser, tab, claim),
  })
  answer(browser.runtime, 'background', answers)
  setTimeout(() => void closeStorage(browser).catch(() => undefined)) // not in the first turn: pages wait
  onceInstalled(browser, async () => {
    const now = await settings.read()
    await showMenu(now.ok ? now.value.language : null)
  })
  answerMenu(browser)

  browser.commands.onCommand.addListener(async (command, tab) => {
    if (!isStep(command)) return
    const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id
    if (id !== undefined) await askCard(browser, id, send => call(send, 'card', 'step', STEPS[command]))
  })
})

/** @param language the one that the person chose; null: the browser's */
async function showMenu(language: string | null): Promise<void> {
  const table = language === null ? null : await loadTexts(browser, language)
  const say = table === null ? texts : readTexts(JSON.parse(table))
  await showEntry(browser, say('menu_lookUp'))
}

const isStep = (command: string): command is keyof typeof STEPS => Object.hasOwn(STEPS, command)

function sayMatches(matches: number): string {
  return matches === 0 ? texts('extensionName') : texts('popup_badge', matches.toLocaleString(texts.language))
}
