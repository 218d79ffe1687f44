import { describe, expect, it } from 'vitest'
import { scanPage } from '../../../lib/engine/engine.ts'
import { findActivity } from '../../../lib/engine/matching/activity.ts'
import { keepTelling } from '../../../lib/engine/matching/topic-evidence.ts'
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

  it('is about it when several sentences do, and not by one', () => {
    expect(scan(leaning)).toBeGreaterThan(0)
    expect(scan(leaning.slice(0, 1))).toBe(0)
  })
})

describe('a page on another matter', () => {
  const OTHER = 'The baker of the town sells bread and cakes to everybody who walks by in the morning.'
  const VAGUE = 'The water rose at Tarn.'
  const scan = (inserted: string, story: boolean) => {
    const texts = [
      ...Array<string>(8).fill(OTHER),
      VAGUE,
      ...Array<string>(8).fill(OTHER),
      inserted,
      ...Array<string>(8).fill(OTHER),
    ]
    const blocks = texts.map((text, id) => ({
      id,
      kind: 'paragraph' as const,
      text,
      story: story || text !== inserted,
    }))
    return scanPage(exampleIndex(), LANGUAGES, { language: 'en', blocks, context: null }).matches.map(m => m.block)
  }

  it('is not opened by one sentence on the topic', () => {
    expect(scan('Tarn opened the sluice.', true)).toEqual([17])
  })

  it('is not opened by what surrounds its story', () => {
    expect(scan('Tarn opened the sluice. Ada Vale opened the sluice.', false).includes(8)).toBe(false)
  })
})
