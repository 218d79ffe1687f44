import type { EntityKind } from '../../model/pack.ts'
import type { Block, Mention, Span } from '../../model/page.ts'

/** A word of a block's text. Offsets are in the block's text. */
export interface Word {
  /** Lower case, NFKC, without diacritics, straight apostrophes, without a possessive ending. */
  readonly norm: string
  /** The word carried "'s" or a bare plural apostrophe. */
  readonly possessive: boolean
  readonly start: number
  readonly end: number
}

export interface ReadSentence {
  readonly span: Span
  /** Words of the sentence in order; worked out when asked for. */
  words(): readonly Word[]
  /** Entity aliases in this sentence, in order, none overlapping. */
  readonly mentions: readonly Mention[]
}

export interface ReadBlock {
  readonly block: Block
  readonly sentences: readonly ReadSentence[]
}

export interface EntityFacts {
  readonly kind: EntityKind
  /** Entity id of the party it speaks for, or null. */
  readonly party: string | null
  readonly name: string
}

/** A page as voice reading is given it. */
export interface VoicePage {
  readonly blocks: readonly ReadBlock[]
  /** Facts about an entity that a mention or a role names. */
  entity(id: string): EntityFacts
  /** Entity id for a role phrase of the packs ("the foreign minister", lower case, without the article), or null. */
  role(phrase: string): string | null
  /** Whether a role of the entity ends with this title: "minister". Null: the packs give it no role at all. */
  bears(id: string, title: string): boolean | null
}
