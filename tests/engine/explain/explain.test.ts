import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { explainText } from '../../../lib/engine/explain/explain.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { indexPacks } from '../../../lib/node/load-index.ts'
import { parsePack } from '../../../lib/pack/parse.ts'
import { makeInput } from '../../pack/example.ts'
import { exampleIndex } from '../example-pack.ts'

const index = exampleIndex()

function explain(text: string, claim = 'opened') {
  const [sentence] = explainText(index, LANGUAGES, text, 'en')
  if (sentence === undefined) throw new Error('no sentence')
  return { sentence, candidate: sentence.candidates.find(c => c.claim === claim) }
}
const patternsOf = (text: string) => explain(text).candidate?.patterns ?? []

const FAR = 'Tarn opened a school that teaches, among many other useful things, how one paints a sluice.'

describe('explainText', () => {
  it('shows what matched, in the words of the sentence', () => {
    const { candidate } = explain('Ada Vale said that Tarn had raised the flood gates and opened the weir.')
    expect(candidate?.alone).toMatchObject({
      accepted: true,
      voices: [{ voice: 'attributed', speaker: 'vale', speakerText: 'Ada Vale' }],
      rejected: [],
    })
    expect(candidate?.alone.score).toBeGreaterThan(0.7)
    expect(candidate?.patterns[0]).toEqual({
      place: 0,
      matches: true,
      context: false,
      voice: null,
      has: [
        { name: 'open', words: ['raised', 'opened'] },
        { name: 'sluice', words: ['flood gates', 'weir'] },
        { name: 'tarn-side', words: ['Ada Vale', 'Tarn'] },
      ],
      lacks: [],
      otherNumbers: false,
    })
  })

  it('shows what a pattern lacks', () => {
    expect(patternsOf('Somebody opened a door.')[0]?.lacks).toEqual([
      { kind: 'all', name: 'sluice' },
      { kind: 'any', names: ['tarn-side', 'Orrin'] },
    ])
    const [spread] = patternsOf(FAR)[0]?.lacks ?? []
    expect(spread).toMatchObject({ kind: 'near', limit: 8 })
    expect(spread?.kind === 'near' && spread.spread).toBeGreaterThan(8)
    expect(explain(FAR).candidate?.alone).toMatchObject({ accepted: false, score: null, rejected: ['lacking'] })
  })

  it('shows what must not be there', () => {
    const patterns = [{ all: ['bridge-word'], none: ['elsewhere', 'mayor'] }]
    const parsed = parsePack(makeInput({ 'claims[0].patterns': patterns, 'claims[0].excludes': [] }), 'p')
    const bridges = parsed.ok ? indexPacks([parsed.value]) : index
    const [sentence] = explainText(bridges, LANGUAGES, 'They opened the new bridge.', 'en')
    expect(sentence?.candidates[0]?.patterns[0]).toMatchObject({
      matches: false,
      lacks: [{ kind: 'none', name: 'elsewhere', words: ['new bridge'] }],
    })
  })

  it('tells a page about the topic from one of its own', () => {
    const { candidate } = explain('Tarn said that the water rose by itself.')
    expect(candidate?.alone).toMatchObject({ accepted: false, rejected: ['needsContext'] })
    expect(candidate?.onTopic).toMatchObject({ accepted: true, voices: [{ voice: 'attributed', speakerText: 'Tarn' }] })
    expect(candidate?.patterns.find(p => p.matches)).toMatchObject({ place: 2, context: true })
  })

  it('shows what excludes, the claim’s and the topic’s', () => {
    const { candidate } = explain('In 2011 Tarn opened the sluice.')
    expect(candidate).toMatchObject({
      excludes: [{ name: 'other-flood', words: ['2011'] }],
      topicExcludes: [{ name: 'other-flood', words: ['2011'] }],
      alone: { accepted: false, rejected: ['excluded', 'lookAlike'] },
    })
    expect(explain('In 2011 the water rose at Tarn.').candidate).toMatchObject({
      alone: { rejected: ['needsContext', 'excluded'] },
      onTopic: { rejected: ['excluded'] },
    })
  })

  it('shows the nearest wording, with its words here and how near it must be', () => {
    const { candidate } = explain('The upper town slept after dark.')
    expect(candidate?.wording?.words.toSorted()).toEqual(['dark', 'town', 'upper'])
    expect(candidate?.wording?.passes).toBe(false)
    expect(candidate?.alone).toMatchObject({ accepted: false, rejected: ['lacking'] })
    const whole = explain('The upper town let the lake water out after dark without a warning.').candidate
    expect(whole).toMatchObject({ wording: { passes: true }, alone: { accepted: true } })
    expect(whole?.wording?.likeness).toBeGreaterThanOrEqual(whole?.threshold ?? 1)
  })

  it('shows the words that tell voices, and what points back', () => {
    const { sentence, candidate } = explain('Tarn did not say much, but denied the allegation.')
    expect(sentence.cues).toEqual(
      expect.arrayContaining([
        { kind: 'report', words: 'say', negated: true },
        { kind: 'deny', words: 'denied', negated: false },
      ]),
    )
    expect(sentence.pointsBack).toEqual(['the allegation', 'denied'])
    expect(candidate).toMatchObject({
      alone: { accepted: false },
      onTopic: { accepted: true, voices: [{ voice: 'denied' }], why: [{ text: 'anaphor', words: ['the allegation'] }] },
    })
  })

  it('leaves out claims that have nothing here, and puts the best first', () => {
    expect(explain('The baker slept.').sentence.candidates).toEqual([])
    const { candidates } = explain('Orrin won damages when Tarn opened the sluice.').sentence
    expect(candidates.map(c => [c.claim, c.alone.accepted])).toEqual([
      ['opened', true],
      ['made-up', false],
    ])
  })

  it('reads as a page does: every sentence of a paragraph, and what is accepted is what the scan finds', () => {
    const text =
      'Tarn opened the sluice. The water rose at Tarn. The sluice is old. It never happened, Vale said. Fourteen were opened.'
    const explained = explainText(index, LANGUAGES, text, null)
    const blocks = [{ id: 1, kind: 'paragraph' as const, text }]
    const { matches } = scanPage(index, LANGUAGES, { language: null, blocks, context: null })
    const accepted = explained.flatMap(s => s.candidates.filter(c => c.alone.accepted).map(c => `${s.text} ${c.claim}`))
    const found = matches.map(m => `${text.slice(m.sentence.start, m.sentence.end)} ${m.claim}`)
    expect(explained).toHaveLength(5)
    expect(new Set(accepted)).toEqual(new Set(found))
    expect(explainText(index, LANGUAGES, text, 'uk')).toEqual([])
  })

  it('lacks nothing exactly where a pattern matches', () => {
    const texts = [FAR, 'Tarn opened the sluice.', 'Fourteen.', 'It never happened.', 'Orrin has a scheme and water.']
    const patterns = texts.flatMap(text => explain(text).sentence.candidates.flatMap(c => c.patterns))
    expect(patterns.length).toBeGreaterThan(6)
    for (const pattern of patterns) expect(pattern.lacks.length === 0, JSON.stringify(pattern)).toBe(pattern.matches)
  })
})
