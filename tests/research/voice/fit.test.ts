import { describe, expect, it } from 'vitest'
import { rateReading } from '../../../lib/engine/voice/confidence.ts'
import type { ReadingExample } from '../../../lib/research/voice/examples.ts'
import { fitConfidence, rateLeftOut } from '../../../lib/research/voice/fit.ts'
import { tableOfReliability, tableOfThresholds } from '../../../lib/research/voice/tables.ts'

const example = (features: Record<string, number>, right: boolean): ReadingExample => ({
  features,
  right,
  sentence: '',
  said: '',
})
const repeat = (n: number, make: (at: number) => ReadingExample) => Array.from({ length: n }, (_, at) => make(at))
/** Readings with `good` are right, those with `bad` wrong; `noise` says nothing. */
const EXAMPLES = [
  ...repeat(40, at => example({ good: 1, noise: at % 2 }, true)),
  ...repeat(40, at => example({ bad: 1, noise: at % 2 }, false)),
]

describe('fitConfidence', () => {
  it('learns what speaks for and against a reading, and the same each time', () => {
    const weights = fitConfidence(EXAMPLES)
    expect(weights.good).toBeGreaterThan(0.5)
    expect(weights.bad).toBeLessThan(-0.5)
    expect(Math.abs(weights.noise ?? 9)).toBeLessThan(0.1)
    expect(fitConfidence(EXAMPLES)).toEqual(weights)
  })

  it('gives the share that is right where nothing else is known', () => {
    const weights = fitConfidence(repeat(100, at => example({}, at < 70)))
    expect(rateReading({}, weights)).toBeCloseTo(0.7, 1)
  })
})

describe('rateLeftOut', () => {
  it('knows nothing of the topic that it rates', () => {
    const contrary = [example({ good: 1 }, false), example({ bad: 1 }, true)]
    const [good, bad] = rateLeftOut(contrary, [EXAMPLES])
    expect(good?.confidence).toBeGreaterThan(0.8)
    expect(bad?.confidence).toBeLessThan(0.2)
  })
})

describe('the tables', () => {
  const readings = [
    { confidence: 0.95, right: true, features: {} },
    { confidence: 0.92, right: false, features: {} },
    { confidence: 0.91, right: true, features: { 'record contradicts': 1 } },
    { confidence: 0.15, right: false, features: {} },
  ]
  const topics = [{ name: 'sluice', readings }]

  it('tell what each threshold lets through; what may never be told counts as silent', () => {
    const { head, rows } = tableOfThresholds(topics)
    expect(rows[0]?.[head.indexOf('≥ 0')]).toBe('1.000, 0.500')
    expect(rows[0]?.[head.indexOf('≥ 0.9')]).toBe('0.500, 0.500')
  })

  it('tell how far the confidence can be relied on', () => {
    const { rows } = tableOfReliability(topics)
    expect(rows.at(-1)).toEqual(['0.9 – 1', '3', '0.927', '0.667'])
    expect(rows[1]).toEqual(['0.1 – 0.2', '1', '0.150', '0.000'])
  })
})
