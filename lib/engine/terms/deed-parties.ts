/** Reads who does a deed and to whom, as far as the words around it tell. */
import { type Clause, isContent, isFiller, isPast, isProgressive, phraseBefore, phraseFrom } from './clause.ts'
import type { TokenRange } from './places.ts'
import { findSubject } from './subject.ts'

/** The noun phrases that stand for the doer and for the target. Empty: the sentence does not tell. */
export interface DeedParties {
  readonly doers: readonly TokenRange[]
  readonly targets: readonly TokenRange[]
  /** Phrases that may name the doer, but as well something else: "an attack from A", "a withdrawal from B". */
  readonly hints: readonly TokenRange[]
}

const tell = (doers: readonly TokenRange[], targets: readonly TokenRange[], hints: readonly TokenRange[] = []) => ({
  doers,
  targets,
  hints,
})

const NOBODY: DeedParties = tell([], [])

/**
 * @param deed the words for the deed
 * @returns whom the sentence makes its doer and its target
 */
export function readParties(clause: Clause, deed: TokenRange): DeedParties {
  const range = { start: deed.start, end: dropPrepositions(clause, deed) }
  const form = readForm(clause, range)
  if (form === 'passive') return readPassive(clause, range)
  if (form === 'active') return readActive(clause, range)
  return form === 'noun' ? readNoun(clause, range) : readBare(clause, range)
}

/** A phrase may end with the preposition that leads to a party: "hit by", "attack on". */
function dropPrepositions({ language, word }: Clause, { start, end }: TokenRange): number {
  const { prepositions } = language.grammar
  let last = end
  while (last - 1 > start && prepositions.has(word(last - 1)) && !language.acts.particles.has(word(last - 1))) last--
  return last
}

/** `bare`: a base or a form in "-s", which may be a verb or a noun. */
type DeedForm = 'active' | 'passive' | 'noun' | 'bare'

