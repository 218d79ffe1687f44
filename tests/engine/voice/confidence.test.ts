import { describe, expect, it } from 'vitest'
import {
  LEAST_CONFIDENCE,
  listFeatures,
  mayTell,
  type ReadingFacts,
  rateReading,
} from '../../../lib/engine/voice/confidence.ts'
import { CONFIDENCE_WEIGHTS } from '../../../lib/engine/voice/confidence-weights.ts'
import type { Trace } from '../../../lib/engine/voice/trace.ts'

const TRACE: Trace = {
  rule: 'verb',
  distance: 1,
  covered: 1,
  target: 3,
  nominal: false,
  around: 1,
  asserting: 1,
  nameless: false,
  speakers: 1,
  ownVerb: false,
  apart: false,
  back: 0,
  odd: 0,
  words: 9,
  verbs: 1,
  loose: 0,
  unbacked: false,
  quotes: false,
  firstPerson: false,
  afterSpeech: false,
}
const facts = (change: Partial<ReadingFacts> = {}, trace: Partial<Trace> = {}): ReadingFacts => ({
  voice: 'attributed',
  trace: { ...TRACE, ...trace },
  speaker: 'entity',
  record: 'agrees',
  given: 'read',
  anaphor: null,
  context: false,
  inTitle: false,
  isQuestion: false,
  besideAsserter: true,
  besideDenier: false,
  readings: 1,
  claims: 1,
  ...change,
})
const OWN = { voice: 'own', speaker: 'nobody', record: 'silent' } as const
const ALONE = { rule: 'nobody', speakers: 0, verbs: 0 } as const
const tells = (change: Partial<ReadingFacts>, trace: Partial<Trace> = {}) => mayTell(listFeatures(facts(change, trace)))

describe('mayTell', () => {
  it.each([
    ['a party against its own record', { record: 'contradicts' }, {}],
    ['a claim of nobody’s in a headline', {}, { nameless: true }],
    ['a quotation set apart, by somebody unknown', { speaker: 'stranger' }, { rule: 'apart' }],
    ['an answer in a question', { voice: 'denied', isQuestion: true }, {}],
    ['a doubt that only a pattern sees', { voice: 'doubted', given: 'pattern', context: true, speaker: 'nobody' }, {}],
    ['the page’s own, in a noun', OWN, { ...ALONE, nominal: true }],
    ['the page’s own, behind somebody’s words', OWN, { ...ALONE, afterSpeech: true }],
    ['the page’s own, beside words for claims', OWN, { ...ALONE, loose: 1 }],
    ['the page’s own, by a word alone', OWN, { ...ALONE, target: 1 }],
  ] as const)('never tells %s', (_, change, trace) => {
    expect(tells(change, trace)).toBe(false)
  })

  it('leaves the rest to the confidence', () => {
    expect(tells({})).toBe(true)
    expect(tells(OWN, ALONE)).toBe(true)
    expect(tells({ voice: 'mentioned', isQuestion: true })).toBe(true)
    expect(tells({}, { rule: 'apart' })).toBe(true)
  })
})

describe('rateReading', () => {
  it('is the logistic function of the weighted features', () => {
    expect(rateReading({ a: 2, b: 1 }, { bias: 1, a: -0.5 })).toBeCloseTo(0.5)
    expect(rateReading({}, { bias: 0 })).toBe(0.5)
  })

  it('trusts a plain report by a known party more than a claim that nobody speaks about', () => {
    const plain = rateReading(listFeatures(facts()))
    expect(plain).toBeGreaterThan(rateReading(listFeatures(facts(OWN, ALONE))))
    expect(plain).toBeGreaterThan(rateReading(listFeatures(facts({ record: 'contradicts' }))))
  })
})

describe('listFeatures', () => {
  it('tells sentences of up to 50 words apart by their length, and no longer ones', () => {
    const length = (words: number) => listFeatures(facts({}, { words })).words
    expect(length(49)).toBeLessThan(length(50) ?? 0)
    expect(length(51)).toBe(length(50))
  })
})

describe('LEAST_CONFIDENCE', () => {
  /** Features that the weights, whatever was learned, rate with a probability. */
  const featuresRated = (probability: number) => {
    const { bias, distance } = CONFIDENCE_WEIGHTS as Readonly<Record<string, number>>
    return { distance: (Math.log(probability / (1 - probability)) - (bias ?? 0)) / (distance ?? 0) }
  }

  it('tells what is right four times out of five', () => {
    expect(rateReading(featuresRated(0.81)) >= LEAST_CONFIDENCE).toBe(true)
    expect(rateReading(featuresRated(0.79)) >= LEAST_CONFIDENCE).toBe(false)
  })
})
