import { describe, expect, it } from 'vitest'
import { scanPage } from '../../lib/engine/engine.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Block, PageContext } from '../../lib/model/page.ts'
import { indexPacks } from '../../lib/node/load-index.ts'
import { exampleIndex, examplePack } from './example-pack.ts'

const index = exampleIndex()
const TOPIC = { id: 'sluice', title: 'The opened sluice at Lake Orrin', excludes: ['other-flood'] }

function scan(texts: readonly string[], options: { language?: string | null; context?: PageContext | null } = {}) {
  const blocks = texts.map((text, i): Block => ({ id: i + 1, kind: i === 0 ? 'title' : 'paragraph', text }))
  return scanPage(index, LANGUAGES, { language: options.language ?? null, blocks, context: options.context ?? null })
}
const claimsIn = (texts: readonly string[]) => scan(texts).matches.map(m => m.claim)

const claimsOf = (block: number, texts: readonly string[]) =>
  scan(texts)
    .matches.filter(m => m.block === block)
    .map(m => m.claim)

describe('scanPage', () => {
  it('finds a claim by a pattern, whatever the inflection', () => {
    for (const sentence of [
      'Tarn opened the sluice.',
      'Ada Vale had the flood gates raised.',
      'The sluices were being opened by Tarn.',
      'All fourteen gates were raised.',
      'Fourteen were opened.',
    ])
      expect(claimsOf(2, ['Tarn opened the sluice', sentence]), sentence).toEqual(['opened'])
  })

  it.each([
    ['nothing of it', 'The baker opened his shop.'],
    ['one concept only', 'The sluice is old.'],
    ['too far apart', 'Tarn opened a school that teaches, among many other useful things, how one paints a sluice.'],
    ['another number', 'They opened 15 doors.'],
    ['what excludes it', 'In 2011 Tarn opened the sluice.'],
    ['a part of a word', 'Weirdly, Tarn opened up.'],
  ])('leaves alone %s', (_, sentence) => {
    expect(claimsIn([sentence])).toEqual([])
  })

  it('finds a claim by its wording alone', () => {
    const [match] = scan([
      'News',
      'After dark, and without a warning, the upper town has let out the water of the lake.',
    ]).matches
    expect(match).toMatchObject({ claim: 'opened' })
    expect(new Set(match?.why.map(r => r.kind))).toEqual(new Set(['wording']))
    expect(match?.why.map(r => r.text)).toContain('lake')
  })

  it('says why, in the words of the page', () => {
    const whyOf = (texts: readonly string[]) =>
      scan(texts).matches.map(m => m.why.map(r => [r.kind, r.text, r.words.join('|')].join(' ')))
    expect(whyOf(['News', 'Ada\u00a0Vale had the ﬂood gates raised.'])).toEqual([
      ['concept open raised', 'concept sluice ﬂood gates', 'concept tarn-side Ada\u00a0Vale'],
    ])
    expect(whyOf(['Tarn opened the sluice', 'Fourteen were opened.'])[1]).toEqual([
      'concept open opened',
      'number gates Fourteen',
    ])
    const [, back] = whyOf(['Tarn opened the sluice', 'Tarn denied the allegation.'])
    expect(back).toEqual(['context anaphor the allegation'])
  })

  it('counts patterns that need context only where the topic is active', () => {
    const leaning = 'Tarn said that the water rose by itself.'
    expect(claimsIn(['A walk by the lake', leaning])).toEqual([])
    expect(claimsIn(['Tarn opened the sluice', leaning]).length).toBeGreaterThan(1)
  })

  it('keeps a topic active for text that comes later', () => {
    const first = scan(['Tarn opened the sluice'])
    const later = scan(['It never happened.'], { context: first.context })
    expect(later.matches).toMatchObject([{ claim: 'opened', voice: 'denied' }])
    expect(scan(['It never happened.']).matches).toEqual([])
  })

  it('does not let a look-alike silence a plain full statement', () => {
    const other = 'The flood of 2011 is not forgotten.'
    expect(claimsIn(['The gates', 'Tarn opened the sluice.', other])).toEqual(['opened'])
  })

  it('takes what is asserted for no statement about what it contradicts', () => {
    expect(claimsOf(2, ['Tarn opened the sluice', 'Orrin invented the story by a clever scheme.'])).toEqual(['made-up'])
  })

  it('marks nothing on a page that is older than the event, and asks no day of a page that gives none', () => {
    const dated = indexPacks([examplePack({ topics: [{ ...TOPIC, date: '2026-03-14' }] })])
    const blocks = [{ id: 1, kind: 'title' as const, text: 'Tarn opened the sluice' }]
    const count = (published: string | null, modified: string | null = null) =>
      scanPage(dated, LANGUAGES, { language: null, blocks, context: null, published, modified }).matches.length
    expect(count('2026-03-12')).toBe(0)
    expect([count(null), count('2026-03-13'), count('2026-03-12', '2026-03-20')]).toEqual([1, 1, 1])
  })

  it('gives spans in the block’s own text, whatever stands in it', () => {
    const text = '“Naïve!” — 🙂 said one. Tarn\u00a0opened the old\u00ad sluice at night, ﬁnally.'
    const [match] = scan(['News', text]).matches
    expect(match && text.slice(match.sentence.start, match.sentence.end)).toBe(text.slice(text.indexOf('Tarn')))
    expect(match && text.slice(match.span.start, match.span.end)).toMatch(/opened.*sluice/)
  })

  it('names entities by every spelling, once where they overlap, and not by their titles', () => {
    const text = 'Orrin Council, or OC, met Ada Vale. The Tarn mayor (Vale) did not say oc.'
    const mentions = scan(['News', text]).mentions.map(m => [m.entity, text.slice(m.span.start, m.span.end)])
    expect(mentions).toEqual([
      ['orrin', 'Orrin Council'],
      ['orrin', 'OC'],
      ['vale', 'Ada Vale'],
      ['vale', 'Vale'],
    ])
  })

  it('reads no page of a language that it does not know', () => {
    expect(scan(['Tarn opened the sluice'], { language: 'uk-UA' })).toMatchObject({ matches: [], mentions: [] })
    expect(scan(['Tarn opened the sluice'], { language: 'EN_us' }).matches).not.toEqual([])
  })

  it('gives one match a sentence, claim and voice, in reading order', () => {
    const { matches } = scan([
      'Tarn opened the sluice',
      'Tarn opened the sluice and raised the sluice. Fourteen were opened.',
    ])
    const keys = matches.map(m => `${m.block} ${m.sentence.start} ${m.claim} ${m.voice}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(matches.map(m => m.block)).toEqual(matches.map(m => m.block).sort((a, b) => a - b))
  })

  it('does not fail on an empty page', () => {
    expect(scan([])).toMatchObject({ matches: [], mentions: [] })
  })
})

describe('a sentence with more than one claim or clause', () => {
  const voices = (text: string) => scan(['Tarn opened the sluice', text]).matches.filter(m => m.block === 2)

  it('comes back to a claim in another clause', () => {
    const [match] = voices('Sluice opened by Tarn on video; Ada Vale says Tarn did not open the sluice')
    expect(match).toMatchObject({ claim: 'opened', voice: 'denied', speaker: 'vale' })
  })

  it('lets what another clause answers be the claim that the dispute is about', () => {
    const found = voices('Orrin had a scheme when Tarn opened the sluice, but Ada Vale says that it never happened.')
    expect(found.find(m => m.claim === 'opened')).toMatchObject({ voice: 'denied', speaker: 'vale' })
    expect(found.find(m => m.claim === 'made-up')?.voice).not.toBe('denied')
  })
})
