/** Finds whom a sentence or clause begins with. */

import type { Language } from '../text/language.ts'
import type { Cue } from './cues.ts'
import type { Range, Token } from './parse.ts'
import { isDemonym } from './word-class.ts'

/** @returns whether a word is a noun for someone who may speak */
export const isTitle = ({ norm }: Token, { grammar }: Language): boolean =>
  [grammar.titles, grammar.houses, grammar.officials, grammar.speakers].some(s => s.has(norm))

const isVerb = (cues: readonly Cue[], at: number): boolean => cues.some(c => c.form !== null && c.from === at)

const isLowerWord = (token: Token | undefined): boolean => token?.isWord === true && !token.capital

/** Adjectives that may stand before the first name or title of a noun phrase. */
const MOST_ADJECTIVES = 5

/** The first noun phrase with a name or a role in it: past an introduction ("On Monday, Jane Doe …"). */
export function findLead(
  tokens: readonly Token[],
  from: number,
  to: number,
  cues: readonly Cue[],
  language: Language,
): Range | null {
  const { grammar } = language
  const start = skipIntroduction(tokens, from, to, language)
  const firstWord = tokens.findIndex(t => t.isWord)
  let seen = false
  let end = start
  for (; end < to; end++) {
    const token = tokens[end] as Token
    const { norm } = token
    if (!token.isWord || (token.mention === null && isVerb(cues, end))) break
    if (grammar.personal.has(norm) || grammar.plural.has(norm))
      return seen ? { from: start, to: end } : { from: end, to: end + 1 }
    const opening = end === firstWord && isLowerWord(tokens[end + 1]) && !isVerb(cues, end + 1)
    const capital = token.capital && !opening && !isDemonym(token, language)
    if (token.mention !== null || isTitle(token, language) || capital) {
      seen = true
      continue
    }
    const links = grammar.roleLinks.has(norm) || grammar.and.has(norm) || isBeforeTitle(tokens, end, language)
    if (grammar.fillers.has(norm) || (seen ? !links : grammar.prepositions.has(norm) || end - start >= MOST_ADJECTIVES))
      break
  }
  return seen ? { from: start, to: end } : null
}

/** "the Ruritanian interior ministry": a word between a nation and a title. */
const isBeforeTitle = (tokens: readonly Token[], at: number, language: Language): boolean =>
  [1, 2].some(n => {
    const token = tokens[at + n]
    return token !== undefined && isTitle(token, language)
  })

/** Behind marks, and behind the comma of an introduction that a preposition or clause opener begins. */
function skipIntroduction(tokens: readonly Token[], from: number, to: number, { grammar }: Language): number {
  let start = from
  while (start < to && !(tokens[start] as Token).isWord) start++
  const opener = tokens[start]
  if (opener === undefined || opener.mention !== null) return start
  if (!grammar.prepositions.has(opener.norm) && !grammar.clauseOpeners.has(opener.norm)) return start
  const comma = tokens.findIndex((t, i) => i > start && i < to && t.norm === ',')
  return comma < 0 ? start : comma + 1
}
