import type { Span, Voice } from '../model/page.ts'
import type { Language } from './language.ts'
import type { VoicePage } from './reading.ts'

/** How one sentence puts a claim, once. */
export interface VoiceReading {
  readonly voice: Voice
  /** Entity id, or null: unknown to the packs, or nobody. */
  readonly speaker: string | null
  /** Entity id of the speaker's party, or null. */
  readonly party: string | null
  /** The speaker as the page words it; for a pronoun, what it stands for. */
  readonly speakerText: string | null
}

/**
 * Reads how a sentence puts a claim. Tells apart: stated by the page, reported, denied, doubted, only referred to.
 * @param core spans of the words that matched the claim (of the anaphor, when the sentence only refers back); may be empty
 * @returns at least one reading, at most one a voice
 */
export type VoiceReader = (block: number, sentence: number, core: readonly Span[]) => readonly VoiceReading[]

/** @returns a reader for one page; it works out quotations and speakers as they are needed, and keeps them */
export function openVoiceReader(_page: VoicePage, _language: Language): VoiceReader {
  return () => [{ voice: 'own', speaker: null, party: null, speakerText: null }]
}
