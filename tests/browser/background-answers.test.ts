import { describe, expect, it, vi } from 'vitest'
import { createBackgroundAnswers } from '../../lib/browser/background-answers.ts'
import type { Described } from '../../lib/browser/describe.ts'
import { openSettings } from '../../lib/browser/storage.ts'
import { type LoadStore, openAsking, type Store } from '../../lib/browser/store.ts'
import { openClock, openTurns } from '../../lib/browser/turns.ts'
import { readBriefs } from '../../lib/model/brief.ts'
import type { Match, Mention } from '../../lib/model/page.ts'
import { fail, ok } from '../../lib/model/result.ts'
import type { ClaimView, EntityView } from '../../lib/model/view.ts'

const claim = (id: string, denial: ClaimView['status']['denial']) =>
  ({ id, status: { denial, by: [], independent: 'none' }, accounts: [] }) as unknown as ClaimView

const CLAIMS: Record<string, ClaimView> = { left: claim('left', 'denied'), late: claim('late', 'undenied') }
const context = { version: 1, topics: [] } as const
const span = { start: 0, end: 4 }
const match = (claim: string, block: number): Match =>
  ({ claim, block, sentence: span, span, voice: 'own', score: 1 }) as unknown as Match
const mention = (entity: string): Mention => ({ entity, block: 0, span: { start: 0, end: 1 } })

const store: Store = {
  *scan({ blocks }) {
    yield
    return { matches: blocks.map(b => match(b.text, b.id)), mentions: [mention('pia'), mention('nobody')], context }
  },
  readClaim: id => CLAIMS[id] ?? null,
  readEntity: id => (id === 'pia' ? ({ id, positions: [] } as unknown as EntityView) : null),
  search: async query => [{ kind: 'claim', id: 'left', title: query, detail: '', score: 1 }],
  listPacks: () => [],
  loadTexts: async () => ok(null),
}

function setUp(loadStore: LoadStore = async () => ok(store)) {
  const stored: Record<string, unknown> = {}
  const settings = openSettings({ get: async () => stored, set: async items => void Object.assign(stored, items) })
  const services = {
    askStore: openAsking(loadStore),
    settings,
    turns: openTurns(openClock()),
    showsMatches: vi.fn(async () => false),
    showMatches: vi.fn(async () => {}),
    injectReader: vi.fn(async () => {}),
    injectCard: vi.fn(async () => {}),
  }
  return { answers: createBackgroundAnswers(services), services }
}

const page = { tab: 7 }
const popup = { tab: null }
const parse = (json: string): Described => JSON.parse(json)
const request = (...texts: string[]) => ({
  language: 'en',
  context: null,
  blocks: texts.map((text, id) => ({ id, kind: 'paragraph' as const, text })),
})

describe('checkText', () => {
  const host = 'paper.example'
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
    expect(await answers.isOn({ host }, page)).toBe(true)
    await answers.setSite({ host, on: false }, popup)
    expect(await answers.isOn({ host: 'paper.example' }, page)).toBe(false)
    expect(await answers.isOn({ host: 'other.example' }, page)).toBe(true)
  })

  it('sends the reader to say so when there is no index', async () => {
    const { answers, services } = setUp(async () => fail('indexMissing'))
    await answers.checkText(gathered, page)
    expect(services.injectReader).toHaveBeenCalledWith(7)
  })
})

describe('scan', () => {
  it('answers what was found in each block, and how the claim stands that is marked there', async () => {
    const reply = await setUp().answers.scan(request('left', 'late', 'gone'), page)
    const found = Object.values(reply.ok ? reply.value.blocks : {}).flatMap(block => block.sentences)
    expect(found.map(one => one.matches.map(m => m.claim))).toEqual([['left'], ['late'], ['gone']])
    expect(found.map(one => one.stretches)).toMatchObject([
      [{ denial: 'denied', isContested: true, told: ['left'] }],
      [{ denial: 'undenied', isContested: false, told: [] }],
      [{ denial: 'undenied', isContested: false, told: [] }],
    ])
  })

  it('reads the days that the page gives', async () => {
    const scan = vi.fn(store.scan)
    const { answers } = setUp(async () => ok({ ...store, scan }))
    const dates = { language: 'en', data: [], items: { published: [], modified: [] }, metas: [], addresses: [] }
    const metas = [{ name: 'date', text: '29 December 2025' }]
    await answers.scan({ ...request('left'), dates: { ...dates, metas } }, page)
    expect(scan).toHaveBeenCalledWith(expect.objectContaining({ published: '2025-12-29', modified: null }))
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
    expect(await answers.setEverywhere(false, popup)).toMatchObject({ everywhere: false })
    expect(await answers.isOn({ host: 'paper.example' }, page)).toBe(false)
  })
})

describe('setMatchCount', () => {
  it('shows the number, and injects the card once there is something to show', async () => {
    const { answers, services } = setUp()
    await answers.setMatchCount({ matches: 0, contested: 0 }, page)
    expect(services.showMatches).toHaveBeenLastCalledWith(7, 0)
    expect(services.injectCard).not.toHaveBeenCalled()
    await answers.setMatchCount({ matches: 4, contested: 2 }, page)
    expect(services.showMatches).toHaveBeenLastCalledWith(7, 2)
    expect(services.injectCard).toHaveBeenCalledWith(7)
  })

  it('injects the card where nothing is contested, and shows no number', async () => {
    const { answers, services } = setUp()
    await answers.setMatchCount({ matches: 1, contested: 0 }, page)
    expect(services.showMatches).toHaveBeenLastCalledWith(7, 0)
    expect(services.injectCard).toHaveBeenCalledWith(7)
  })

  it('injects the card once a page', async () => {
    const { answers, services } = setUp()
    services.showsMatches.mockResolvedValue(true)
    await answers.setMatchCount({ matches: 5, contested: 3 }, page)
    expect(services.showMatches).toHaveBeenLastCalledWith(7, 3)
    expect(services.injectCard).not.toHaveBeenCalled()
  })

  it('is nothing from a page of the extension', async () => {
    const { answers, services } = setUp()
    await answers.setMatchCount({ matches: 4, contested: 2 }, popup)
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

describe('switches', () => {
  it('stores both and answers what is stored now', async () => {
    const { answers } = setUp()
    await answers.setSite({ host: 'a.example', on: false }, popup)
    expect(await answers.setEverywhere(false, popup)).toEqual({
      version: 1,
      everywhere: false,
      sitesOff: ['a.example'],
    })
  })
})
