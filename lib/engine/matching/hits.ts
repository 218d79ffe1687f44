/** Hits: sentences that have to do with a claim, before their voices are read. */
import type { Reason, Voice } from '../../model/page.ts'
import type { Index } from '../index/records.ts'
import type { TokenRange } from '../terms/places.ts'
import type { SentenceText } from '../terms/read-blocks.ts'
import type { Tokens } from '../text/tokens.ts'
import type { AnaphorKind } from '../voice/anaphors.ts'
import type { WordingHit } from '../wordings/compare.ts'

/** A claim that a sentence states, reports or answers. */
export interface Hit {
  readonly claim: number
  readonly sentence: SentenceText
  /** Token ranges of the words that matched. */
  readonly matched: readonly TokenRange[]
  /** These and all other words that are part of what the claim says, and so say nothing about it. */
  readonly content: readonly TokenRange[]
  /** Further places of the first matched term: the sentence may come back to the claim there. */
  readonly repeats: readonly TokenRange[]
  readonly score: number
  readonly why: readonly Reason[]
  /** The voice that the pattern or anaphor gives, whatever the rest of the sentence says, or null. */
  readonly fixedVoice: Voice | null
  /** The denial or doubt that another pattern of the claim gives, for a sentence in which none is read, or null. */
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
