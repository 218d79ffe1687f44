/** Tells what kind of word a token is, by the token alone. */
import type { Language } from '../text/language.ts'
import type { SentenceToken } from './sentence.ts'

/** @returns whether a token is in one of the word sets; false when there is no token */
export const isIn = (token: SentenceToken | undefined, ...sets: readonly ReadonlySet<string>[]): boolean =>
  token !== undefined && sets.some(s => s.has(token.norm))

/** @returns whether a word is an adjective of a nation: "Ruritanian" */
export const isDemonym = (token: SentenceToken, { grammar }: Language): boolean =>
  token.capital && !token.possessive && grammar.demonymEndings.some(ending => token.norm.endsWith(ending))

/** @returns whether a word is a noun for someone who may speak: "minister", "ministry", "officials", "witness" */
export const isSpeakerNoun = (token: SentenceToken, { grammar }: Language): boolean =>
  isIn(token, grammar.titles, grammar.houses, grammar.officials, grammar.speakers)

/** @returns whether a word looks like a name: the packs know it, or it has a capital */
export const isName = (token: SentenceToken | undefined): boolean =>
  token?.isWord === true && (token.mention !== null || token.capital)

/** @returns whether a word is a pronoun that can stand for somebody: "he", "they", "it" */
export const isPronoun = (token: SentenceToken, { grammar }: Language): boolean =>
  isIn(token, grammar.personal, grammar.plural, grammar.neuter)
