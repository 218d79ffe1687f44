/** A background over a made-up store, for tests of its answers. */
import { vi } from 'vitest'
import { createBackgroundAnswers } from '../../lib/browser/background-answers.ts'
import type { Described } from '../../lib/browser/describe.ts'
import type { Caller } from '../../lib/browser/messages.ts'
import { openSettings, type StoredItem, startTimer } from '../../lib/browser/storage.ts'
import { type LoadStore, openAsking, type Store } from '../../lib/browser/store.ts'
import { openClock, openTurns } from '../../lib/browser/turns.ts'
import type { Match, Mention } from '../../lib/model/page.ts'
import { ok } from '../../lib/model/result.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'

export const claim = (id: string, denial: ClaimView['status']['denial']) =>
  ({ id, status: { denial, by: [], independent: 'none' }, accounts: [] }) as unknown as ClaimView

export const CLAIMS: Record<string, ClaimView> = { left: claim('left', 'denied'), late: claim('late', 'undenied') }
export const context = { version: 1, topics: [] } as const
export const match = (claim: string, block: number): Match => {
  const span = { start: 0, end: claim.length }
  return { claim, block, sentence: span, span, voice: 'own', score: 1 } as unknown as Match
}
export const mention = (entity: string): Mention => ({ entity, block: 0, span: { start: 0, end: 1 } })

export const shown = (text: string) => ({ text, found: [] })

export const store: Store = {
  *scan({ blocks }) {
    yield
    return { matches: blocks.map(b => match(b.text, b.id)), mentions: [mention('pia'), mention('nobody')], context }
  },
  readClaim: id => CLAIMS[id] ?? null,
  readEntity: id => (id === 'pia' ? ({ id, positions: [] } as unknown as EntityView) : null),
  search: async query => [{ kind: 'claim', id: 'left', title: shown(query), statement: shown('') }],
  listPacks: () => [],
  sets: null,
  listExamples: () => [claim('left', 'denied')],
  findNearest: (text, most) => [claim(`like ${text}`, 'undenied')].slice(0, most),
  loadTexts: async () => ok(null),
}

export function setUp(loadStore: LoadStore = async () => ok(store)) {
  let stored: unknown = null
  const item: StoredItem = {
    getValue: async () => stored,
    async setValue(value) {
      stored = value
    },
  }
  const settings = openSettings({ item, onChange: () => {}, timer: startTimer })
  const services = {
    askStore: openAsking(loadStore),
    settings,
    turns: openTurns(openClock()),
    showsMatches: vi.fn(async () => false),
    showMatches: vi.fn(async () => {}),
    injectReader: vi.fn(async () => {}),
    reloadPacks: vi.fn(async () => ok(null)),
    injectCard: vi.fn(async () => {}),
    injectMore: vi.fn(async () => {}),
    loadTexts: vi.fn(async (language: string) => (language === 'uk' ? '{"language":"uk"}' : null)),
    openPanel: vi.fn(async () => true),
  }
  return { answers: createBackgroundAnswers(services), services }
}

export const page: Caller = { tab: 7, frame: 0, url: 'https://paper.example/news', isOwn: false }
export const other: Caller = { ...page, url: 'https://other.example/' }
export const popup: Caller = { tab: null, frame: null, url: 'extension://us/popup.html', isOwn: true }
export const parse = (json: string): Described => JSON.parse(json)
export const request = (...texts: string[]) => ({
  language: 'en',
  context: null,
  blocks: texts.map((text, id) => ({ id, kind: 'paragraph' as const, text })),
})
