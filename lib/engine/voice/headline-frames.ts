/** Finds who speaks in a headline, where a colon or a dash stands for a verb. */
import type { Language } from '../text/language.ts'
import { type Frame, frameAssertion } from './frame.ts'
import type { ParsedSentence, SentenceRange, SentenceToken } from './sentence.ts'
import type { Speech } from './speech.ts'
import { isIn } from './token-kinds.ts'

/**
 * A headline's speaker has at most this many words: "Ruritanian foreign minister Rupert Hentzau". Longer parts state
 * things.
 */
const MOST_SPEAKER_WORDS = 6

/** @returns frames by a speaker before or behind a colon or dash: "Ministry: no leak", "No leak – ministry" */
export function findHeadlineFrames(speech: Speech, parsed: ParsedSentence): Frame[] {
  const marks = parsed.tokens.flatMap((t, at) => (t.norm === ':' || t.norm === '–' ? [at] : []))
  return [...frameAnnounced(speech, parsed), ...marks.flatMap(mark => frameAtMark(speech, parsed, mark))]
}

function frameAtMark(speech: Speech, parsed: ParsedSentence, mark: number): Frame[] {
  const { tokens } = parsed
  const before = { from: 0, to: mark }
  const behind = { from: mark + 1, to: tokens.at(-1)?.isWord === false ? tokens.length - 1 : tokens.length }
  const speakerBefore = tokens[mark]?.norm === ':' ? findSpeakerWords(tokens, before, speech.language) : null
  const words = speakerBefore ?? findSpeakerWords(tokens, behind, speech.language)
  const speaker = words === null ? null : speech.resolve(parsed, words)
  const scope = speakerBefore === null ? before : { from: mark + 1, to: tokens.length }
  return speaker === null ? [] : [frameAssertion('headline', speaker, scope)]
}

/** "Ministry to review its stance": a headline that lets a party announce what it will do. */
function frameAnnounced(speech: Speech, parsed: ParsedSentence): Frame[] {
  const { grammar } = speech.language
  const { tokens } = parsed
  const at = tokens.findIndex(t => isIn(t, grammar.infinitives))
  const subject = { from: 0, to: at }
  const speaker = at > 0 && namesSpeaker(tokens, subject, speech.language) ? speech.resolve(parsed, subject) : null
  if (speaker === null) return []
  const end = tokens.findIndex((t, i) => i > at && t.mention === null && isIn(t, grammar.coordinators))
  return [frameAssertion('headline', speaker, { from: at + 1, to: end < 0 ? tokens.length : end })]
}

/** A speaker alone, or before what is spoken of: "Ministry", "Doe | on the raid". */
function findSpeakerWords(
  tokens: readonly SentenceToken[],
  part: SentenceRange,
  language: Language,
): SentenceRange | null {
  if (namesSpeaker(tokens, part, language)) return part
  const about = tokens.findIndex((t, i) => i > part.from && i < part.to && isIn(t, language.grammar.about))
  const words = { from: part.from, to: about }
  return about > 0 && namesSpeaker(tokens, words, language) ? words : null
}

/** Nothing but names, titles and articles. */
function namesSpeaker(tokens: readonly SentenceToken[], { from, to }: SentenceRange, { grammar }: Language): boolean {
  const words = tokens.slice(from, to)
  const { officials, titles, speakers, determiners } = grammar
  return (
    words.length > 0 &&
    words.length <= MOST_SPEAKER_WORDS &&
    words.every(t => t.isWord && (t.mention !== null || isIn(t, officials, titles, speakers, determiners)))
  )
}
