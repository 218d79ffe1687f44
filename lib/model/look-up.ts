import type { Match } from './page.ts'
import type { ClaimView } from './view.ts'

/** UTF-16 code units of a text that are looked up; the rest is left out. */
export const LONGEST_LOOK_UP = 5000

/** What is known of a text that a person selected. */
export interface LookUp {
  /** In the text's order; offsets count from its start. */
  readonly matches: readonly Match[]
  /** The claims of the matches, each once. Without any match: the claims that are worded most like the text, the likest first. */
  readonly claims: readonly ClaimView[]
}
