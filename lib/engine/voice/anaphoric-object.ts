/** Tells whether the object of a verb only refers back to something said before: "denied it". */
import type { Language } from '../text/language.ts'
import type { SentenceRange, SentenceToken } from './sentence.ts'
import { isDemonym, isIn } from './token-kinds.ts'

/**
 * The noun that refers back is among this many tokens: "rejected any suggestion of his personal involvement".
 */
const NOUN_REACH = 7

/** An unknown word ends the search from this token on: before it, the word may be an adjective of the noun. */
const UNKNOWN_FROM = 4

/** @returns whether the first noun refers back: a pronoun, "the claim" without a clause behind it, "involvement" */
export function isAnaphoric(
  tokens: readonly SentenceToken[],
  { from, to }: SentenceRange,
  language: Language,
): boolean {
  for (let i = from; i < to && i - from < NOUN_REACH; i++) {
    const token = tokens[i]
    if (token?.norm === '"') continue
    if (!token?.isWord) return false
    if (isPronounObject(tokens, i, language)) return i === from || !opensComplement(tokens[i + 1], language)
    if (isAnaphoricNoun(token, language)) return !opensComplement(tokens[i + 1], language)
    if (i - from >= UNKNOWN_FROM && !mayStandBeforeNoun(token, language)) return false
  }
  return false
}

/** "it", but not the "that" of "that Tarn fell". */
function isPronounObject(tokens: readonly SentenceToken[], at: number, { grammar }: Language): boolean {
  const standsAlone = !isIn(tokens[at], grammar.contents) || tokens[at + 1]?.isWord !== true
  return isIn(tokens[at], grammar.neuter) && standsAlone
}

const isAnaphoricNoun = ({ norm }: SentenceToken, { phrases }: Language): boolean =>
  [phrases.part, phrases.event, phrases.claim, phrases.denial].some(list => list.includes(norm))

/** Words that say whose or which claim is meant, or what kind of claim it is. */
const mayStandBeforeNoun = (token: SentenceToken, language: Language): boolean =>
  token.mention !== null ||
  token.possessive ||
  isIn(token, language.grammar.determiners, language.grammar.possessives, language.grammar.prepositions) ||
  language.phrases.hedge.includes(token.norm) ||
  language.phrases.false.includes(token.norm) ||
  isDemonym(token, language)

/**
 * @returns whether a word opens the complement of the noun before it: "the claim | that …", "an allegation | of …"
 */
export const opensComplement = (token: SentenceToken | undefined, { grammar }: Language): boolean =>
  isIn(token, grammar.contents)
