/** The page that voice reading works on. */
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

export interface VoicePage {
  readonly blocks: readonly ReadBlock[]
  /** Facts about an entity that a mention or a role names. */
  entity(id: string): EntityFacts
  /** Id of the entity that a pack gives this role ("foreign minister", lower case, without the article), or null. */
  entityOfRole(phrase: string): string | null
  /** Whether a role of the entity ends with this title: "minister". Null when the packs give the entity no role. */
  hasTitle(id: string, title: string): boolean | null
}

/** The place of a sentence on the page. */
export interface SentencePlace {
  readonly block: number
  readonly sentence: number
}

/** @returns the place of the previous sentence, in this block or an earlier one; null at the start of the page */
export function placeBefore(page: VoicePage, { block, sentence }: SentencePlace): SentencePlace | null {
  if (sentence > 0) return { block, sentence: sentence - 1 }
  for (let earlier = block - 1; earlier >= 0; earlier--) {
    const count = page.blocks[earlier]?.sentences.length ?? 0
    if (count > 0) return { block: earlier, sentence: count - 1 }
  }
  return null
}
