/**
 * Finds whose claim, denial or evidence a noun names: "Ruritania's claim", "Ruritanian claims", "claims by the
 * minister".
 */
import type { Language } from '../text/language.ts'
import type { Cue, SentenceRange, SentenceToken } from './sentence.ts'
import { isDemonym, isIn, isSpeakerNoun } from './token-kinds.ts'

/** The owner stands at most this many tokens before the noun: "the ministry's latest and most serious claim". */
const OWNER_REACH = 5

/**
 * The "by" before the owner is less than this many tokens behind the noun: "claims made on Monday by the ministry".
 */
const BY_REACH = 4

/**
 * The owner's name ends less than this many tokens behind "by": there is room for titles, names and whom they serve.
 */
const MOST_OWNER_TOKENS = 9

/** @returns where the owner stands; null when nobody is named */
export const findOwner = (
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  noun: Cue,
  language: Language,
): SentenceRange | null => findOwnerBefore(tokens, cues, noun, language) ?? findOwnerBehind(tokens, noun, language)

function findOwnerBefore(
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  noun: Cue,
  language: Language,
): SentenceRange | null {
  const { grammar } = language
  for (let i = noun.from - 1; i >= 0 && noun.from - i <= OWNER_REACH; i--) {
    const token = tokens[i]
    if (!token?.isWord && token?.norm !== '"') return null
    // "The Ruritanian army denied | the claim": whoever denies it does not own it.
    if (cues.some(c => c.form !== null && c.form !== 'participle' && c.kind !== 'produce' && c.to === i + 1))
      return null
    if (token.mention === null && isIn(token, grammar.prepositions, grammar.clauseOpeners)) return null
    if (isIn(tokens[i - 1], grammar.pairs)) return null
    if (isOwner(token, noun.from - i, language)) return { from: findNameStart(tokens, i, language), to: i + 1 }
  }
  return null
}

/**
 * @param distance how many tokens before the noun; a name without a possessive owns only a noun right behind it ("the
 * Tarn claim")
 */
function isOwner(token: SentenceToken, distance: number, language: Language): boolean {
  const { possessives, officials } = language.grammar
  if (isIn(token, possessives)) return true
  // Nobody makes "the day's claim": only names and officials own claims.
  if (token.possessive) return token.mention !== null || token.capital || isIn(token, officials)
  return isDemonym(token, language) || (token.mention !== null && distance === 1)
}

function findNameStart(tokens: readonly SentenceToken[], last: number, { grammar }: Language): number {
  const isOfName = (token: SentenceToken | undefined) =>
    token?.isWord === true && (token.mention !== null || isIn(token, grammar.titles, grammar.officials))
  let from = last
  while (isOfName(tokens[from - 1])) from--
  return from
}

/** "claims made on Monday by the ministry", "allegations from Orrin" */
function findOwnerBehind(tokens: readonly SentenceToken[], noun: Cue, language: Language): SentenceRange | null {
  const { grammar } = language
  for (let i = noun.to; i < tokens.length && i - noun.to < BY_REACH; i++) {
    const token = tokens[i]
    if (!token?.isWord || isIn(token, grammar.relatives)) return null
    const leadsToOwner = isIn(token, grammar.agents) || (i === noun.to && isIn(token, grammar.origins))
    if (!leadsToOwner) continue
    const to = findNameEnd(tokens, i, language)
    return to > i + 1 ? { from: i + 1, to } : null
  }
  return null
}

function findNameEnd(tokens: readonly SentenceToken[], by: number, language: Language): number {
  let to = by + 1
  while (to < tokens.length && to - by < MOST_OWNER_TOKENS) {
    const token = tokens[to]
    if (!token?.isWord || (token.mention === null && isIn(token, language.grammar.clauseOpeners))) break
    // "the denial from Ruritania absurd": a name ends where a plain word follows.
    const isPlain = token.mention === null && !token.capital && !isSpeakerNoun(token, language)
    if (tokens[to - 1]?.mention != null && isPlain) break
    to++
  }
  return to
}
