import { describe, expect, it, vi } from 'vitest'
import { createBackgroundAnswers } from '../../lib/browser/background-answers.ts'
import type { Described } from '../../lib/browser/describe.ts'
import type { Caller } from '../../lib/browser/messages.ts'
import { openSettings, type StoredItem } from '../../lib/browser/storage.ts'
import { type LoadStore, openAsking, type Store } from '../../lib/browser/store.ts'
import { openClock, openTurns } from '../../lib/browser/turns.ts'
import { readBriefs } from '../../lib/model/brief.ts'
import type { Match, Mention } from '../../lib/model/page.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'

const claim = (id: string, denial: ClaimView['status']['denial']) =>
  ({ id, status: { denial, by: [], independent: 'none' }, accounts: [] }) as unknown as ClaimView

const CLAIMS: Record<string, ClaimView> = { left: claim('left', 'denied'), late: claim('late', 'undenied') }
const context = { version: 1, topics: [] } as const
const match = (id: string, at: Partial<Match> = {}): Match => ({ claim: id, voice: 'own', ...at }) as unknown as Match
const mention = (entity: string): Mention => ({ entity, block: 0, span: { start: 0, end: 1 } })

const store: Store = {
  *scan({ blocks }) {
    yield
    return {
      matches: blocks.map(({ id, text }) => match(text, { block: id, sentence: { start: 0, end: text.length } })),
      mentions: [mention('pia'), mention('nobody')],
      context,
    }
  },
  readClaim: id => CLAIMS[id] ?? null,
  readEntity: id => (id === 'pia' ? ({ id, positions: [] } as unknown as EntityView) : null),
  search: async query => [{ kind: 'claim', id: 'left', title: query, detail: '', score: 1 }],
  listPacks: () => [],
  loadTexts: async () => ok(null),
}

function setUp(loadStore: LoadStore = async () => ok(store)) {
  let stored: unknown = null
  const item: StoredItem = {
    getValue: async () => stored,
    async setValue(value) {
      stored = value
    },
  }
  const settings = openSettings(item, () => {})
  const services = {
    askStore: openAsking(loadStore),
    settings,
    turns: openTurns(openClock()),
    showsMatches: vi.fn(async () => false),
    showMatches: vi.fn(async () => {}),
    injectReader: vi.fn(async () => {}),
    injectCard: vi.fn(async () => {}),
    injectMore: vi.fn(async () => {}),
    loadTexts: vi.fn(async (language: string) => (language === 'uk' ? '{"language":"uk"}' : null)),
    openPanel: vi.fn(async () => true),
  }
  return { answers: createBackgroundAnswers(services), services }
}

const page: Caller = { tab: 7, url: 'https://paper.example/news', isOwn: false }
const other: Caller = { ...page, url: 'https://other.example/' }
const popup: Caller = { tab: null, url: 'extension://us/popup.html', isOwn: true }
const parse = (json: string): Described => JSON.parse(json)
const request = (...texts: string[]) => ({
  language: 'en',
  context: null,
  blocks: texts.map((text, id) => ({ id, kind: 'paragraph' as const, text })),
})

describe('checkText', () => {
  const gathered = { language: null, text: 'a text that the store knows' }

  it('has the reader put into a page with something known', async () => {
    const { answers, services } = setUp()
    expect(await answers.checkText(gathered, page)).toBe(true)
    expect(services.injectReader).toHaveBeenCalledWith(7)
  })

  it('leaves a page alone that has nothing', async () => {
    const { answers, services } = setUp()
    expect(await answers.checkText({ ...gathered, text: '' }, page)).toBe(false)
    expect(services.injectReader).not.toHaveBeenCalled()
  })

  it('tells where it is switched off', async () => {
    const { answers } = setUp()
    expect(await answers.isOn(null, page)).toBe(true)
    await answers.change({ set: 'site', host: 'paper.example', on: false }, popup)
    expect(await answers.isOn(null, page)).toBe(false)
    expect(await answers.isOn(null, other)).toBe(true)
  })

  it('sends the reader to say so when there is no index', async () => {
    const { answers, services } = setUp(async () => fail('indexMissing'))
    await answers.checkText(gathered, page)
    expect(services.injectReader).toHaveBeenCalledWith(7)
  })
})

describe('scan', () => {
  it('answers the matches and how each claim stands', async () => {
    const reply = await setUp().answers.scan(request('left', 'late', 'left'), page)
    expect(reply).toMatchObject({ ok: true, value: { denials: { left: 'denied', late: 'undenied' } } })
    expect(reply.ok && reply.value.result.matches).toHaveLength(3)
  })

  it('says once what a list tells of each claim and entity that a pack knows', async () => {
    const reply = await setUp().answers.scan(request('left', 'unknown', 'left'), page)
    const texts = reply.ok ? Object.values(reply.value.briefs) : []
    expect(texts).toHaveLength(2)
    const { claims, entities } = readBriefs(texts)
    expect([...claims.keys(), ...entities.keys()]).toEqual(['left', 'pia'])
  })
})

describe('without an index', () => {
  it('every question about it is answered with the reason', async () => {
    const { answers } = setUp(async () => fail('indexForeign'))
    const replies = [
      answers.scan(request('left'), page),
      Promise.resolve(answers.describe({ claims: ['left'], entities: [] }, popup)).then(parse),
      answers.search('left', popup),
      answers.listPacks(null, popup),
    ]
    for (const reply of await Promise.all(replies)) expect(reply).toEqual(fail('indexForeign'))
  })

  it('the switches still work', async () => {
    const { answers } = setUp(async () => fail('indexMissing'))
    expect(await answers.change({ set: 'everywhere', on: false }, popup)).toMatchObject({ everywhere: false })
    expect(await answers.isOn(null, page)).toBe(false)
  })
})

