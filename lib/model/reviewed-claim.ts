/** A claim as fact-checkers publish it, whatever format it came in: what was said, by whom, and what reviewers hold of it. */
import type { IsoDate, Stance } from './pack.ts'

export interface ReviewedClaim {
  /** The same for the same claim in a later version of the file: lower-case letters, digits and hyphens. */
  readonly id: string
  readonly statement: string
  /** A shorter name, or null: the statement is shown. */
  readonly title: string | null
  /** Who said it, by name; null: not told. */
  readonly claimant: string | null
  /** The day on which it was said, or null. */
  readonly date: IsoDate | null
  /** BCP 47 tag of the statement, or null: not told. */
  readonly language: string | null
  readonly reviews: readonly Review[]
}

export interface Review {
  /** The reviewer's name; null: not told. */
  readonly reviewer: string | null
  /** As it is written; null: the review has none. */
  readonly rating: string | null
  /** What the rating means by the table of ratings; null: the table does not have it, and nothing is guessed. */
  readonly stance: Stance | null
  readonly url: string | null
  readonly title: string | null
  readonly date: IsoDate | null
}
