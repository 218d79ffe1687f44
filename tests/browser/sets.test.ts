import { describe, expect, it, vi } from 'vitest'
import type { StoreSets } from '../../lib/browser/store.ts'
import type { SetMatcher } from '../../lib/engine/matching/hits.ts'
import { SEAM } from '../../lib/model/page.ts'
import { ok } from '../../lib/model/result.ts'
import { claim, match, page, parse, popup, request, setUp, shown, store } from './background.ts'

const MATCHER = {} as SetMatcher

/** Packs that know nothing but "left", and a set with one claim, "far". */
function setUpWithSet(own: Partial<StoreSets> = {}) {
  const sets: StoreSets = {
    prepare: vi.fn(async () => MATCHER),
    hasMatch: vi.fn(async ({ blocks }: ReturnType<typeof request>) => blocks.some(b => b.text.includes('far'))),
    readClaim: vi.fn(async id => (id === 'far' ? claim('far', 'denied') : null)),
    search: vi.fn(async query => [{ kind: 'claim' as const, id: 'far', title: shown(query), statement: shown('') }]),
    ...own,
  }
  const scan = vi.fn(function* (asked: Parameters<typeof store.scan>[0], set?: SetMatcher | null) {
    const found = asked.blocks.filter(b => b.text === 'left' || (set === MATCHER && b.text === 'far'))
    yield
    return { matches: found.map(b => match(b.text, b.id)), mentions: [], context: { version: 1, topics: [] } as const }
  })
  return { ...setUp(async () => ok({ ...store, scan, sets })), sets, scan }
}

describe('with an imported set', () => {
  it('a page is scanned for its claims as well, and their status and briefs come along', async () => {
    const { answers } = setUpWithSet()
    const reply = await answers.scan(request('left', 'far'), page)
    const value = reply.ok ? reply.value : null
    const found = Object.values(value?.blocks ?? {}).flatMap(block => block.sentences)
    expect(found.map(one => one.stretches[0])).toMatchObject([{ denial: 'denied' }, { denial: 'denied' }])
    expect(Object.keys(value?.briefs ?? {})).toEqual(['claim left', 'claim far'])
  })

  it('a page with nothing else gets the reader', async () => {
    const { answers, services } = setUpWithSet()
    const text = `Something quite different.${SEAM}It is far away from here.`
    expect(await answers.checkText({ language: 'en', text }, page)).toBe(true)
    expect(services.injectReader).toHaveBeenCalledWith(7)
    expect(await answers.checkText({ language: 'en', text: 'Something quite different.' }, page)).toBe(false)
  })

  it('is not asked about a page that a pack knows already', async () => {
    const { answers, sets } = setUpWithSet()
    expect(await answers.checkText({ language: 'en', text: `left left left left` }, page)).toBe(false)
    expect(sets.hasMatch).toHaveBeenCalledTimes(1)
    const known = setUp()
    expect(await known.answers.checkText({ language: 'en', text: 'a text that the store knows' }, page)).toBe(true)
  })

  it('its claims are described beside those of the packs, in the order asked', async () => {
    const reply = parse(
      await setUpWithSet().answers.describe({ claims: ['late', 'far', 'gone', 'left'], entities: [] }, popup),
    )
    expect(reply.ok && reply.value.claims.map(c => c.id)).toEqual(['late', 'far', 'left'])
  })

  it('the search has what it finds behind the hits of the packs', async () => {
    const found = await setUpWithSet().answers.search('a', popup)
    expect(found.ok && found.value.map(hit => hit.id)).toEqual(['left', 'far'])
  })

  it('a selected text is looked up in it', async () => {
    const found = await setUpWithSet().answers.lookUp('far', popup)
    expect(found.ok && found.value.claims.map(c => c.id)).toEqual(['far'])
  })

  it('is not asked for claims that a pack has', async () => {
    const { answers, sets } = setUpWithSet()
    await answers.describe({ claims: ['left', 'late'], entities: [] }, popup)
    expect(sets.readClaim).not.toHaveBeenCalled()
  })
})
