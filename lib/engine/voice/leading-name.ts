/** Finds the name that a sentence or clause begins with. */
import type { Language } from '../text/language.ts'
import type { Cue, SentenceRange, SentenceToken } from './sentence.ts'
import { isDemonym, isIn, isSpeakerNoun } from './token-kinds.ts'

/** At most this many words stand before the first name or title. A name farther on does not lead the clause. */
const MOST_ADJECTIVES = 5

/** A word belongs to a title at most this many words behind it: "the Ruritanian interior | ministry". */
const TITLE_REACH = 2

/**
 * @param within where to look
 * @returns the first noun phrase with a name or a title in it, past an introduction ("On Monday, Jane Doe …"); null
 * when the clause begins with something else
 */
export function findLeadingName(
  tokens: readonly SentenceToken[],
  within: SentenceRange,
  cues: readonly Cue[],
  language: Language,
): SentenceRange | null {
  const { grammar } = language
  const from = skipIntroduction(tokens, within, language)
  let hasName = false
  let to = from
  for (; to < within.to; to++) {
    const token = tokens[to]
    if (!token?.isWord || (token.mention === null && isVerb(cues, to))) break
    if (isIn(token, grammar.personal, grammar.plural)) return hasName ? { from, to } : { from: to, to: to + 1 }
    if (names(tokens, to, cues, language)) hasName = true
    else if (hasName ? !goesOn(tokens, to, language) : !mayLead(token, to - from, language)) break
  }
  return hasName ? { from, to } : null
}

/**
 * Whether a word is a name or a title. The first word of a sentence and adjectives of nations have a capital anyway.
 */
function names(tokens: readonly SentenceToken[], at: number, cues: readonly Cue[], language: Language): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.mention !== null || isSpeakerNoun(token, language)) return true
  const isFirst = at === tokens.findIndex(t => t.isWord)
  const isOpening = isFirst && isLowerWord(tokens[at + 1]) && !isVerb(cues, at + 1)
  return token.capital && !isOpening && !isDemonym(token, language)
}

/** Whether a word behind a name or title belongs to the same noun phrase: "officials | in Tarn". */
const goesOn = (tokens: readonly SentenceToken[], at: number, language: Language): boolean => {
  const { fillers, roleLinks, and } = language.grammar
  return !isIn(tokens[at], fillers) && (isIn(tokens[at], roleLinks, and) || isBeforeTitle(tokens, at, language))
}

/** Whether a word may stand before the first name or title. */
const mayLead = (token: SentenceToken, adjectives: number, { grammar }: Language): boolean =>
  !isIn(token, grammar.fillers, grammar.prepositions) && adjectives < MOST_ADJECTIVES

const isVerb = (cues: readonly Cue[], at: number): boolean => cues.some(c => c.form !== null && c.from === at)

const isLowerWord = (token: SentenceToken | undefined): boolean => token?.isWord === true && !token.capital

/** "the Ruritanian interior ministry": a word between a nation and a title. */
const isBeforeTitle = (tokens: readonly SentenceToken[], at: number, language: Language): boolean =>
  tokens.slice(at + 1, at + 1 + TITLE_REACH).some(t => isSpeakerNoun(t, language))

/** Skips marks, and an introduction that begins with a preposition or clause opener and ends with a comma. */
function skipIntroduction(
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
  { grammar }: Language,
): number {
  let start = from
  while (start < to && !tokens[start]?.isWord) start++
  const opener = tokens[start]
  if (opener?.mention !== null || !isIn(opener, grammar.prepositions, grammar.clauseOpeners)) return start
  const comma = tokens.findIndex((t, i) => i > start && i < to && t.norm === ',')
  return comma < 0 ? start : comma + 1
}
