/** Finds the subject of a verb: the noun phrase before it, past auxiliaries, asides and prepositional phrases. */
import { type Clause, isFiller, isPast, phraseBefore, phraseUpTo } from './clause.ts'
import type { TokenRange } from './places.ts'

/** Longer ways from a verb back to its subject are not believed. */
const MOST_STEPS = 6

/**
 * @param verb the verb's first token
 * @returns the noun phrases that make up the subject, the one nearest to the verb first; none when it cannot be told
 */
export function findSubject(clause: Clause, verb: number): readonly TokenRange[] {
  let end = verb
  for (let step = 0; step < MOST_STEPS; step++) {
    end = skipFillers(clause, end)
    if (clause.isParted(end)) end = skipAside(clause, end)
    if (end <= clause.from) return []
    const next = stepOver(clause, end)
    if (next === null) return []
    if (next < end) {
      end = next
      continue
    }
    const phrase = phraseUpTo(clause, end)
    if (phrase.start === phrase.end) return []
    const head = headBefore(clause, phrase)
    if (head === 'subject') return withOwners(clause, phrase)
    if (head === null) return []
    end = head
  }
  return []
}

function skipFillers(clause: Clause, end: number): number {
  let token = end
  while (token > clause.from && !clause.isParted(token) && isFiller(clause.language, clause.word(token - 1))) token--
  return token
}

/** "A, the neighbour of B, hit": @returns where the words before an aside end; the sentence's start when none is closed here */
function skipAside(clause: Clause, end: number): number {
  let token = end - 1
  while (token > clause.from && !clause.isParted(token)) token--
  return Math.max(token, clause.from)
}

/**
 * Steps over a word between subject and verb: a relative pronoun, "to", the verb that an infinitive or a charge hangs on.
 * @returns where to look on; the same place when a noun phrase may end here; null when the subject is elsewhere
 */
function stepOver(clause: Clause, end: number): number | null {
  const { language } = clause
  const word = clause.word(end - 1)
  const { relatives, infinitives, clauseOpeners, and } = language.grammar
  if (relatives.has(word)) return end - 1
  if (infinitives.has(word)) return end - 1
  if (language.acts.charges.has(word)) return end - 1
  if (clauseOpeners.has(word) || and.has(word)) return null
  if (isPast(language, word)) return end - 1
  return end
}

/**
 * Looks at what stands before a noun phrase.
 * @returns `'subject'` when it may be one; where to look on when it hangs on a preposition; null when that leads nowhere
 */
function headBefore(clause: Clause, { start }: TokenRange): 'subject' | number | null {
  const { grammar, acts } = clause.language
  const before = skipDeterminers(clause, start) - 1
  const word = clause.word(before)
  if (before < clause.from || clause.isParted(before + 1) || !grammar.prepositions.has(word)) return 'subject'
  if (acts.owners.has(word) || grammar.origins.has(word)) return 'subject'
  if (grammar.clauseOpeners.has(word)) return null
  return before
}

function skipDeterminers(clause: Clause, start: number): number {
  let token = start
  while (token > clause.from && clause.language.grammar.determiners.has(clause.word(token - 1))) token--
  return token
}

/** Adds what a subject's "of", "from" and "and" lead to: "gunners of A", "A and B". */
function withOwners(clause: Clause, phrase: TokenRange): readonly TokenRange[] {
  const { grammar, acts } = clause.language
  const phrases = [phrase]
  for (let { start } = phrase; ; ) {
    const before = skipDeterminers(clause, start) - 1
    const word = clause.word(before)
    if (before < clause.from || clause.isParted(before + 1)) return phrases
    if (!acts.owners.has(word) && !grammar.origins.has(word) && !grammar.and.has(word)) return phrases
    const more = phraseBefore(clause, before)
    if (more.start === more.end) return phrases
    phrases.push(more)
    start = more.start
  }
}
