import type { Cue, TokenRange } from './sentence.ts'
import type { Speaker } from './speaker.ts'

/** What a speaker does with what they say: `open` leaves it open ("declined to say whether"). */
export type Effect = 'assert' | 'deny' | 'doubt' | 'open'

/** What somebody does with what stands in a range of a sentence. */
export interface Frame {
  readonly effect: Effect
  /** Whoever does so; null: nobody is named. */
  readonly speaker: Speaker | null
  /** What it governs. */
  readonly scope: TokenRange
  /** The smaller, the farther out: a frame around the whole sentence is below 0, a verb's frame has its position. */
  readonly depth: number
  /** Refers back to what it does not name itself: "denied the allegation". */
  readonly refersBack: boolean
  /** What it refers back to is a denial: "dismissed the denial". */
  readonly ofDenial: boolean
  readonly cue: Cue | null
}

/** Depth of a frame around its whole sentence: "according to the ministry", "…, he said". */
export const AROUND_SENTENCE = -1

/** Depth of a quotation's frame: what is quoted holds its attributions too. */
export const AROUND_QUOTATION = -2

/** @returns the frame of somebody who asserts everything in a range, whichever words say so */
export const frameAssertion = (speaker: Speaker | null, scope: TokenRange, depth: number): Frame => ({
  effect: 'assert',
  speaker,
  scope,
  depth,
  refersBack: false,
  ofDenial: false,
  cue: null,
})