describe('injectMore', () => {
  it('puts what a card opens into the page that asks, and into none of the extension', async () => {
    const { answers, services } = setUp()
    await answers.injectMore(null, popup)
    expect(services.injectMore).not.toHaveBeenCalled()
    await answers.injectMore(null, page)
    expect(services.injectMore).toHaveBeenCalledWith(7)
  })
})

describe('setMatchCount', () => {
  it('shows the number, and injects the card once there is something to show', async () => {
    const { answers, services } = setUp()
    await answers.setMatchCount({ matches: 0 }, page)
    expect(services.showMatches).toHaveBeenLastCalledWith(7, 0)
    expect(services.injectCard).not.toHaveBeenCalled()
    await answers.setMatchCount({ matches: 2 }, page)
    expect(services.showMatches).toHaveBeenLastCalledWith(7, 2)
    expect(services.injectCard).toHaveBeenCalledWith(7)
  })

  it('injects the card once a page', async () => {
    const { answers, services } = setUp()
    services.showsMatches.mockResolvedValue(true)
    await answers.setMatchCount({ matches: 3 }, page)
    expect(services.showMatches).toHaveBeenLastCalledWith(7, 3)
    expect(services.injectCard).not.toHaveBeenCalled()
  })

  it('is nothing from a page of the extension', async () => {
    const { answers, services } = setUp()
    await answers.setMatchCount({ matches: 2 }, popup)
    expect(services.showMatches).not.toHaveBeenCalled()
  })
})

describe('describe', () => {
  it('leaves out what no pack knows, and keeps the order', async () => {
    const ids = { claims: ['late', 'gone', 'left'], entities: ['pia', 'gone'] }
    const reply = parse(await setUp().answers.describe(ids, popup))
    expect(reply.ok && reply.value.claims.map(c => c.id)).toEqual(['late', 'left'])
    expect(reply.ok && reply.value.entities.map(e => e.id)).toEqual(['pia'])
  })
})

describe('the settings', () => {
  it('are stored, and answered as they are stored now', async () => {
    const { answers } = setUp()
    await answers.change({ set: 'site', host: 'a.example', on: false }, popup)
    const after = await answers.change({ set: 'everywhere', on: false }, popup)
    expect(after).toEqual({ ...DEFAULT_SETTINGS, everywhere: false, sitesOff: ['a.example'] })
    expect(await answers.settings(null, popup)).toEqual(after)
  })

  it('are told to a page as far as they concern it', async () => {
    const { answers } = setUp()
    await answers.change({ set: 'site', host: 'paper.example', on: false }, popup)
    await answers.change({ set: 'marks', marks: { style: 'line' } }, popup)
    const told = await answers.pageSettings(null, page)
    expect(told).toMatchObject({ state: 'offHere', marks: { style: 'line', which: 'all' } })
    expect(JSON.stringify(told)).not.toContain('paper.example')
    expect((await answers.pageSettings(null, other)).state).toBe('waiting')
  })

  it('choose the language of the texts', async () => {
    const { answers } = setUp()
    expect(await answers.texts(null, page)).toBe(null)
    await answers.change({ set: 'language', language: 'uk' }, popup)
    expect(await answers.texts(null, page)).toBe('{"language":"uk"}')
  })
})

describe('what a person does not want to see', () => {
  const scan = async ({ answers }: ReturnType<typeof setUp>, ...texts: string[]) => {
    const reply = await answers.scan(request(...texts), page)
    return reply.ok ? reply.value.result.matches.map(({ claim, block }) => [claim, block]) : []
  }

  it('is a muted claim, until it is marked again', async () => {
    const made = setUp()
    await made.answers.change({ set: 'claim', id: 'left', on: false, day: '2026-01-02' }, popup)
    expect(await scan(made, 'left', 'late')).toEqual([['late', 1]])
    await made.answers.change({ set: 'claim', id: 'left', on: true, day: '2026-01-02' }, popup)
    expect(await scan(made, 'left', 'late')).toHaveLength(2)
  })

  it('is one sentence with one claim, wherever it stands', async () => {
    const made = setUp()
    await made.answers.hide({ claim: 'left', sentence: ' left\n', on: false }, page)
    expect(await scan(made, 'late', 'left')).toEqual([['late', 0]])
    await made.answers.hide({ claim: 'left', sentence: 'left', on: true }, page)
    expect(await scan(made, 'late', 'left')).toHaveLength(2)
  })

  it('comes back together when hidden marks are shown again', async () => {
    const made = setUp()
    await made.answers.hide({ claim: 'left', sentence: 'left', on: false }, page)
    await made.answers.hide({ claim: 'late', sentence: 'late', on: false }, page)
    expect(await scan(made, 'late', 'left')).toEqual([])
    await made.answers.change({ set: 'showHidden' }, popup)
    expect(await scan(made, 'late', 'left')).toHaveLength(2)
  })

  it('is stored without a word of the page', async () => {
    const made = setUp()
    await made.answers.hide({ claim: 'left', sentence: 'left', on: false }, page)
    const { hiddenMarks } = await made.answers.settings(null, popup)
    expect(hiddenMarks.hashes).toHaveLength(1)
    expect(JSON.stringify(hiddenMarks)).not.toContain('left')
  })
})
