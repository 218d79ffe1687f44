import { describe, expect, it, vi } from 'vitest'
import { readBriefs } from '../../lib/model/brief.ts'
import { fail, ok } from '../../lib/model/result.ts'

import { other, page, parse, popup, request, setUp, store } from './background.ts'

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
      answers.examples(null, popup),
      answers.lookUp('left', popup),
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
    await expect(answers.injectMore(null, popup)).rejects.toThrow('refused')
    expect(services.injectMore).not.toHaveBeenCalled()
    await answers.injectMore(null, page)
    expect(services.injectMore).toHaveBeenCalledWith(7)
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
    await expect(answers.setMatchCount({ matches: 4, contested: 2 }, popup)).rejects.toThrow('refused')
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

describe('examples', () => {
  it('come from the store', async () => {
    expect(await setUp().answers.examples(null, popup)).toMatchObject({ ok: true, value: [{ id: 'left' }] })
  })
})
