/** What every strategy is measured by, and what is the same for all. */

export interface Outcome {
  readonly name: string
  /** Bytes that a new reader loads once. */
  readonly first: number
  /** Requests and bytes of a reader and day, on average, and how many of the bytes are updates of what is held. */
  readonly requests: number
  readonly bytes: number
  readonly updates: number
  /** Share of requests that an edge cache answers by itself, with a million readers. */
  readonly hits: number
  /** Share of the claims met that are found at once, and of those found later, after the reader has moved on. */
  readonly found: number
  readonly late: number
  /** Bits that the requests tell of a claim met, on average over all claims met. */
  readonly bits: number
  /** The most that all requests of a month tell. Bits of claims add up over the month; a choice of packs counts once. */
  readonly bitsMonth: number
  /** `bits`, averaged over only those claims that caused a request; null: none did. */
  readonly bitsAsked: number | null
  /** When a claim causes a request, how many claims it hides among; null: none causes any. */
  readonly sets: { readonly least: number; readonly median: number } | null
  /** How often an observer of all requests guesses one of the stories that a reader follows, 0..1. */
  readonly guessed: number
}

/** The caches: a million readers share so many places. */
export const SERVED = 1_000_000
export const PLACES = 50

/** Share of the claims that are new or changed on a day; share of the hot set that is replaced. */
const CHANGED = 0.002
const HOT_CHANGED = 0.02
/** Whole sets are cut into files of this size. */
const FILE = 8_000_000
/** Days for which a file loaded on demand is kept. It is not renewed: a renewal would tell that it is still held. */
export const KEPT = 7

export const updatesOf = (bytes: number): number => bytes * CHANGED
export const hotUpdatesOf = (bytes: number): number => bytes * HOT_CHANGED
export const countFiles = (bytes: number): number => Math.ceil(bytes / FILE)

/** @returns hits of an edge cache when every reader asks for the same files each day */
export const hitsOfSame = (): number => 1 - PLACES / SERVED
