import type { Language } from '../text/language.ts'
import type { Quotation } from '../text/quotes.ts'
import type { CueVerb, ParsedSentence, SentenceRange } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import type { SentencePlace, VoicePage } from './voice-page.ts'

/** Tells who speaks on a page. Results are worked out when they are asked for, and remembered. */
export interface Speech {
  readonly page: VoicePage
  readonly language: Language
  /** @returns the sentence with its cues and verbs; null when the page has none at that place */
  read(place: SentencePlace): ParsedSentence | null
  /** @returns whoever is the subject of a verb; null when nobody is found */
  speakerOfVerb(parsed: ParsedSentence, verb: CueVerb): Speaker | null
  /** @returns whoever a noun phrase means, on this page; null when nobody is found */
  resolve(parsed: ParsedSentence, phrase: SentenceRange): Speaker | null
  /** @returns a block's quotations, in order */
  quotationsOf(block: number): readonly Quotation[]
  /** @returns whoever is quoted; null when nobody is found */
  speakerOfQuotation(quotation: Quotation): Speaker | null
}
