import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../lib/formats/csv-mapping.ts'
import { publishPack, publishSet } from '../../lib/formats/published.ts'
import { packOfReviews } from '../../lib/formats/reviews-pack.ts'
import { writeClaimReview } from '../../lib/formats/write-claim-review.ts'
import { writeCsv } from '../../lib/formats/write-csv.ts'
import { CSV_FIELDS } from '../../lib/model/import.ts'
import type { ReviewedClaim } from '../../lib/model/reviewed-claim.ts'
import { claimsOf, problemsOf, type ReviewRow, read, review } from './read.ts'

const INFO = { id: 'a', title: 'A', version: '1.0.0', language: 'en', date: '2030-01-01' }
const rows = fc.uniqueArray(review, {
  minLength: 1,
  maxLength: 6,
  selector: ({ statement }) => statement.toLowerCase(),
})
const csv = { file: 'a.csv', mapping: guessMapping(CSV_FIELDS) }
const join = (pieces: Iterable<string>): string => [...pieces].join('')

const toClaimReview = (row: ReviewRow) => ({
  '@type': 'ClaimReview',
  claimReviewed: row.statement,
  itemReviewed: { '@type': 'Claim', author: row.claimant, datePublished: row.date },
  author: { name: row.reviewer },
  reviewRating: { alternateName: row.rating },
  url: row.url,
  datePublished: row.reviewDate,
})

/** What must not be lost, one row for each review, in any order. */
const rowsOf = (claims: readonly ReviewedClaim[]): ReviewRow[] =>
  sort(
    claims.flatMap(({ statement, claimant, date, reviews }) =>
      reviews.map(({ reviewer, rating, url, date: reviewDate }) => ({
        statement,
        claimant,
        date,
        reviewer: reviewer ?? '',
        rating: rating ?? '',
        url: url ?? '',
        reviewDate,
      })),
    ),
  )

const sort = (unsorted: readonly ReviewRow[]): ReviewRow[] =>
  unsorted.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

async function readWell(...args: Parameters<typeof read>): Promise<ReviewedClaim[]> {
  const events = await read(...args)
  expect(problemsOf(events)).toEqual([])
  return claimsOf(events)
}

describe('what is taken out and in again', () => {
  it('as ClaimReview, to a pack, and to ClaimReview is the same', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async given => {
        const claims = await readWell(given.map(toClaimReview))
        expect(rowsOf(claims)).toEqual(sort(given))
        const again = await readWell(join(writeClaimReview(publishPack(packOfReviews(claims, INFO)))))
        expect(rowsOf(again)).toEqual(sort(given))
      }),
    )
  })

  it('as a table is the same, down to the ids', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async given => {
        const claims = await readWell(given.map(toClaimReview))
        const again = await readWell(join(writeCsv(publishSet(claims))), csv)
        expect(rowsOf(again)).toEqual(sort(given))
        expect(again.map(({ id }) => id)).toEqual(claims.map(({ id }) => id))
        const ofPack = await readWell(join(writeCsv(publishPack(packOfReviews(claims, INFO)))), csv)
        expect(rowsOf(ofPack)).toEqual(sort(given))
      }),
    )
  })

  it('as ClaimReview of a set is the same, down to the stance', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async given => {
        const claims = await readWell(given.map(toClaimReview))
        const again = await readWell(join(writeClaimReview(publishSet(claims))))
        expect(again.map(({ id: _, ...claim }) => claim)).toEqual(claims.map(({ id: _, ...claim }) => claim))
      }),
    )
  })

  it('keeps reviews of one claim together, and their titles', async () => {
    const said = { statement: 'A.', claimant: null, date: null, language: 'en', title: 'Of A' }
    const first = {
      reviewer: 'B',
      rating: 'True',
      stance: 'asserts',
      url: 'https://b.example',
      title: 'On A',
      date: null,
    } as const
    const claim: ReviewedClaim = {
      id: 'c-1',
      ...said,
      reviews: [first, { ...first, reviewer: 'C | News!', stance: null, rating: '?' }],
    }
    const [again, ...others] = await readWell(join(writeClaimReview(publishPack(packOfReviews([claim], INFO)))))
    expect(again).toMatchObject({
      ...said,
      reviews: [first, { ...first, reviewer: 'C | News!', stance: null, rating: '?' }],
    })
    expect(others).toEqual([])
  })

  it('as a table runs nothing in a spreadsheet, and is the same', async () => {
    const statements = ['=HYPERLINK("https://a.example","x")', '+1', '-1', '@SUM(1)', "'=2", "''-2", "'tis", '＝3']
    const claims = await readWell(
      statements.map(claimReviewed => ({ '@type': 'ClaimReview', claimReviewed, name: 'x' })),
    )
    const table = join(writeCsv(publishSet(claims)))
    const cells = table
      .split('\n')
      .slice(1)
      .map(line => line.replace(/^"/, ''))
    expect(cells.filter(cell => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
    expect((await readWell(table, csv)).map(({ statement }) => statement)).toEqual(statements)
  })
})
