import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { findActivity } from '../../../lib/engine/matching/activity.ts'
import { findLeaningTopics, keepTelling } from '../../../lib/engine/matching/topic-evidence.ts'
import { LANGUAGES } from '../../../lib/languages/all.ts'
import { exampleIndex } from '../example-pack.ts'

const hit = (claim: number, order: number, inTitle = false) => ({ topic: 0, claim, order, inTitle })

describe('findActivity', () => {
  it('is active around a full hit, farther behind it than before it', () => {
    const { at, everywhere } = findActivity([hit(0, 20)], new Set())
    expect(everywhere.size).toBe(0)
    expect([17, 18, 32, 33].map(order => at(order).length)).toEqual([0, 1, 1, 0])
  })

  it('is active all over the page by the title, by coming back, or from before', () => {
    expect(findActivity([hit(0, 0, true)], new Set()).at(99)).toEqual([0])
    expect(findActivity([hit(0, 1), hit(0, 2), hit(0, 3)], new Set()).at(99)).toEqual([0])
    expect(findActivity([hit(0, 1), hit(0, 1), hit(0, 1)], new Set()).at(99)).toEqual([])
    expect(findActivity([], new Set([0])).at(99)).toEqual([0])
  })
})

describe('keepTelling', () => {
  it('takes one claim alone for telling only if it is what the dispute is about', () => {
    expect(keepTelling([hit(3, 1), hit(3, 2)], new Set([0]))).toEqual([])
    expect(keepTelling([hit(0, 1)], new Set([0]))).toHaveLength(1)
    expect(keepTelling([hit(3, 1), hit(4, 2)], new Set([0]))).toHaveLength(2)
  })
})

describe('findLeaningTopics', () => {
  it('wants three sentences and half of the page', () => {
    expect(findLeaningTopics(new Map([[0, 3]]), 6)).toEqual([0])
    expect(findLeaningTopics(new Map([[0, 3]]), 7)).toEqual([])
    expect(findLeaningTopics(new Map([[0, 2]]), 2)).toEqual([])
  })
})

describe('a page that only leans towards a topic', () => {
  const scan = (texts: readonly string[]) => {
    const blocks = texts.map((text, i) => ({ id: i + 1, kind: 'paragraph' as const, text }))
    return scanPage(exampleIndex(), LANGUAGES, { language: 'en', blocks, context: null }).matches.length
  }
  const leaning = [
    'Tarn spoke to Orrin of the water.',
    'Ada Vale said that the water rose.',
    'It never happened, said Tarn.',
  ]

  it('is about it when most of its sentences do', () => {
    expect(scan(leaning)).toBeGreaterThan(0)
    expect(scan(leaning.slice(0, 2))).toBe(0)
  })

  it('is not when it names but one party', () => {
    expect(scan(leaning.map(text => text.replace(' to Orrin', '')))).toBe(0)
  })

  it('is not when a look-alike stands there too', () => {
    expect(scan([...leaning, 'The flood of 2011 is not forgotten.'])).toBe(0)
  })
})
