/** Reads who does a deed and to whom, as far as the words around it tell. */
import { type Clause, isPast, phraseFrom } from './clause.ts'
import { fillersBefore, readForm } from './deed-form.ts'
import { readNoun } from './deed-noun.ts'
import {
  type DeedParties,
  findTargets,
  isEmpty,
  isPronoun,
  listAgent,
  NOBODY,
  opensClause,
  startsPhrase,
  tell,
} from './party-phrases.ts'
import type { TokenRange } from './places.ts'
import { findSubject } from './subject.ts'

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

function readPassive(clause: Clause, { start, end }: TokenRange): DeedParties {
  const doers = listAgent(clause, end)
  const led = findTargets(clause, end)
  // "Rockets were launched at B": what stands before the verb is not what it is done to.
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
