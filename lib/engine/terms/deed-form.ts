/** Tells whether the words for a deed are a verb, active or passive, or a noun. */
import { type Clause, isFiller, isPast, isProgressive, phraseBefore } from './clause.ts'
import { findAgent, startsPhrase } from './party-phrases.ts'
import type { TokenRange } from './places.ts'

/** `bare`: a base or a form in "-s", which may be a verb or a noun. */
type DeedForm = 'active' | 'passive' | 'noun' | 'bare'

export function readForm(clause: Clause, { start, end }: TokenRange): DeedForm {
  const { language, word } = clause
  const { grammar } = language
  const first = word(start)
  const run = fillersBefore(clause, start)
  const isHelped = isHelpedAt(clause, start)
  const isNoun = isNounPhrase(clause, start)
  if (isProgressive(language, first)) return isNoun && !isHelped ? 'noun' : 'active'
  const hasObject = phraseBefore(clause, start).start < start && startsPhrase(clause, end)
  if (isPast(language, first)) {
    if (isHelped) return 'passive'
    // "a hit on B", but "the gunners hit B"
    if (isNoun && language.acts.pasts.has(first) && !hasObject) return 'noun'
    return hasBareAgent(clause, end) ? 'passive' : 'active'
  }
  if (run.some(w => grammar.modals.has(w) || grammar.inverters.has(w))) return 'active'
  const before = start - run.length - 1
  if (grammar.infinitives.has(word(before)))
    return language.acts.passiveInfinitives.has(first) && isHelpedAt(clause, before) ? 'passive' : 'active'
  return isNoun && !hasObject ? 'noun' : 'bare'
}

/** "was to blame" */
const isHelpedAt = (clause: Clause, end: number): boolean =>
  fillersBefore(clause, end).some(word => clause.language.grammar.passives.has(word))

/** The auxiliaries, adverbs and negations right before a verb. */
export function fillersBefore(clause: Clause, start: number): string[] {
  const run: string[] = []
  for (let token = start; token > clause.from && !clause.isParted(token); token--) {
    const word = clause.word(token - 1)
    if (!isFiller(clause.language, word)) break
    run.push(word)
  }
  return run
}

/** Whether a determiner, a possessive or a preposition makes the word at `start` a noun. */
function isNounPhrase(clause: Clause, start: number): boolean {
  const { grammar, acts } = clause.language
  const first = dropQualifier(clause, phraseBefore(clause, start).start)
  for (let token = first; token < start; token++) if (clause.tokens.possessives[token] === 1) return true
  const before = clause.word(first - 1)
  if (first > clause.from && clause.isParted(first)) return false
  if (acts.doing.has(before) || acts.suffering.has(before)) return true
  if (grammar.determiners.has(before) && !grammar.relatives.has(before)) return true
  // "accused of bombing B" is a verb behind its preposition, "after bombing raids on B" a noun.
  if (!grammar.prepositions.has(before)) return false
  return !(first === start && isProgressive(clause.language, clause.word(start))) || acts.under.has(before)
}

/** "the alleged attack": the word behind a determiner may look like a verb. */
function dropQualifier(clause: Clause, start: number): number {
  const isQualifier = isPast(clause.language, clause.word(start - 1)) && !clause.isParted(start)
  return isQualifier && clause.language.grammar.determiners.has(clause.word(start - 2)) ? start - 1 : start
}

/** "rockets launched by A", "fired at B by A": a past without an object before its agent. */
function hasBareAgent(clause: Clause, end: number): boolean {
  const agent = findAgent(clause, end)
  if (agent === null) return false
  const { language, word } = clause
  const next = language.acts.particles.has(word(end)) ? end + 1 : end
  return !clause.isParted(next) && language.grammar.prepositions.has(word(next))
}
