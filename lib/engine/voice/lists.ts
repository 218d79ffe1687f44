/** Finds the beginning of a list of speakers from its last part: "Norway, Sweden | and Denmark said". */
import type { Language } from '../text/language.ts'
import type { SentenceRange, SentenceToken } from './sentence.ts'
import { isIn, isName, isSpeakerNoun } from './token-kinds.ts'

/** A part of a list has at most this many words: a title and a name. */
const MOST_PART_WORDS = 5

/** A list has at most this many parts before its last. */
const MOST_PARTS = 8

/** @returns the range of the whole list; the phrase itself when it is not the end of one */
export function extendList(tokens: readonly SentenceToken[], phrase: SentenceRange, language: Language): SentenceRange {
  const { grammar } = language
  if (phrase.from >= phrase.to || (!isName(tokens[phrase.from]) && !isSpeaker(tokens[phrase.to - 1], language)))
    return phrase
  const hasAnd = tokens.slice(phrase.from, phrase.to).some(t => t.mention === null && isIn(t, grammar.and))
  let from = hasAnd ? phrase.from : findBeforeAnd(tokens, phrase.from, language)
  if (from === null) return phrase
  let parts = 0
  for (; parts < MOST_PARTS && tokens[from - 1]?.norm === ','; parts++) {
    const start = findPartStart(tokens, from - 1, language)
    if (start === null) break
    from = start
  }
  return parts === 0 ? phrase : { from, to: phrase.to }
}

const isSpeaker = (token: SentenceToken | undefined, language: Language): boolean =>
  token !== undefined && (isName(token) || isSpeakerNoun(token, language))

/** "…, the police and | the army": where the part before "and" begins; null when there is none. */
function findBeforeAnd(tokens: readonly SentenceToken[], from: number, language: Language): number | null {
  const { grammar } = language
  let at = from - 1
  if (isIn(tokens[at], grammar.determiners)) at--
  if (tokens[at]?.mention !== null || !isIn(tokens[at], grammar.and)) return null
  const end = tokens[at - 1]?.norm === ',' ? at - 1 : at
  return findPartStart(tokens, end, language)
}

/** @returns where the part of a list begins that ends before a position; null when no part ends there */
function findPartStart(tokens: readonly SentenceToken[], end: number, language: Language): number | null {
  const { grammar, sentenceOpeners } = language
  if (!isSpeaker(tokens[end - 1], language)) return null
  let from = end
  while (from > 0 && end - from < MOST_PART_WORDS) {
    const token = tokens[from - 1]
    if (
      token === undefined ||
      !token.isWord ||
      !isSpeaker(token, language) ||
      isIn(token, grammar.times, grammar.determiners)
    )
      break
    from--
  }
  if (from === end) return null
  const isAlone = isIn(tokens[from], sentenceOpeners, grammar.fillers) && tokens[from]?.mention === null
  if (isAlone || isIn(tokens[from - 1], grammar.prepositions, grammar.clauseOpeners)) return null
  return isIn(tokens[from - 1], grammar.determiners) ? from - 1 : from
}
