import { describe, expect, it } from 'vitest'
import { findBlocks } from '../../lib/model/found-blocks.ts'
import type { Match, Mention, Voice } from '../../lib/model/page.ts'
import type { MarkStatus } from '../../lib/model/status.ts'

const TEXT =
  'The mayor of the town said on Monday that the bridge fell at night, and she asked everybody to stay at home today. It rained.'
const SENTENCE = { start: 0, end: TEXT.indexOf(' It rained') }

const match = (claim: string, words: string, more: Partial<Match> = {}): Match => ({
  pack: 'p',
  claim,
  block: 1,
  sentence: SENTENCE,
  span: { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length },
  voice: 'own' as Voice,
  speaker: null,
  party: null,
  speakerText: null,
  sure: true,
  score: 1,
  why: [],
  ...more,
})

/** Claims whose ids begin with `c` are contested. */
const statusOf = (claim: string): MarkStatus =>
  claim.startsWith('c') ? { denial: 'denied', isContested: true } : { denial: 'undenied', isContested: false }

const find = (matches: readonly Match[], mentions: readonly Mention[] = []) =>
  findBlocks(
    { matches, mentions },
    [
      { id: 1, text: TEXT },
      { id: 2, text: 'Nothing.' },
    ],
    statusOf,
  )
const stretchesOf = (...matches: readonly Match[]) =>
  find(matches)[1]?.sentences.flatMap(({ stretches }) =>
    stretches.map(({ start, end, matches: places, told }) => ({ text: TEXT.slice(start, end), places, told })),
  )

const BRIDGE = 'The mayor of the town said on Monday that the bridge fell at night'
const HOME = 'and she asked everybody to stay at home today'

describe('findBlocks', () => {
  it('leaves out blocks in which nothing was found', () => {
    expect(Object.keys(find([match('c', 'bridge')]))).toEqual(['1'])
    const mention = { entity: 'ann', block: 2, span: { start: 0, end: 3 } }
    expect(find([], [mention])).toEqual({ 2: { sentences: [], mentions: [mention] } })
  })

  it('has the sentences in order, and the matches of each with the best first', () => {
    const rain = match('d', 'It rained', { sentence: { start: SENTENCE.end + 1, end: TEXT.length } })
    const found = find([
      rain,
      match('a', 'home', { score: 0.4 }),
      match('c', 'bridge', { score: 0.8 }),
      match('b', 'fell', { score: 0.4 }),
    ])
    expect(found[1]?.sentences.map(one => one.matches.map(m => m.claim))).toEqual([['c', 'b', 'a'], ['d']])
  })

  it('marks each clause by itself', () => {
    expect(stretchesOf(match('c1', 'bridge fell'), match('b', 'stay at home'))).toEqual([
      { text: BRIDGE, places: [0], told: ['c1'] },
      { text: HOME, places: [1], told: [] },
    ])
  })

  it('puts what overlaps together, with each claim once, and without those that are only mentioned', () => {
    const matches = [
      match('c1', 'bridge'),
      match('c1', 'fell', { voice: 'denied' }),
      match('c2', 'night', { voice: 'mentioned' }),
    ]
    expect(stretchesOf(...matches)).toEqual([{ text: BRIDGE, places: [0, 1, 2], told: ['c1'] }])
  })

  it('leaves a contested stretch whole, with its own matches first, and marks the rest apart', () => {
    const all = TEXT.slice(0, SENTENCE.end)
    expect(stretchesOf(match('b', all, { score: 1 }), match('c1', 'bridge fell', { score: 0.5 }))).toEqual([
      { text: BRIDGE, places: [1, 0], told: ['c1'] },
      { text: HOME, places: [0], told: [] },
    ])
  })

  it('leaves out a rest that says nothing', () => {
    const text = 'The bridge fell at night, Lee said.'
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const own = { sentence: { start: 0, end: text.length } }
    const matches = [match('c1', '', { ...own, span: span('bridge') }), match('b', '', { ...own, span: span(text) })]
    const found = findBlocks({ matches, mentions: [] }, [{ id: 1, text }], statusOf)
    expect(found[1]?.sentences[0]?.stretches).toMatchObject([
      { start: 0, end: 24, denial: 'denied', isContested: true },
    ])
  })
})
