/** Finds the person or party that a pronoun or a bare title stands for: somebody named earlier on the page. */
import { findLeadingSpeaker, findPerson, findSubjectOf } from './named-speakers.ts'
import type { ParsedSentence } from './sentence.ts'
import type { Fits, Speaker } from './speaker.ts'
import type { Speech } from './speech.ts'
import { placeBefore, type SentencePlace } from './voice-page.ts'

/** A pronoun refers to somebody named at most this many sentences before: a long paragraph or two. */
const SENTENCES_BACK = 8

/**
 * @param at where the pronoun or title stands
 * @returns the nearest speaker before it who fits; null when there is none
 */
export const findAntecedent = (speech: Speech, parsed: ParsedSentence, at: number, fits: Fits): Speaker | null =>
  findInSentence(speech, parsed, at, fits) ?? findInSentencesBefore(speech, parsed, fits)

function findInSentence(speech: Speech, parsed: ParsedSentence, at: number, fits: Fits): Speaker | null {
  const verbsBefore = parsed.verbs.filter(v => v.cue.to <= at).reverse()
  const subject = findSubjectOf(speech, parsed, verbsBefore, fits)
  // In "Momentum, he argued, …" the words before the pronoun are what is said and name no speaker.
  const followsMark = parsed.tokens[at - 1]?.isWord === false
  return subject ?? (followsMark ? null : findLeadingSpeaker(speech, parsed, at, fits))
}

function findInSentencesBefore(speech: Speech, { blockAt, sentenceAt }: ParsedSentence, fits: Fits): Speaker | null {
  let place: SentencePlace | null = { block: blockAt, sentence: sentenceAt }
  for (let step = 0; step < SENTENCES_BACK; step++) {
    place = placeBefore(speech.page, place)
    const parsed = place === null ? null : speech.read(place)
    if (place === null || parsed === null) return null
    const speaker =
      findSubjectOf(speech, parsed, parsed.verbs, fits) ??
      findLeadingSpeaker(speech, parsed, parsed.tokens.length, fits) ??
      findPerson(speech, parsed, fits)
    if (speaker !== null) return { ...speaker, back: (speaker.back ?? 0) + step + 1 }
  }
  return null
}
