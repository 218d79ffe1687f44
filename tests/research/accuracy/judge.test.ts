import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import type { Voice } from '../../../lib/model/page.ts'
import type { ScannedMatch } from '../../../lib/node/scan-document.ts'
import { confuse, sumUp, sumUpByClaim, sumUpVoices } from '../../../lib/research/accuracy/figures.ts'
import { type Expected, judgePage } from '../../../lib/research/accuracy/judge.ts'
import type { Label } from '../../../lib/research/accuracy/labelled.ts'
import { openSpeakers } from '../../../lib/research/accuracy/speakers.ts'
import { exampleIndex } from '../../engine/example-pack.ts'

const readSpeaker = openSpeakers(exampleIndex(), LANGUAGES[0] as (typeof LANGUAGES)[number])

const match = (sentence: string, change: Partial<ScannedMatch> = {}): ScannedMatch => ({
  pack: 'sluice',
  claim: 'opened',
  sentence,
  start: 0,
  end: 0,
  text: '',
  score: 1,
  voice: 'own',
  speaker: null,
  party: null,
  speakerText: null,
  sure: true,
  why: [],
  ...change,
})
const label = (idx: number, sentence: string, claims: Label['claims'] = []): Label => ({
  page: 'p',
  idx,
  sentence,
  claims,
})
const claim = (voice: Voice, change: Partial<Label['claims'][number]> = {}): Label['claims'][number] => ({
  anyOf: ['opened'],
  voice,
  match: 'full',
  speaker: null,
  ...change,
})

const SENTENCE = 'At night somebody opened the old sluice.'

describe('judgePage', () => {
  it('makes one decision a sentence and claim, however many voices it has', () => {
    const labels = [label(0, SENTENCE, [claim('own'), claim('denied')])]
    const { said, expected } = judgePage(labels, [match(SENTENCE), match(SENTENCE, { voice: 'doubted' })], readSpeaker)
    expect(said).toEqual([{ claim: 'opened', sentence: SENTENCE, right: true }])
    expect(expected).toMatchObject([
      { claim: 'opened', full: true, found: true, voices: ['own', 'denied'], foundVoices: ['own', 'doubted'] },
    ])
  })

  it('takes a sentence for the labelled one most like it, in other spelling too, and none that is unlike', () => {
    const labels = [
      label(0, 'At night somebody opened the old sluice. Nobody saw it.'),
      label(1, SENTENCE, [claim('own')]),
    ]
    const judge = (text: string) => judgePage(labels, [match(text)], readSpeaker).said[0]?.right
    expect(judge('“At NIGHT, somebody opened the old sluice”')).toBe(true)
    expect(judge('Somebody shut the heavy gate of the harbour.')).toBe(false)
  })

  it('takes any of the ids that are right for a label, and counts others as false', () => {
    const labels = [label(0, SENTENCE, [claim('own', { anyOf: ['opened', 'gates'] })])]
    const { said, expected } = judgePage(labels, [match(SENTENCE, { claim: 'gates' })], readSpeaker)
    expect([said[0]?.right, expected[0]?.found]).toEqual([true, true])
    expect(judgePage(labels, [match(SENTENCE, { claim: 'made-up' })], readSpeaker)).toMatchObject({
      said: [{ right: false }],
      expected: [{ found: false }],
    })
  })

  it('calls a claim partial only when all that a sentence says of it is', () => {
    const both = [claim('own', { match: 'partial' }), claim('denied')]
    const full = (claims: Label['claims']) => judgePage([label(0, SENTENCE, claims)], [], readSpeaker).expected[0]?.full
    expect([full(both), full(both.slice(0, 1))]).toEqual([true, false])
  })

  it.each([
    ['the entity', 'Vale', 'vale', 'Ada Vale', true, true],
    ['its id', 'vale', 'vale', 'Ada Vale', true, true],
    ['its title', 'the Tarn mayor', 'vale', 'Vale', true, true],
    ['another of its party', 'Tarn', 'vale', 'Vale', false, true],
    ['one of several', 'Orrin and Tarn', 'tarn', 'Tarn', true, true],
    ['another party', 'Orrin', 'vale', 'Vale', false, false],
    ['nobody', 'Orrin', null, null, false, false],
    ['one that no pack knows', 'a lake expert', null, 'a lake expert', true, true],
    ['an entity for one that no pack knows', 'a lake expert', 'vale', 'Vale', false, false],
  ])('judges a speaker: %s', (_, wanted, speaker, speakerText, exact, party) => {
    const labels = [label(0, SENTENCE, [claim('denied', { speaker: wanted }), claim('own', { speaker: 'Orrin' })])]
    const { expected } = judgePage(
      labels,
      [match(SENTENCE, { voice: 'denied', speaker, party: speaker === null ? null : 'tarn', speakerText })],
      readSpeaker,
    )
    expect(expected[0]?.speakers).toEqual([{ wanted, given: speakerText, exact, party }])
  })
})

