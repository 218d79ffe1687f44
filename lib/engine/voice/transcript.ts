/** Finds who speaks in a transcript, where a name in capitals and a colon open a paragraph: "DOE: No. We left early." */
import type { Language } from '../text/language.ts'
import { type Frame, frameAssertion } from './frame.ts'
import { identify } from './identify.ts'
import type { ParsedSentence, SentenceRange, SentenceToken } from './sentence.ts'
import { isInCapitals, textOfTokens } from './sentence-tokens.ts'
import type { Speech } from './speech.ts'
import { isIn } from './token-kinds.ts'

/** A transcript names a speaker in at most this many words: "PRESIDENT JANE DOE". */
const MOST_NAME_WORDS = 4

/** @returns a frame around the whole sentence by whoever the paragraph opens with; empty when it opens otherwise */
export function findTranscriptFrames(speech: Speech, parsed: ParsedSentence): Frame[] {
  // A question asserts nothing.
  if (parsed.tokens.at(-1)?.norm === '?') return []
  const opening = parsed.sentenceAt === 0 ? parsed : speech.read({ block: parsed.blockAt, sentence: 0 })
  const name = opening === null ? null : findName(opening, opening === parsed, speech.language)
  if (opening === null || name === null) return []
  const { page, language } = speech
  const text = textOfTokens(opening.block, opening.tokens, name)
  const known = identify({ page, language, block: opening.block, tokens: opening.tokens }, name, () => null)
  const speaker = known ?? { entity: null, party: null, text, number: 'one' as const }
  const from = opening === parsed ? name.to + 1 : 0
  return [frameAssertion('transcript', speaker, { from, to: parsed.tokens.length })]
}

/**
 * The words before the colon, all in capitals. A known name in small letters counts for the sentences behind: the first
 * reads like a headline.
 */
function findName({ block, tokens }: ParsedSentence, isFirst: boolean, { grammar }: Language): SentenceRange | null {
  if (block.block.kind === 'title' || block.block.kind === 'heading') return null
  const colon = tokens.findIndex((t, i) => i <= MOST_NAME_WORDS && t.norm === ':')
  if (colon < 1) return null
  const words = tokens.slice(0, colon)
  const isKnown = (t: SentenceToken) => !isFirst && t.mention !== null
  const isName = words.every(t => t.isWord && (isKnown(t) || isInCapitals(block, t)) && !isIn(t, grammar.labels))
  return isName ? { from: 0, to: colon } : null
}
