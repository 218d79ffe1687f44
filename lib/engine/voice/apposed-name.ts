/** Finds the name of whoever a title stands for: "its director, | Jane Roe, said". */
import type { Language } from '../text/language.ts'
import type { SentenceRange, SentenceToken } from './sentence.ts'
import { isIn, isName, isSpeakerNoun } from './token-kinds.ts'

/** A name has at most this many words, with the titles before it: "Professor Jane van Roe". */
const MOST_NAME_WORDS = 5

/**
 * @param title a noun phrase; the name stands behind the comma that follows it
 * @returns where the name stands, up to the comma or stop behind it; null: the phrase is no title, or no name stands there
 */
export function findApposedName(
  tokens: readonly SentenceToken[],
  title: SentenceRange,
  language: Language,
): SentenceRange | null {
  const { grammar } = language
  const from = title.to + 1
  if (tokens[title.to]?.norm !== ',' || !namesNobody(tokens, title, language)) return null
  let to = from
  while (tokens[to]?.isWord && isName(tokens[to]) && !tokens[to]?.possessive && to - from < MOST_NAME_WORDS) to++
  const words = tokens.slice(from, to)
  const isAName = words.some(t => !isIn(t, grammar.titles, grammar.honorifics, grammar.officials, grammar.months))
  const closes = tokens[to] === undefined || tokens[to]?.norm === ',' || tokens[to]?.norm === '.'
  return isAName && closes ? { from, to } : null
}

/** A title in small letters, and not somebody's name with a title: "the mayor of Tarn", but not "Mayor Roe". */
function namesNobody(tokens: readonly SentenceToken[], { from, to }: SentenceRange, language: Language): boolean {
  const { roleLinks } = language.grammar
  const link = tokens.findIndex((t, i) => i > from && i < to && t.mention === null && isIn(t, roleLinks))
  const head = tokens[(link < 0 ? to : link) - 1]
  return head !== undefined && !head.capital && head.mention === null && isSpeakerNoun(head, language)
}
