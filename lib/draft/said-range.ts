/** Finds what is said among the words that a verb governs. */
import type { Frame } from '../engine/voice/frame.ts'
import type { SentenceRange, SentenceToken } from '../engine/voice/sentence.ts'
import { isIn } from '../engine/voice/token-kinds.ts'
import type { DraftLanguage } from './article.ts'

/** "told the nation on the evening of 9 May that": so many tokens say to whom, where and when. */
const MOST_ADDRESSED = 12

/** "told reporters in Strelsau that", "said on Monday that": what stands before "that" is whom it was told, where and when. */
export function dropAddressed(
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
  { cue }: Frame,
  { grammar, draft }: DraftLanguage,
): SentenceRange {
  const tells = cue !== null && isIn(tokens[cue.from], draft.telling)
  const isWhen = tokens[from]?.mention === null && isIn(tokens[from], grammar.prepositions, grammar.times)
  if (!tells && !isWhen) return { from, to }
  // "told the Star | the crane had failed"
  const name = isIn(tokens[from], grammar.determiners) ? from + 1 : from
  const mention = tokens[name]?.mention ?? null
  const behind = mention === null ? from : tokens.findIndex((t, at) => at > name && t.mention !== mention)
  if (tells && behind > from && behind < to && isIn(tokens[behind], grammar.determiners, grammar.personal))
    return { from: isIn(tokens[behind], grammar.subordinators) ? behind + 1 : behind, to }
  for (let at = from; at < Math.min(to, from + MOST_ADDRESSED); at++) {
    const token = tokens[at]
    if (token?.norm === '"' || token?.norm === ',' || isIn(token, grammar.and)) break
    const next = tokens[at + 1]
    if (token?.mention === null && isIn(token, grammar.subordinators) && next?.isWord && at > from)
      return { from: at + 1, to }
  }
  return { from, to }
}

/** "denied | claims that | the crane had failed" */
export function dropSaidNoun(
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
  { grammar, phrases }: DraftLanguage,
): SentenceRange {
  const at = isIn(tokens[from], grammar.determiners) ? from + 1 : from
  const opens = phrases.claim.includes(tokens[at]?.norm ?? '') && isIn(tokens[at + 1], grammar.subordinators)
  return opens && at + 2 < to ? { from: at + 2, to } : { from, to }
}

/** "put | the dead | at 29": what is counted stands in the words of the verb. */
export function addCounted(
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
  { cue }: Frame,
): SentenceRange {
  const isCounted =
    cue !== null &&
    cue.form !== null &&
    cue.to - cue.from > 1 &&
    from === cue.to &&
    tokens.slice(from, to).some(t => /^\d/.test(t.norm))
  return { from: isCounted ? cue.from + 1 : from, to }
}