function readForm(clause: Clause, { start, end }: TokenRange): DeedForm {
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

/** Whether a noun phrase begins right there. */
const startsPhrase = (clause: Clause, token: number): boolean =>
  !clause.isParted(token) &&
  !clause.language.grammar.relatives.has(clause.word(token)) &&
  !isEmpty(phraseFrom(clause, token))

const isEmpty = ({ start, end }: TokenRange): boolean => start >= end

/** The auxiliaries, adverbs and negations right before a verb. */
function fillersBefore(clause: Clause, start: number): string[] {
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

/** "drones launched by A", "fired at B by A": a past without an object before its agent. */
function hasBareAgent(clause: Clause, end: number): boolean {
  const agent = findAgent(clause, end)
  if (agent === null) return false
  const { language, word } = clause
  const next = language.acts.particles.has(word(end)) ? end + 1 : end
  return !clause.isParted(next) && language.grammar.prepositions.has(word(next))
}

/** @returns the phrase behind "by" in the words that belong to the deed, or null */
function findAgent(clause: Clause, end: number): TokenRange | null {
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

const listAgent = (clause: Clause, end: number): readonly TokenRange[] => {
  const agent = findAgent(clause, end)
  return agent === null ? [] : [agent]
}

/**
 * @param end behind the deed, or behind its object
 * @returns the phrases behind "on", "against" and the like that belong to the deed
 */
function findTargets(clause: Clause, end: number): TokenRange[] {
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

function readActive(clause: Clause, { start, end }: TokenRange): DeedParties {
  const { language } = clause
  const behind = language.acts.particles.has(clause.word(end)) ? end + 1 : end
  const object = clause.isParted(behind) ? { start: behind, end: behind } : phraseFrom(clause, behind)
  const targets = [...(isEmpty(object) ? [] : [object]), ...findTargets(clause, Math.max(object.end, behind))]
  const doers = findSubject(clause, start)
  const isSure = targets.length > 0 || isPronoun(clause, behind) || fillersBefore(clause, start).length > 0
  // "Harbour hit in raid", "had the samples exchanged": without an object, a past may be a passive.
  if (!isSure && isPast(language, clause.word(start)) && !opensClause(clause, doers)) return tell([], [], doers)
  return tell(doers, targets)
}

/** Whether a word that opens a clause stands before the subject: "which A bombed", "after A attacked", "said A struck". */
function opensClause({ language, word }: Clause, [subject]: readonly TokenRange[]): boolean {
  if (subject === undefined) return false
  const before = word(subject.start - (language.grammar.determiners.has(word(subject.start - 1)) ? 2 : 1))
  const { relatives, clauseOpeners } = language.grammar
  return relatives.has(before) || clauseOpeners.has(before) || language.speechVerbs.has(before)
}

const isPronoun = ({ language: { grammar }, word }: Clause, token: number): boolean =>
  [grammar.personal, grammar.plural, grammar.neuter, grammar.firstPerson].some(words => words.has(word(token)))

function readPassive(clause: Clause, { start, end }: TokenRange): DeedParties {
  const doers = listAgent(clause, end)
  const led = findTargets(clause, end)
  // "Drones were launched at B": what stands before the verb is not what it is done to.
  return tell(doers, led.length > 0 ? led : findSubject(clause, start))
}

/** "A strikes B", "A strike on B" */
function readBare(clause: Clause, { start, end }: TokenRange): DeedParties {
  const led = findTargets(clause, end)
  const agent = listAgent(clause, end)
  if (agent.length > 0) return tell(agent, led)
  const doers = findSubject(clause, start)
  if (led.length > 0) return tell([], led, doers)
  if (startsPhrase(clause, end)) return tell(doers, [phraseFrom(clause, end)])
  // "which A accuses": the target stands before the pronoun.
  return opensClause(clause, doers) ? tell(doers, []) : NOBODY
}

function readNoun(clause: Clause, { start, end }: TokenRange): DeedParties {
  const led = findTargets(clause, end)
  const agent = listAgent(clause, end)
  const owner = findOwner(clause, start)
  const owned = findOwned(clause, end)
  if (agent.length > 0) return tell(agent, [...led, ...owner, ...owned])
  if (owner.length > 0) return tell(owner, [...led, ...owned])
  const outside = readGovernor(clause, start)
  const named = led.length > 0 ? [phraseBefore(clause, start)].filter(phrase => !isEmpty(phrase)) : []
  const isTargetNoun = clause.language.acts.targetNounEndings.some(e => clause.word(end - 1).endsWith(e))
  return tell(
    [...outside.doers, ...readClauseBehind(clause, end)],
    [...led, ...outside.targets, ...(isTargetNoun ? owned : [])],
    [...findOrigin(clause, end), ...named],
  )
}

/** "A's attack": the phrase up to the possessive. */
function findOwner(clause: Clause, start: number): TokenRange[] {
  const phrase = phraseBefore(clause, start)
  for (let token = start - 1; token >= phrase.start; token--)
    if (clause.tokens.possessives[token] === 1) return [{ start: phrase.start, end: token + 1 }]
  return []
}

/** "the bombing of B" */
function findOwned(clause: Clause, end: number): TokenRange[] {
  if (clause.isParted(end) || !clause.language.acts.owners.has(clause.word(end))) return []
  const phrase = phraseFrom(clause, end + 1)
  return phrase.start < phrase.end ? [phrase] : []
}

/** "an attack from A" */
function findOrigin(clause: Clause, end: number): TokenRange[] {
  if (clause.isParted(end) || !clause.language.grammar.origins.has(clause.word(end))) return []
  const phrase = phraseFrom(clause, end + 1)
  return phrase.start < phrase.end ? [phrase] : []
}

/** Reads the verb or preposition that a noun hangs on: "A launched an attack", "B came under attack", "A is blamed for". */
function readGovernor(clause: Clause, start: number): DeedParties {
  const { language } = clause
  const { acts, grammar } = language
  let token = phraseBefore(clause, start).start
  while (token > clause.from && grammar.determiners.has(clause.word(token - 1))) token--
  if (clause.isParted(token)) return NOBODY
  const word = clause.word(token - 1)
  if (acts.under.has(word)) return tell([], findSubject(clause, token - 1))
  if (acts.answering.has(word)) return tell(findSubject(clause, token - 1), [])
  if (acts.charges.has(word)) return tell(readCharged(clause, token - 1), [])
  const verb = acts.particles.has(word) ? token - 2 : token - 1
  const form = clause.word(verb)
  if (acts.suffering.has(form)) return tell([], findSubject(clause, verb))
  return acts.doing.has(form) ? tell(findSubject(clause, verb), []) : NOBODY
}

/** "A is responsible for the attack", "accused A of the attack" */
function readCharged(clause: Clause, preposition: number): readonly TokenRange[] {
  const { acts } = clause.language
  if (acts.answering.has(clause.word(preposition - 1))) return findSubject(clause, preposition - 1)
  const object = phraseBefore(clause, preposition)
  let before = object.start
  while (before > clause.from && clause.language.grammar.determiners.has(clause.word(before - 1))) before--
  return object.start < object.end && acts.answering.has(clause.word(before - 1)) ? [object] : []
}

/** "the attack on B that A carried out": the subject of the clause behind the noun. */
function readClauseBehind(clause: Clause, end: number): readonly TokenRange[] {
  const { language } = clause
  const { grammar, acts } = language
  for (let token = end; token < clause.to && !clause.isParted(token); token++) {
    if (!grammar.relatives.has(clause.word(token))) continue
    const subject = phraseFrom(clause, token + 1)
    let verb = subject.end
    // The phrase may run on over the verb, which no list of nouns stops.
    for (let i = subject.start; i < subject.end; i++) if (acts.doing.has(clause.word(i))) verb = Math.min(verb, i)
    while (verb < clause.to && isFiller(language, clause.word(verb))) verb++
    return acts.doing.has(clause.word(verb)) && verb > subject.start ? [{ start: subject.start, end: verb }] : []
  }
  return []
}
