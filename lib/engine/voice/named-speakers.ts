/** Finds somebody in one sentence who speaks or is named. */
import { findApposedName } from './apposed-name.ts'
import { identify } from './identify.ts'
import { findLeadingName } from './leading-name.ts'
import type { CueVerb, ParsedSentence, SentenceRange } from './sentence.ts'
import { type Fits, isAnybody, type Speaker } from './speaker.ts'
import type { Speech } from './speech.ts'
import { isPronoun } from './token-kinds.ts'

/** So many verbs of a sentence are asked for their subjects: more than any sentence has that names its speakers. */
const MOST_ASKED = 8

/** @returns the first fitting subject of the verbs, in their order */
export function findSubjectOf(
  speech: Speech,
  parsed: ParsedSentence,
  verbs: readonly CueVerb[],
  fits: Fits = isAnybody,
): Speaker | null {
  for (const verb of verbs.slice(0, MOST_ASKED)) {
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
  const isWhole = to === parsed.tokens.length
  const find = () => readLeadingSpeaker(speech, parsed, to)
  return keepFitting(isWhole ? keepOnce(leadingSpeakers, parsed, find) : find(), fits)
}

/** @returns the first person that the sentence names anywhere, if they fit */
export const findPerson = (speech: Speech, parsed: ParsedSentence, fits: Fits): Speaker | null =>
  keepFitting(
    keepOnce(persons, parsed, () => readPerson(speech, parsed)),
    fits,
  )

const keepFitting = (speaker: Speaker | null, fits: Fits): Speaker | null =>
  speaker !== null && fits(speaker) ? speaker : null

type Found = WeakMap<ParsedSentence, Speaker | null>
/** A sentence is asked again and again for whom it begins with and names, by each pronoun and title behind it. */
const leadingSpeakers: Found = new WeakMap()
const persons: Found = new WeakMap()

function keepOnce(found: Found, parsed: ParsedSentence, find: () => Speaker | null): Speaker | null {
  const kept = found.get(parsed)
  if (kept !== undefined) return kept
  const speaker = find()
  found.set(parsed, speaker)
  return speaker
}

function readLeadingSpeaker(speech: Speech, parsed: ParsedSentence, to: number): Speaker | null {
  const { tokens, cues } = parsed
  const name = findLeadingName(tokens, { from: 0, to }, cues, speech.language)
  const first = name === null ? undefined : tokens[name.from]
  if (name === null || first === undefined || name.to > to || isPronoun(first, speech.language)) return null
  // "The mayor of Tarn, Jane Roe, urged": she is the one who is named.
  const apposed = findApposedName(tokens, name, speech.language)
  return (apposed === null ? null : identifyNamed(speech, parsed, apposed)) ?? identifyNamed(speech, parsed, name)
}

function readPerson(speech: Speech, parsed: ParsedSentence): Speaker | null {
  const { tokens } = parsed
  const from = tokens.findIndex(t => t.mention !== null && speech.page.entity(t.mention.entity).kind === 'person')
  if (from < 0) return null
  const behind = tokens.findIndex((t, i) => i > from && t.mention !== tokens[from]?.mention)
  return identifyNamed(speech, parsed, { from, to: behind < 0 ? tokens.length : behind })
}

const identifyNamed = (
  { page, language }: Speech,
  { block, tokens }: ParsedSentence,
  name: SentenceRange,
): Speaker | null => identify({ page, language, block, tokens }, name, () => null)
