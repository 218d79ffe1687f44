/** Tells accusations from other statements: what is denied as "the accusation" is more likely one of these. */
import type { Language } from '../engine/text/language.ts'
import type { Frame } from '../engine/voice/frame.ts'
import type { ParsedSentence, SentenceRange } from '../engine/voice/sentence.ts'
import { isIn } from '../engine/voice/token-kinds.ts'

/** "Graustark of shelling the town": who is accused, and of what. */
export const isAccusing = (
  { tokens }: ParsedSentence,
  { from, to }: SentenceRange,
  { grammar, acts }: Language,
): boolean => {
  const link = tokens.findIndex(
    (t, at) =>
      at > from && at < to && t.mention !== tokens[from]?.mention && !isIn(t, grammar.times, grammar.determiners),
  )
  return tokens[from]?.mention != null && isIn(tokens[link], acts.charges)
}

/** "alleged", "accused": a verb with the stem of a noun for an allegation or an accusation. */
export function isCharging({ tokens }: ParsedSentence, { cue }: Frame, { inflection, anaphors }: Language): boolean {
  const norm = cue === null ? undefined : tokens[cue.from]?.norm
  return norm !== undefined && [...anaphors.contested].some(noun => inflection.stem(noun) === inflection.stem(norm))
}
