/** Finds somebody in one sentence who speaks or is named. */
import { identify } from './identify.ts'
import { findLeadingName } from './leading-name.ts'
import type { CueVerb, ParsedSentence, SentenceRange } from './sentence.ts'
import { type Fits, isAnybody, type Speaker } from './speaker.ts'
import type { Speech } from './speech.ts'
import { isPronoun } from './token-kinds.ts'

/** @returns the first fitting subject of the verbs, in their order */
export function findSubjectOf(
  speech: Speech,
  parsed: ParsedSentence,
  verbs: readonly CueVerb[],
  fits: Fits = isAnybody,
): Speaker | null {
  for (const verb of verbs) {
    const speaker = speech.speakerOfVerb(parsed, verb)
    if (speaker !== null && fits(speaker)) return speaker
  }
  return null
}

/**
 * @param to the position where the name must end at the latest
 * @returns the name or title that the sentence begins with, if it fits
 */
export function findLeadingSpeaker(
  speech: Speech,
  parsed: ParsedSentence,
  to: number,
  fits: Fits = isAnybody,
): Speaker | null {
  const { tokens, cues } = parsed
  const name = findLeadingName(tokens, { from: 0, to }, cues, speech.language)
  const first = name === null ? undefined : tokens[name.from]
  if (name === null || first === undefined || name.to > to || isPronoun(first, speech.language)) return null
  return identifyNamed(speech, parsed, name, fits)
}

/** @returns the first person that the sentence names anywhere, if they fit */
export function findPerson(speech: Speech, parsed: ParsedSentence, fits: Fits): Speaker | null {
  const { tokens } = parsed
  const from = tokens.findIndex(t => t.mention !== null && speech.page.entity(t.mention.entity).kind === 'person')
  if (from < 0) return null
  const behind = tokens.findIndex((t, i) => i > from && t.mention !== tokens[from]?.mention)
  return identifyNamed(speech, parsed, { from, to: behind < 0 ? tokens.length : behind }, fits)
}

function identifyNamed(
  { page, language }: Speech,
  { block, tokens }: ParsedSentence,
  name: SentenceRange,
  fits: Fits,
): Speaker | null {
  const speaker = identify({ page, language, block, tokens }, name, () => null)
  return speaker !== null && fits(speaker) ? speaker : null
}
