/** One review of one claim as a file has it, before anything in it is trusted. Null: the file does not tell. */
export interface RawReview {
  readonly kind: 'review'
  /** Its place in the file. */
  readonly path: string
  /** A name for the claim itself that the file uses wherever it means the same one. */
  readonly claimId: string | null
  readonly statement: string | null
  readonly title: string | null
  readonly claimant: string | null
  readonly date: string | null
  readonly language: string | null
  readonly reviewer: string | null
  readonly rating: string | null
  readonly url: string | null
  readonly reviewTitle: string | null
  readonly reviewDate: string | null
}
