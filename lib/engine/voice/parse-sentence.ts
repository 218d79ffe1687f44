import type { BlockKind } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import { findCues } from './cues.ts'
import { dropOpening } from './opening.ts'
import type { Cue, CueVerb, ParsedSentence, SentenceToken } from './sentence.ts'
import { cutSentence, isInCapitals } from './sentence-tokens.ts'
import { findSubject, SHARED } from './subject.ts'
import { findUnbacked } from './unbacked.ts'
import type { SentencePlace, VoicePage } from './voice-page.ts'

/** In these a dash parts a speaker from what is said. */
const HEADLINES: readonly BlockKind[] = ['title', 'heading']

/**
 * @returns a sentence with its cues, and its verbs with their subjects; null when the page has none at that place
 */
export function parseSentence(page: VoicePage, language: Language, place: SentencePlace): ParsedSentence | null {
  const block = page.blocks[place.block]
  const sentence = block?.sentences[place.sentence]
  if (block === undefined || sentence === undefined) return null
  const cut = cutSentence(block, sentence, language)
  const tokens =
    place.sentence > 0 || HEADLINES.includes(block.block.kind)
      ? cut
      : dropOpening(cut, token => isInCapitals(block, token))
  const cues = findCues(tokens, language)
  const verbs = cues.filter(c => c.form !== null).map(cue => readVerb(tokens, cues, cue, language))
  return {
    blockAt: place.block,
    sentenceAt: place.sentence,
    block,
    tokens,
    cues,
    verbs,
    unbacked: findUnbacked(tokens, cues, verbs, language),
  }
}

function readVerb(tokens: readonly SentenceToken[], cues: readonly Cue[], cue: Cue, language: Language): CueVerb {
  const subject = findSubject(tokens, cues, cue, language)
  return subject === SHARED ? { cue, subject: null, shared: true } : { cue, subject, shared: false }
}
