import { createBackgroundAnswers } from '../../lib/browser/background-answers.ts'
import { answer, type BackgroundCalls } from '../../lib/browser/messages.ts'
import { openSettings, startTimer } from '../../lib/browser/storage.ts'
import { openAsking, type Store } from '../../lib/browser/store.ts'
import { openClock, openTurns } from '../../lib/browser/turns.ts'
import { ok } from '../../lib/model/result.ts'
import { parseSettings } from '../../lib/model/settings.ts'
import { fakeBus, type Sender } from './fake-bus.ts'

const store: Store = {
  *scan() {
    yield
    return { matches: [], mentions: [], context: { version: 1, topics: [] } }
  },
  readClaim: () => null,
  readEntity: () => null,
  search: async () => [],
  sets: null,
  listPacks: () => [],
  listExamples: () => [],
  findNearest: () => [],
  loadTexts: async () => ok(null),
}

/** Something is set already, so that a reset would be seen. */
export const START = parseSettings({
  everywhere: false,
  sitesOff: ['a.example'],
  mutedClaims: [{ id: 'm', since: '2026-01-01' }],
})

/**
 * A background with its border on a message bus.
 * @param read what its storage answers; else what is stored
 */
export function openGuarded(read?: () => Promise<unknown>) {
  const memory: { stored: unknown; writes: number } = { stored: START, writes: 0 }
  const bus = fakeBus({})
  const nothing = async () => {}
  const answers = createBackgroundAnswers({
    askStore: openAsking(async () => ok(store)),
    settings: openSettings({
      item: {
        getValue: read ?? (async () => memory.stored),
        async setValue(value) {
          memory.stored = value
          memory.writes += 1
        },
      },
      onChange: () => {},
      timer: startTimer,
    }),
    turns: openTurns(openClock()),
    showsMatches: async () => false,
    showMatches: nothing,
    injectReader: nothing,
    reloadPacks: async () => ok(null),
    injectCard: nothing,
    injectMore: nothing,
    loadTexts: async () => null,
    openPanel: async () => true,
  })
  answer(bus.api, 'background', answers)
  return { ...bus, memory }
}

export const OWN: Sender = { id: 'us', url: 'extension://us/popup.html', tab: { id: 4 }, frameId: 0 }
export const PANEL: Sender = { id: 'us', url: 'extension://us/panel.html' }
export const PAGE: Sender = { id: 'us', url: 'https://paper.example/', tab: { id: 7 }, frameId: 0 }
export const OUTSIDERS: readonly Sender[] = [
  { ...PAGE, frameId: 3 },
  { id: 'us', url: PAGE.url, tab: PAGE.tab },
  { id: 'us', url: PAGE.url, frameId: 0 },
  { id: 'us' },
  { ...OWN, id: 'others' },
  { url: OWN.url, tab: OWN.tab, frameId: 0 },
  { ...PAGE, id: 'others' },
  { ...PAGE, url: 'https://us.example/extension://us/popup.html', frameId: 1 },
  { ...PAGE, url: 'extension://us.example/popup.html', frameId: 1 },
]

type Inputs = { readonly [N in keyof BackgroundCalls]: Parameters<BackgroundCalls[N]>[0] }
/** One well-formed input for each call. */
export const INPUTS: Inputs = {
  isOn: null,
  checkText: { language: null, text: 'a text' },
  pageSettings: null,
  scan: {
    language: 'en',
    blocks: [{ id: 0, kind: 'paragraph', text: 'a text' }],
    context: { version: 1, topics: ['t'] },
    published: '2026-01-02',
    modified: null,
    dates: {
      language: 'en',
      data: [{ stamps: ['"datePublished":"2026-01-02"'], isArticle: true, isLive: false }],
      items: { published: ['2026-01-02'], modified: [] },
      metas: [{ name: 'date', text: '2026-01-02' }],
      addresses: ['https://paper.example/2026/01/02/'],
    },
  },
  setMatchCount: { matches: 2, contested: 1 },
  describe: { claims: ['a'], entities: [] },
  search: 'words',
  listPacks: null,
  packsChanged: null,
  examples: null,
  lookUp: 'words',
  settings: null,
  change: { set: 'everywhere', on: true },
  hide: { claim: 'a', sentence: 'A sentence.', on: false },
  texts: null,
  injectMore: null,
  openPanel: { claim: 'a' },
}
export const CALLS = Object.keys(INPUTS) as (keyof BackgroundCalls)[]
