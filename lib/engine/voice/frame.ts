import type { Cue, SentenceRange } from './sentence.ts'
import type { Speaker } from './speaker.ts'

/** What a speaker does with a claim; `open` takes no side ("declined to say whether"). */
export type Effect = 'assert' | 'deny' | 'doubt' | 'open'

/** What somebody does with a stretch of a sentence: Tarn denies "that it opened the sluice". */
export interface Frame {
  readonly effect: Effect
  /** Whoever does so; null: nobody is named. */
  readonly speaker: Speaker | null
  /** What it governs. */
  readonly scope: SentenceRange
  /**
   * Frames farther out have a smaller depth: below 0 around the whole sentence, otherwise the position of the cue.
   */
  readonly depth: number
  /** Refers back to what it does not name itself: "denied the allegation". */
  readonly refersBack: boolean
  /** What it refers back to is a denial: "dismissed the denial". */
  readonly ofDenial: boolean
  readonly cue: Cue | null
  /** What the frame was made from. */
  readonly rule: 'verb' | 'noun' | 'source' | 'headline' | 'transcript' | 'quotation' | 'apart'
}

/** Depth of a frame around its whole sentence: "according to the ministry", "…, he said", a quotation. */
export const AROUND_SENTENCE = -1

/** @returns a frame in which somebody asserts everything in a range, without a cue that says so */
export const frameAssertion = (
  rule: 'source' | 'headline' | 'transcript' | 'quotation' | 'apart',
  speaker: Speaker | null,
  scope: SentenceRange,
): Frame => ({
  effect: 'assert',
  speaker,
  scope,
  depth: AROUND_SENTENCE,
  refersBack: false,
  ofDenial: false,
  cue: null,
  rule,
})
