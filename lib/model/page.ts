/** What page and engine send each other: plain JSON, since they run in two processes. Offsets are UTF-16 code units. */

export const VOICES = ['own', 'attributed', 'denied', 'doubted', 'mentioned'] as const
/** How the page states a claim: see `lib/engine/voice/voice-reading.ts`. */
export type Voice = (typeof VOICES)[number]

/** Half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const BLOCK_KINDS = ['title', 'heading', 'paragraph', 'quote', 'caption', 'item'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** A run of page text that reads as one paragraph. */
export interface Block {
  /** Unique on the page while the block's text stays the same; grows in reading order within one request. */
  readonly id: number
  readonly kind: BlockKind
  readonly text: string
  /** False: it surrounds the story, as teasers and links do, and tells nothing about what the page is about. Left out: true. */
  readonly story?: boolean
}

/** One reason for a match, and its weight. */
export interface Reason {
  readonly kind: 'concept' | 'wording' | 'number' | 'entity' | 'context' | 'claim'
  /** Its name: a concept's id, an entity's name, `topic`. */
  readonly text: string
  /** The words of the sentence that gave the reason, as the page has them; may be empty. */
  readonly words: readonly string[]
  readonly weight: number
}

/** A sentence that states, reports or answers a claim. There is one for each sentence, claim and voice. */
export interface Match {
  readonly pack: string
  readonly claim: string
  readonly block: number
  /** The whole sentence, in the block's text. */
  readonly sentence: Span
  /** What to highlight, inside the sentence. */
  readonly span: Span
  readonly voice: Voice
  /** Entity id of the speaker, or null: the speaker is in no pack, or there is none. */
  readonly speaker: string | null
  /** Entity id of the party the speaker speaks for (the speaker itself if it is a party), or null. */
  readonly party: string | null
  /** The speaker as the page words it, or null. */
  readonly speakerText: string | null
  /** Voice and speaker are sure enough to be told to people; where they are not, nothing is said of them. */
  readonly sure: boolean
  /** 0..1. */
  readonly score: number
  readonly why: readonly Reason[]
}

/** A place where an entity is named. */
export interface Mention {
  readonly entity: string
  readonly block: number
  readonly span: Span
}

/**
 * What the engine has to remember of a page between two scans. Only the engine reads it. The page keeps it, since the
 * background may be stopped at any time.
 */
export interface PageContext {
  readonly version: 1
  /** Ids of the topics that are active on the whole page. */
  readonly topics: readonly string[]
}

/** What an item of a page's structured data says. */
export interface DataTexts {
  /** Its dates, each with its key: see `dates.ts`. */
  readonly stamps: readonly string[]
  readonly isArticle: boolean
  /** Whether it has the entries of a live blog. */
  readonly isLive: boolean
}

/** Texts in which a page may say when it was published and when it was changed. */
export type DatedTexts = Readonly<Record<'published' | 'modified', readonly string[]>>

/** What a page says of its days, in its own ways of writing them. */
export interface DateTexts {
  /** BCP 47 tag that the page declares, or null. */
  readonly language: string | null
  /** From its structured data: one for each item. */
  readonly data: readonly DataTexts[]
  /** From elements that are marked up as such. */
  readonly items: DatedTexts
  /** The beginnings of all meta elements. */
  readonly metas: readonly { readonly name: string; readonly text: string }[]
  /** What the page calls its address, and where it was found. */
  readonly addresses: readonly string[]
}

/** A request to scan blocks: at first those of the whole page, later only new and changed ones. */
export interface ScanRequest {
  /** BCP 47 tag that the page declares, or null. */
  readonly language: string | null
  readonly blocks: readonly Block[]
  /** From the page's last reply; null at its first scan. */
  readonly context: PageContext | null
  /** The days, `YYYY-MM-DD`, on which the page says that it was published and last changed. Null or left out: not known. */
  readonly published?: string | null
  readonly modified?: string | null
  /** From a page: what it says of these days, which the background reads. */
  readonly dates?: DateTexts
}

/** Follows each text node in a gathered text: a control character that texts do not use, one byte long. */
export const SEAM = '\u007f'

/** A page's raw text, gathered to see whether anything in it is known at all. */
export interface Gathered {
  /** BCP 47 tag that the page declares, or null: none, or several. */
  readonly language: string | null
  /** Text nodes in document order, `SEAM` behind each; white space as in the page's source. */
  readonly text: string
}

export interface ScanResult {
  readonly matches: readonly Match[]
  readonly mentions: readonly Mention[]
  readonly context: PageContext
}
