/** Where claims are in a page's sentences, before it is read who says so. */
import type { Reason, Voice } from '../../model/page.ts'
import type { Index } from '../index/records.ts'
import type { Range } from '../terms/patterns.ts'
import type { SentenceText } from '../terms/read-blocks.ts'
import type { Tokens } from '../text/tokens.ts'
import type { AnaphorKind } from '../voice/anaphors.ts'
import type { WordingHit } from '../wordings/compare.ts'

/** A claim that a sentence states, reports or answers. */
export interface Hit {
  readonly claim: number
  readonly sentence: SentenceText
  /** Token ranges of the words that matched: what the sentence says something about. */
  readonly matched: readonly Range[]
  /** These and every other word that is the claim's own content, and so no word about it. */
  readonly content: readonly Range[]
  /** Where the sentence comes back to what the matched words begin with. */
  readonly repeats: readonly Range[]
  readonly score: number
  readonly why: readonly Reason[]
  /** The voice that the pattern or anaphor tells whatever the rest of the sentence says, or null. */
  readonly fixedVoice: Voice | null
  /** The denial or doubt that another pattern of the claim tells, or null: counts where none is read. */
  readonly fallbackVoice: Voice | null
  /** The kind of anaphor by which it points back; null for a hit by the claim's own words. */
  readonly anaphor: AnaphorKind | null
  /** Counts only because its topic is active there. */
  readonly context: boolean
}

/** The claims of an imported set that may be on the page: an index with them appended, and a search for them. */
export interface SetMatcher {
  readonly index: Index
  /** @returns likenesses of the appended claims, by their numbers in `index` */
  find(tokens: Tokens, block: number, from: number, to: number): readonly WordingHit[]
}

/** @returns a key that no other pair of sentence and claim on the page has */
export const keyOfHit = ({ order }: SentenceText, claim: number): string => `${order} ${claim}`
