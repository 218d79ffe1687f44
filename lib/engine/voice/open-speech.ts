/** Opens what tells who speaks on a page, and remembers each result. */
import type { Language } from '../text/language.ts'
import { findQuotations, type Quotation } from '../text/quotes.ts'
import { parseSentence } from './parse-sentence.ts'
import { findSpeakerOfQuotation } from './quotation-speaker.ts'
import { resolvePhrase } from './resolve-phrase.ts'
import type { CueVerb, ParsedSentence } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import type { Speech } from './speech.ts'
import { findSpeakerOfVerb } from './verb-speaker.ts'
import type { VoicePage } from './voice-page.ts'

/**
 * Whoever speaks may be found by way of others: "he" is whoever said so in the sentence before, who may be a "he" again. A
 * longer chain than this ends with nobody. Without an end, a page that says "He said so." a thousand times overflows the stack.
 */
const MOST_LINKS = 40

export function openSpeech(page: VoicePage, language: Language): Speech {
  const sentences = new Map<string, ParsedSentence | null>()
  const quotations = new Map<number, readonly Quotation[]>()
  const ofVerbs = new Map<CueVerb, Speaker | null>()
  const ofQuotations = new Map<Quotation, Speaker | null>()
  let links = 0
  /** While a speaker is being looked for, asking for the same one gives null, so that a search in a circle ends. */
  const keepSpeaker = <K>(kept: Map<K, Speaker | null>, key: K, find: () => Speaker | null): Speaker | null =>
    keep(kept, key, () => {
      if (links === MOST_LINKS) return null
      kept.set(key, null)
      links++
      try {
        return find()
      } finally {
        links--
      }
    })
  const speech: Speech = {
    page,
    language,
    read: place => keep(sentences, `${place.block} ${place.sentence}`, () => parseSentence(page, language, place)),
    speakerOfVerb: (parsed, verb) => keepSpeaker(ofVerbs, verb, () => findSpeakerOfVerb(speech, parsed, verb)),
    resolve: (parsed, phrase) => resolvePhrase(speech, parsed, phrase),
    quotationsOf: block => keep(quotations, block, () => findQuotations(page.blocks[block]?.block.text ?? '', block)),
    speakerOfQuotation: quotation =>
      keepSpeaker(ofQuotations, quotation, () => findSpeakerOfQuotation(speech, quotation)),
  }
  return speech
}

function keep<K, V>(kept: Map<K, V>, key: K, make: () => V): V {
  const before = kept.get(key)
  if (before !== undefined) return before
  const made = make()
  kept.set(key, made)
  return made
}
