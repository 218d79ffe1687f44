/** What is read of one sentence: its words and marks, the words that tell how something is put, and its verbs. */
import type { Mention } from '../../model/page.ts'
import { countUpTo } from '../../model/sorted.ts'
import type { PhraseKind, VerbKind } from '../text/language.ts'
import type { ReadBlock } from './voice-page.ts'

/** A word or a mark of punctuation, unlike the tokens of a block, which are only words. */
export interface SentenceToken {
  /** Folded word, or one of the marks `" , ; : . ? ! ( ) –`. */
  readonly norm: string
  readonly isWord: boolean
  readonly possessive: boolean
  readonly capital: boolean
  /** The entity alias that covers the word, or null. */
  readonly mention: Mention | null
  /** Offsets in the block's text. */
  readonly start: number
  readonly end: number
}

/** Half-open range of positions among a sentence's tokens. */
export interface SentenceRange {
  readonly from: number
  readonly to: number
}

export type CueKind = VerbKind | PhraseKind
export type VerbForm = 'base' | 'third' | 'past' | 'ing' | 'participle'

/** Words that tell how a sentence puts something: "denied", "allegedly", "according to". */
export interface Cue extends SentenceRange {
  readonly kind: CueKind
  /** Null for a phrase that is no verb. */
  readonly form: VerbForm | null
  /** A negation stands before it. */
  readonly negated: boolean
  /** The verb is a passive: what is said, denied or doubted stands before it ("was denied"). */
  readonly passive: boolean
}

/** A verb among the cues, with its subject. */
export interface CueVerb {
  readonly cue: Cue
  /** Where its subject stands; null when nobody is named, or when the subject is shared. */
  readonly subject: SentenceRange | null
  /** Its subject is that of a verb before it: "said … and added". */
  readonly shared: boolean
}

export interface ParsedSentence {
  /** Positions of the block on the page and of the sentence in the block. */
  readonly blockAt: number
  readonly sentenceAt: number
  readonly block: ReadBlock
  readonly tokens: readonly SentenceToken[]
  readonly cues: readonly Cue[]
  readonly verbs: readonly CueVerb[]
  /** Where it says that somebody gives no evidence. */
  readonly unbacked: readonly SentenceRange[]
}

/** Where a claim's words stand in a sentence: positions among its tokens. */
export interface Target {
  /** The words that stand for the claim: names and words of speech are left out. */
  readonly words: readonly number[]
  /** These and every other word of the claim's content: none of them says anything about the claim. */
  readonly content: readonly number[]
}

/** @returns the cue that a token belongs to, by binary search in the sentence's cues; undefined when it belongs to none */
export function cueAt(cues: readonly Cue[], at: number): Cue | undefined {
  const cue = cues[countUpTo(cues, c => c.from <= at) - 1]
  return cue !== undefined && at < cue.to ? cue : undefined
}

export const isInside = (at: number, { from, to }: SentenceRange): boolean => from <= at && at < to
