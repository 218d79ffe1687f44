/** Where things stand in a sentence. */

/** A run of tokens, from `start` up to, but not including, `end`. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

/** Where each term stands in a sentence, in order. */
export type TermPlaces = ReadonlyMap<number, readonly TokenRange[]>
