/** What the search finds, as the rows of its list show it. Plain JSON. */
import type { IsoDate, Stance } from './pack.ts'
import type { Span } from './page.ts'
import type { Denial } from './status.ts'

/** A text that is shown, and where in it the typed words are: in order, without overlaps. */
export interface FoundText {
  readonly text: string
  readonly found: readonly Span[]
}

export interface ClaimHit {
  readonly kind: 'claim'
  readonly id: string
  readonly title: FoundText
  readonly statement: FoundText
}

export interface EntityHit {
  readonly kind: 'entity'
  readonly id: string
  readonly name: FoundText
  readonly description: FoundText
  /** How many accounts are its own, or made for it. */
  readonly statements: number
}

/** One account of a claim. */
export interface AccountHit {
  readonly kind: 'account'
  /** The claim's id. */
  readonly id: string
  /** The account's id: the claim may have more that are found. */
  readonly account: string
  /** Who speaks: the speaker, the party, or else the source. */
  readonly by: FoundText
  readonly stance: Stance
  readonly claimTitle: FoundText
  readonly denial: Denial
  readonly words: FoundText
  /** Whether `words` are the speaker's own. */
  readonly isQuoted: boolean
  /** Null: not known. */
  readonly date: IsoDate | null
}

/** One row of the popup's search. */
export type SearchHit = ClaimHit | EntityHit | AccountHit
