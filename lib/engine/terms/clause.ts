/**
 * The words of a sentence with the classes by which doer and target of a deed are told apart, and the noun phrases around a
 * verb. Nothing here knows parts of speech: a noun phrase is a run of words that are in no class and no verb of a list.
 */
import { at } from '../text/column.ts'
import { foldedText } from '../text/fold.ts'
import type { Language } from '../text/language.ts'
import { type Tokens, wordAt } from '../text/tokens.ts'
import type { TokenRange } from './places.ts'

/** A sentence: its block's tokens, and which of them it has. */
export interface SentenceTokens {
  readonly tokens: Tokens
  readonly from: number
  readonly to: number
}

export interface Clause extends SentenceTokens {
  readonly language: Language
  /** @returns the folded word of a token; empty outside of the sentence */
  word(token: number): string
  /** @returns whether a mark that parts clauses stands before a token */
  isParted(token: number): boolean
}

const PARTING = /[,;:.!?()[\]–—]/
/** A hyphen between words is one without spaces. */
const DASH = /\s-+\s/

export function openClause({ tokens, from, to }: SentenceTokens): Clause {
  const { folding, starts, ends } = tokens
  return {
    tokens,
    from,
    to,
    language: tokens.table.language,
    word: token => (token >= from && token < to ? wordAt(tokens, token) : ''),
    isParted: token => {
      if (token <= from || token >= to) return true
      const gap = foldedText(folding, at(ends, token - 1), at(starts, token))
      return PARTING.test(gap) || DASH.test(gap)
    },
  }
}

const VERBS_OF_SPEECH = new WeakMap<Language, ReadonlySet<string>>()

/** The first words of all verbs that tell how a text puts a claim: they part a speaker from what is said. */
function speechVerbsOf(language: Language): ReadonlySet<string> {
  const known = VERBS_OF_SPEECH.get(language)
  if (known !== undefined) return known
  const forms = Object.values(language.verbs).flatMap(verbs => verbs.flatMap(verb => verb.forms.split(' ')))
  const all = new Set([...language.speechVerbs, ...forms])
  VERBS_OF_SPEECH.set(language, all)
  return all
}

export const isPast = ({ acts }: Language, word: string): boolean =>
  acts.pasts.has(word) || (word.endsWith(acts.pastEnding) && word.length > acts.pastEnding.length + 1)

export const isProgressive = ({ acts }: Language, word: string): boolean =>
  word.endsWith(acts.progressiveEnding) && word.length > acts.progressiveEnding.length + 1

const isAdverb = ({ acts }: Language, word: string): boolean => word.endsWith(acts.adverbEnding)

/** Whether a word may stand between a subject and its verb: auxiliaries, negations, adverbs. */
export const isFiller = (language: Language, word: string): boolean => {
  const { fillers, auxiliaries, modals, passives, negativeEnding } = language.grammar
  return (
    fillers.has(word) ||
    auxiliaries.has(word) ||
    modals.has(word) ||
    passives.has(word) ||
    isAdverb(language, word) ||
    (negativeEnding !== '' && word.endsWith(negativeEnding))
  )
}

/** Whether a word can be part of a noun phrase behind its determiner. */
export function isContent(language: Language, word: string): boolean {
  const { prepositions, clauseOpeners, and, relatives, determiners, personal, plural, neuter, infinitives } =
    language.grammar
  if (word === '' || prepositions.has(word) || clauseOpeners.has(word) || and.has(word) || relatives.has(word))
    return false
  if (determiners.has(word) || personal.has(word) || plural.has(word) || neuter.has(word)) return false
  return !infinitives.has(word) && !isFiller(language, word)
}

const endsPhrase = (language: Language, word: string): boolean =>
  speechVerbsOf(language).has(word) ||
  language.acts.doing.has(word) ||
  language.acts.suffering.has(word) ||
  isPast(language, word)

/** @returns the noun phrase that ends right before `end`, without its determiner; empty when none does */
export const phraseBefore = (clause: Clause, end: number): TokenRange =>
  clause.isParted(end) ? { start: end, end } : phraseUpTo(clause, end)

/** The same, whatever stands between the phrase and `end`. */
export function phraseUpTo(clause: Clause, end: number): TokenRange {
  let start = end
  while (start > clause.from && (start === end || !clause.isParted(start)) && isNounAt(clause, start - 1)) start--
  return { start, end }
}

function isNounAt(clause: Clause, token: number): boolean {
  const word = clause.word(token)
  if (!isContent(clause.language, word)) return false
  // The noun after a possessive may look like a verb: "the ministry's report".
  return !endsPhrase(clause.language, word) || clause.tokens.possessives[token - 1] === 1
}

/** @returns the noun phrase that begins at `start` or behind a determiner there; empty when none does */
export function phraseFrom(clause: Clause, start: number): TokenRange {
  const { language } = clause
  let first = start
  while (first < clause.to && language.grammar.determiners.has(clause.word(first))) first++
  let end = first
  while (end < clause.to && (end === start || !clause.isParted(end)) && isContent(language, clause.word(end))) end++
  return { start: first, end }
}
