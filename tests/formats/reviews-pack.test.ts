import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packOfReviews } from '../../lib/formats/reviews-pack.ts'
import type { ReviewedClaim } from '../../lib/model/reviewed-claim.ts'
import { LIMITS } from '../../lib/pack/limits.ts'
import { lintPack } from '../../lib/pack/lint/lint.ts'
import { parsePack } from '../../lib/pack/parse.ts'
import { claimsOf, READ, REVIEW, read } from './read.ts'

const INFO = { id: 'marlow', title: 'Claims about Marlow', version: '1.0.0', language: 'en', date: '2026-01-01' }
const claim: ReviewedClaim = { id: 'c-1', ...READ }

const packOf = (...claims: ReviewedClaim[]) => packOfReviews(claims, INFO)
const accountsOf = (change: Partial<ReviewedClaim>) => packOf({ ...claim, ...change }).claims[0]?.accounts ?? []
const reviewed = (change: Partial<ReviewedClaim['reviews'][number]>) =>
  accountsOf({ claimant: null, reviews: READ.reviews.map(review => ({ ...review, ...change })) })

describe('a pack of reviewed claims', () => {
  it('has each rating as an account of its reviewer, and the claim as its claimant’s', () => {
    const pack = packOf(claim)
    expect(parsePack(pack, 'a')).toEqual({ ok: true, value: pack })
    expect(lintPack(pack, 'a', [], [])).toEqual([])
    expect(pack.entities.map(({ id, kind, name }) => ({ id, kind, name }))).toEqual([
      { id: 'marlow-checks', kind: 'outlet', name: 'Marlow Checks' },
      { id: 'ann-holt', kind: 'party', name: 'Ann Holt' },
    ])
    expect(pack.sources).toEqual([
      {
        id: 'review-1',
        title: 'Was the bridge closed for ten years?',
        url: 'https://checks.example/bridge',
        outlet: 'Marlow Checks',
        date: '2024-05-09',
      },
    ])
    expect(pack.claims[0]).toMatchObject({ id: 'c-1', topic: 'marlow', statement: READ.statement, date: '2024-05-06' })
    const [claimant, review] = pack.claims[0]?.accounts ?? []
    expect(claimant).toMatchObject({
      party: 'ann-holt',
      stance: 'asserts',
      date: '2024-05-06',
      sources: ['review-1'],
      independent: false,
    })
    expect(review).toMatchObject({
      party: 'marlow-checks',
      stance: 'denies',
      wording: 'Rates it "False"',
      short: 'Rates it "False"',
      date: '2024-05-09',
      sources: ['review-1'],
      independent: true,
    })
  })

  it('relays a rating that the table does not have, as it is written', () => {
    expect(reviewed({ rating: 'Only in spring', stance: null })).toMatchObject([
      { stance: 'relays', wording: 'Rates it "Only in spring"' },
    ])
    expect(reviewed({ rating: null, stance: null })).toMatchObject([
      { stance: 'relays', wording: 'Reviews it and gives no rating.' },
    ])
  })

  it('cuts what is longer than a pack may have it, and marks the cut', () => {
    const long = 'word '.repeat(380).trim()
    const pack = packOf({
      ...claim,
      statement: long,
      claimant: long.slice(0, 500),
      reviews: [{ ...READ.reviews[0], reviewer: long.slice(0, 500), rating: long, title: long } as never],
    })
    expect(parsePack(pack, 'a').ok).toBe(true)
    const [made] = pack.claims
    for (const text of [made?.statement, made?.title]) expect(text).toMatch(/^word .*word…$/)
    expect(made?.statement.length).toBeGreaterThan(LIMITS.text - 10)
    expect(made?.accounts[1]).toMatchObject({
      wording: expect.stringMatching(/^Rates it "word .*word…"$/),
      short: null,
    })
  })

  it('has one entity and one source of what is the same, and two of what is not', () => {
    const [review] = READ.reviews
    const other = { ...review, reviewer: 'MARLOW checks', url: 'https://b.example/' } as typeof review & object
    const pack = packOf(claim, { ...claim, id: 'c-2', reviews: [...READ.reviews, other] })
    expect(pack.entities).toHaveLength(2)
    expect(pack.sources).toHaveLength(2)
    const names = ['Élan', 'Elan', 'Правда', 'Факт', '***', 'E: Lan'].map((claimant, n) => ({
      ...claim,
      id: `c-${n}`,
      claimant,
    }))
    const ids = packOf(...names).entities.map(({ id }) => id)
    expect(new Set(ids).size).toBe(6)
    expect(parsePack(packOf(...names), 'a').ok).toBe(true)
  })

  it('has no day that cannot be', () => {
    const [, after] = [accountsOf({ date: '2024-05-09' }), accountsOf({ date: '2024-06-01' })]
    expect(after?.[0]).toMatchObject({ id: 'claimant', date: null })
    expect(reviewed({ date: '2026-01-02' })).toMatchObject([{ date: null }])
    expect(lintPack(packOf({ ...claim, date: '2024-06-01' }), 'a', [], [])).toEqual([])
  })

  it('is a pack that can be used, of whatever is read', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'grapheme', minLength: 500, maxLength: 700 }),
    )
    const change = fc.record(
      {
        claimReviewed: text,
        author: text,
        name: text,
        reviewRating: text,
        url: fc.webUrl(),
        itemReviewed: fc.record({ author: text }),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), async changes => {
        const claims = claimsOf(await read(changes.map(item => ({ ...REVIEW, ...item }))))
        fc.pre(claims.length > 0)
        const pack = packOfReviews(claims, INFO)
        expect(parsePack(pack, 'a')).toEqual({ ok: true, value: pack })
        // A reviewer may be called as it rates, or quote in its rating: the linter is for authors, who can mend that.
        expect(lintPack(pack, 'a', [], []).filter(({ path }) => !path.endsWith('.short'))).toEqual([])
      }),
    )
  })
})
