import { describe, expect, it } from 'vitest'
import { openGatherer } from '../../lib/formats/gather.ts'
import type { RawReview } from '../../lib/formats/raw-review.ts'
import type { ReadEvent } from '../../lib/formats/read-event.ts'
import { claimsOf, problemsOf } from './read.ts'

const reviewOf = (claim: number, review = 1): RawReview => ({
  kind: 'review',
  path: `${claim}.${review}`,
  claimId: null,
  statement: `Statement ${claim}`,
  title: null,
  claimant: 'Ann Holt',
  date: null,
  language: null,
  reviewer: `Reviewer ${review}`,
  rating: 'False',
  url: null,
  reviewTitle: null,
  reviewDate: null,
})
const range = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

describe('reviews of many claims', () => {
  it('are given on as they come, so that a long file needs no more memory', () => {
    const gatherer = openGatherer()
    const early = range(12_000).flatMap(n => [...gatherer.add(reviewOf(n))])
    expect(claimsOf(early).map(({ statement }) => statement)).toEqual(range(7_000).map(n => `Statement ${n}`))
    expect(claimsOf([...gatherer.finish()])).toHaveLength(5_000)
  })

  it('are joined in the distance that is promised, and have ids of their own beyond', () => {
    const gatherer = openGatherer()
    const events: ReadEvent[] = range(5_000).flatMap(n => [...gatherer.add(reviewOf(n))])
    events.push(...gatherer.add(reviewOf(1, 2)), ...gatherer.add(reviewOf(5_001)), ...gatherer.add(reviewOf(1, 3)))
    events.push(...gatherer.finish())
    const [first, second] = claimsOf(events).filter(({ statement }) => statement === 'Statement 1')
    expect(first?.reviews.map(({ reviewer }) => reviewer)).toEqual(['Reviewer 1', 'Reviewer 2'])
    expect(second?.reviews.map(({ reviewer }) => reviewer)).toEqual(['Reviewer 3'])
    expect(second?.id).toBe(`${first?.id}-2`)
  })

  it('are no more than a claim may have', () => {
    const gatherer = openGatherer()
    const events = range(201).flatMap(n => [...gatherer.add(reviewOf(1, n))])
    expect(problemsOf(events)).toEqual([
      'leftOut 1.200: is one of more than 199 reviews of one claim: keep the others.',
      'leftOut 1.201: is one of more than 199 reviews of one claim: keep the others.',
    ])
    expect(claimsOf([...gatherer.finish()])[0]?.reviews).toHaveLength(199)
  })

  it('end where a file has too many claims', () => {
    const gatherer = openGatherer(2)
    expect([1, 2, 1].flatMap((n, at) => [...gatherer.add(reviewOf(n, at))])).toEqual([])
    expect(problemsOf([...gatherer.add(reviewOf(3))])).toEqual(['wrong 3.1: is more than 2 claims: split the file.'])
    expect(claimsOf([...gatherer.finish()])).toHaveLength(2)
  })
})
