import type { Span, Voice } from '../../model/page.ts'
import type { Speech } from './speech.ts'
import type { Trace } from './trace.ts'

/** One voice in which a sentence puts a claim, and whoever speaks in it. */
export interface VoiceReading {
  readonly voice: Voice
  /** Entity id, or null: unknown to the packs, or nobody. */
  readonly speaker: string | null
  /** Entity id of the speaker's party, or null. */
  readonly party: string | null
  /** The speaker as the page words it; for a pronoun, what it stands for. */
  readonly speakerText: string | null
  /** How it came about; null when nothing can be told of that. */
  readonly trace: Trace | null
}

/** Where a sentence words a claim. */
export interface ClaimWords {
  /** Spans of the words that matched the claim, or of the anaphor; may be empty. */
  readonly matched: readonly Span[]
  /** Spans of all words that are part of what the claim says, and so say nothing about it. */
  readonly content: readonly Span[]
  /**
   * Other clauses answer another claim of the sentence: "is angry at the raid but allows that it may be untrue" doubts
   * the raid, not the anger.
   */
  readonly aside: boolean
}

/**
 * Reads how a sentence puts a claim: stated by the page, reported, denied, doubted, or only referred to.
 * @param block position of the block on the page
 * @param sentence position of the sentence in the block
 * @returns at least one reading, at most one for each voice
 */
export type VoiceReader = (block: number, sentence: number, words: ClaimWords) => readonly VoiceReading[]

/** @returns a reader for one page */
export type OpenVoices = (speech: Speech) => VoiceReader