const expected = (
  voices: readonly Voice[],
  foundVoices: readonly Voice[],
  change: Partial<Expected> = {},
): Expected => ({
  claim: 'opened',
  sentence: SENTENCE,
  full: true,
  found: foundVoices.length > 0,
  voices,
  foundVoices,
  speakers: [],
  readings: [],
  ...change,
})
const said = (right: boolean, claim = 'opened') => ({ claim, sentence: SENTENCE, right })

describe('figures', () => {
  const judged = {
    said: [said(true), said(true), said(false), said(false, 'made-up')],
    expected: [
      expected(['own'], ['own']),
      expected(['own', 'denied'], ['doubted', 'denied']),
      expected(['own'], []),
      expected(['own'], [], { full: false }),
      expected(['attributed'], ['attributed', 'doubted'], { full: false }),
    ],
  }

  it('are shares of counts', () => {
    expect(sumUp(judged)).toMatchObject({
      ...{ full: 3, fullFound: 2, recallFull: 0.667, partial: 2, partialFound: 1, recallPartial: 0.5 },
      ...{ said: 4, right: 2, precision: 0.5, f1: 0.572 },
      // Of claims that were found: 3 voices right, 2 too many, 1 missing.
      voiceF1: 0.667,
      speakerExact: null,
      ...{ readings: 0, toldShare: null, toldRight: null },
    })
  })

  it('count what is told to people, and how much of it is right', () => {
    const labels = [
      label(0, SENTENCE, [claim('denied', { speaker: 'Vale' }), claim('attributed', { speaker: 'a lake expert' })]),
    ]
    const judged = judgePage(
      labels,
      [
        match(SENTENCE, { voice: 'denied', speaker: 'tarn', party: 'tarn', speakerText: 'Tarn' }),
        match(SENTENCE, { voice: 'attributed', speaker: 'vale', party: 'tarn', speakerText: 'The lake expert' }),
        match(SENTENCE, { voice: 'doubted' }),
        match(SENTENCE, { voice: 'own', sure: false }),
      ],
      readSpeaker,
    )
    expect(judged.expected[0]?.readings.map(r => r.right)).toEqual([true, true, false, false])
    expect(sumUp(judged)).toMatchObject({ readings: 4, told: 3, toldShare: 0.75, toldRight: 0.667 })
  })

  it('say nothing where there is nothing', () => {
    expect(sumUp({ said: [], expected: [] })).toMatchObject({
      recallFull: null,
      precision: null,
      f1: null,
      voiceF1: null,
    })
    expect(sumUp({ said: [said(false)], expected: [expected(['own'], [])] })).toMatchObject({ recallFull: 0, f1: 0 })
  })

  it('are split by claim and by voice', () => {
    const byClaim = sumUpByClaim(judged)
    expect([...byClaim.keys()]).toEqual(['made-up', 'opened'])
    expect(byClaim.get('made-up')).toMatchObject({ said: 1, right: 0, full: 0 })
    expect(sumUpVoices(judged.expected, ['denied'])).toMatchObject({ wanted: 1, given: 1, f1: 1 })
    expect(sumUpVoices(judged.expected, ['doubted'])).toMatchObject({ wanted: 0, given: 2, recall: null, precision: 0 })
  })

  it('show which voice was read for which', () => {
    const confusion = confuse(judged.expected)
    expect(confusion.own).toMatchObject({ own: 1, doubted: 1, none: 0 })
    expect(confusion.denied).toMatchObject({ denied: 1, doubted: 0 })
    expect(confusion.none).toMatchObject({ doubted: 1 })
    expect(confusion.attributed).toMatchObject({ attributed: 1, doubted: 0 })
  })
})
