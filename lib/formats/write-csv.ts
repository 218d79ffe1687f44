/** Writes claims as a table (RFC 4180) that `readClaims` reads with the mapping that its columns suggest. */
import { stringify } from '@vanillaes/csv'
import { CSV_FIELDS } from '../model/import.ts'
import { writeCell } from './formula.ts'
import type { Position, PublishedClaim } from './published.ts'

/** Behind the columns that are read again: what the sides say. As reviews, they would make reviewers of them. */
const POSITIONS = 'positions'
/** So many rows are written at once. */
const BATCH = 500

/** @returns the table in pieces: a line for each review, and one for a claim without */
export function* writeCsv(claims: Iterable<PublishedClaim>): Generator<string> {
  let rows: string[][] = [[...CSV_FIELDS, POSITIONS]]
  for (const claim of claims) {
    rows.push(...listRows(claim))
    if (rows.length < BATCH) continue
    yield stringify(rows)
    rows = []
  }
  yield stringify(rows)
}

function listRows({ statement, title, claimant, date, reviews, positions }: PublishedClaim): string[][] {
  const sides = positions.map(writePosition).join('\n')
  const reviewed = reviews.length > 0 ? reviews : [{ reviewer: null, rating: null, url: null, date: null }]
  return reviewed.map(review => {
    const { reviewer, rating, url, date: reviewDate } = review
    const row = { statement, title, claimant, date, reviewer, rating, url, reviewDate }
    return [...CSV_FIELDS.map(field => row[field] ?? ''), sides].map(writeCell)
  })
}

const writePosition = ({ holder, stance, date, wording }: Position): string =>
  `${[holder, stance, date].filter(part => part !== null).join(', ')}: ${wording}`
