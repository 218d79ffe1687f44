/** A claim of a set as its block stores it: JSON lists without names, which take half the room. Nothing is lost. */
import type { Review, ReviewedClaim } from '../model/reviewed-claim.ts'

const ENCODER = new TextEncoder()
const DECODER = new TextDecoder()

type ReviewRow = readonly [
  Review['reviewer'],
  Review['rating'],
  Review['stance'],
  Review['url'],
  Review['title'],
  Review['date'],
]
type Row = readonly [
  id: string,
  statement: string,
  title: string | null,
  claimant: string | null,
  date: string | null,
  language: string | null,
  reviews: readonly ReviewRow[],
]

/** @returns the claim as bytes that `decodeClaim` reads */
export function encodeClaim({ id, statement, title, claimant, date, language, reviews }: ReviewedClaim): Uint8Array {
  const rows = reviews.map((r): ReviewRow => [r.reviewer, r.rating, r.stance, r.url, r.title, r.date])
  const row: Row = [id, statement, title, claimant, date, language, rows]
  return ENCODER.encode(JSON.stringify(row))
}

/** @param bytes as `encodeClaim` gave them; throws on others, which the checksum of a set's file keeps away */
export function decodeClaim(bytes: Uint8Array): ReviewedClaim {
  const [id, statement, title, claimant, date, language, rows] = JSON.parse(DECODER.decode(bytes)) as Row
  const reviews = rows.map(
    ([reviewer, rating, stance, url, title, date]): Review => ({ reviewer, rating, stance, url, title, date }),
  )
  return { id, statement, title, claimant, date, language, reviews }
}
