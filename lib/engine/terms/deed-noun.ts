/** Reads who does a deed and to whom where the deed is a noun. */
import { type Clause, isFiller, phraseBefore, phraseFrom } from './clause.ts'
import {
  type DeedParties,
  findOrigin,
  findOwned,
  findOwner,
  findTargets,
  isEmpty,
  listAgent,
  NOBODY,
  tell,
} from './party-phrases.ts'
import type { TokenRange } from './places.ts'
import { findSubject } from './subject.ts'

export function readNoun(clause: Clause, { start, end }: TokenRange): DeedParties {
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
