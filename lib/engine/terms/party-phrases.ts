/** The noun phrases around a deed that may stand for its doer or its target. */
import { type Clause, isContent, isPast, phraseBefore, phraseFrom } from './clause.ts'
import type { TokenRange } from './places.ts'

/** The noun phrases that stand for the doer and for the target. Empty: the sentence does not tell. */
export interface DeedParties {
  readonly doers: readonly TokenRange[]
  readonly targets: readonly TokenRange[]
  /** Phrases that may name the doer, but as well something else: "an attack from A", "a withdrawal from B". */
  readonly hints: readonly TokenRange[]
}

export const tell = (
  doers: readonly TokenRange[],
  targets: readonly TokenRange[],
  hints: readonly TokenRange[] = [],
) => ({
  doers,
  targets,
  hints,
})

export const NOBODY: DeedParties = tell([], [])

/** Whether a noun phrase begins right there. */
export const startsPhrase = (clause: Clause, token: number): boolean =>
  !clause.isParted(token) &&
  !clause.language.grammar.relatives.has(clause.word(token)) &&
  !isEmpty(phraseFrom(clause, token))

export const isEmpty = ({ start, end }: TokenRange): boolean => start >= end

/** @returns the phrase behind "by" in the words that belong to the deed, or null */
export function findAgent(clause: Clause, end: number): TokenRange | null {
  const { grammar } = clause.language
  for (let token = end; token < clause.to && !clause.isParted(token); token++) {
    const word = clause.word(token)
    if (grammar.agents.has(word)) {
      const phrase = phraseFrom(clause, token + 1)
      return phrase.start === phrase.end ? null : phrase
    }
    if (grammar.clauseOpeners.has(word) && !grammar.relatives.has(word)) return null
    if (grammar.and.has(word)) return null
  }
  return null
}

export const listAgent = (clause: Clause, end: number): readonly TokenRange[] => {
  const agent = findAgent(clause, end)
  return agent === null ? [] : [agent]
}

/**
 * @param end behind the deed, or behind its object
 * @returns the phrases behind "on", "against" and the like that belong to the deed
 */
export function findTargets(clause: Clause, end: number): TokenRange[] {
  const { language } = clause
  const { acts, grammar } = language
  const targets: TokenRange[] = []
  for (let token = end; token < clause.to && (token === end || !clause.isParted(token)); ) {
    const word = clause.word(token)
    if (acts.targets.has(word)) {
      const phrase = phraseFrom(clause, token + 1)
      targets.push(phrase)
      token = Math.max(phrase.end, token + 1)
    } else if (acts.passed.has(word) || grammar.agents.has(word) || acts.particles.has(word)) token++
    else if (isContent(language, word) || grammar.determiners.has(word)) {
      if (token > end && isPast(language, word)) break
      token++
    } else break
  }
  return targets.filter(({ start, end }) => start < end)
}

/** Whether a word that opens a clause stands before the subject: "which A bombed", "after A attacked", "said A struck". */
export function opensClause({ language, word }: Clause, [subject]: readonly TokenRange[]): boolean {
  if (subject === undefined) return false
  const before = word(subject.start - (language.grammar.determiners.has(word(subject.start - 1)) ? 2 : 1))
  const { relatives, clauseOpeners } = language.grammar
  return relatives.has(before) || clauseOpeners.has(before) || language.speechVerbs.has(before)
}

export const isPronoun = ({ language: { grammar }, word }: Clause, token: number): boolean =>
  [grammar.personal, grammar.plural, grammar.neuter, grammar.firstPerson].some(words => words.has(word(token)))

/** "A's attack": the phrase up to the possessive. */
export function findOwner(clause: Clause, start: number): TokenRange[] {
  const phrase = phraseBefore(clause, start)
  for (let token = start - 1; token >= phrase.start; token--)
    if (clause.tokens.possessives[token] === 1) return [{ start: phrase.start, end: token + 1 }]
  return []
}

/** "the bombing of B" */
export function findOwned(clause: Clause, end: number): TokenRange[] {
  if (clause.isParted(end) || !clause.language.acts.owners.has(clause.word(end))) return []
  const phrase = phraseFrom(clause, end + 1)
  return phrase.start < phrase.end ? [phrase] : []
}

/** "an attack from A" */
export function findOrigin(clause: Clause, end: number): TokenRange[] {
  if (clause.isParted(end) || !clause.language.grammar.origins.has(clause.word(end))) return []
  const phrase = phraseFrom(clause, end + 1)
  return phrase.start < phrase.end ? [phrase] : []
}
