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
  readonly core: readonly Range[]
  /** The core and every other word that is the claim's own content, and so no word about it. */
  readonly content: readonly Range[]
  /** Where the sentence comes back to what the core begins with. */
  readonly repeats: readonly Range[]
  readonly score: number
  readonly why: readonly Reason[]
  /** The voice that the pattern or anaphor tells whatever the rest of the sentence says, or null. */
  readonly fixedVoice: Voice | null
  /** The denial or doubt that another pattern of the claim tells, or null: counts where none is read. */
  readonly fallbackVoice: Voice | null
  /** How it points back, or null: it does not. */
  readonly anaphor: AnaphorKind | null
  /** Counts because its topic is active there. */
  readonly context: boolean
}

/** Claims of an imported set for one scan: an index with those appended that may match, and what finds them in a sentence. */
export interface SetMatcher {
  readonly index: Index
  /** @returns likenesses of the appended claims, by their numbers in `index` */
  find(tokens: Tokens, block: number, from: number, to: number): readonly WordingHit[]
}

/** @returns what tells a claim in a sentence from every other on the page */
export const keyOfHit = ({ order }: SentenceText, claim: number): string => `${order} ${claim}`
