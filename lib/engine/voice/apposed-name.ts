/** Finds the name of whoever a title stands for: "its director, | Jane Roe, said". */
import type { Language } from '../text/language.ts'
import type { SentenceRange, SentenceToken } from './sentence.ts'
import { isIn, isName, isSpeakerNoun } from './token-kinds.ts'

/** A name has at most this many words, with the titles before it: "Professor Jane van Roe". */
const MOST_NAME_WORDS = 5

/** Whom a title serves takes at most this many words: "of the northern mission". */
const MOST_SERVED_WORDS = 4

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
  const comma = findComma(tokens, title.to, language)
  if (comma === null || !namesNobody(tokens, title, language)) return null
  const from = comma + 1
  let to = from
  while (tokens[to]?.isWord && isName(tokens[to]) && !tokens[to]?.possessive && to - from < MOST_NAME_WORDS) to++
  const words = tokens.slice(from, to)
  const isAName = words.some(t => !isIn(t, grammar.titles, grammar.honorifics, grammar.officials, grammar.months))
  const closes = tokens[to] === undefined || tokens[to]?.norm === ',' || tokens[to]?.norm === '.'
  return isAName && closes ? { from, to } : null
}

/** The comma behind the title, and behind whom it serves: "the head | of the mission,". */
function findComma(tokens: readonly SentenceToken[], from: number, { grammar }: Language): number | null {
  let at = from
  while (tokens[at]?.isWord && at - from < MOST_SERVED_WORDS) at++
  const serves = at === from || isIn(tokens[from], grammar.roleLinks) || isIn(tokens[from - 1], grammar.roleLinks)
  return tokens[at]?.norm === ',' && serves ? at : null
}

/** A title in small letters, and not somebody's name with a title: "the mayor of Tarn", but not "Mayor Roe". */
function namesNobody(tokens: readonly SentenceToken[], { from, to }: SentenceRange, language: Language): boolean {
  const { roleLinks } = language.grammar
  const link = tokens.findIndex((t, i) => i > from && i < to && t.mention === null && isIn(t, roleLinks))
  const head = tokens[(link < 0 ? to : link) - 1]
  return head !== undefined && !head.capital && head.mention === null && isSpeakerNoun(head, language)
}
