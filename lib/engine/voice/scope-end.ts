/** Finds where the scope of a verb ends: at another clause, an apposition or a semicolon. */

import { countUpTo } from '../../model/sorted.ts'
import type { Language } from '../text/language.ts'
import type { CueKind, CueVerb, ParsedSentence, SentenceToken } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/** What scopes are read from. */
export type SentenceVerbs = Pick<ParsedSentence, 'tokens' | 'verbs'>

/** Verbs of saying, whose "that" clauses go on: "said that … and that …". */
const SAYING: readonly CueKind[] = ['report', 'know', 'believe']

/** Verbs whose object is what somebody else said. */
const ANSWERING: readonly CueKind[] = ['deny', 'doubt']

/** @returns the position behind the last token that a verb governs */
export function findScopeEnd(sentence: SentenceVerbs, verb: CueVerb, language: Language): number {
  const { tokens } = sentence
  for (let at = verb.cue.to; at < tokens.length; at++) if (endsScope(sentence, verb, at, language)) return at
  return tokens.length
}

function endsScope(sentence: SentenceVerbs, verb: CueVerb, at: number, language: Language): boolean {
  const { tokens } = sentence
  const token = tokens[at]
  if (token?.norm === ';') return true
  const isCoordinator = token?.mention === null && isIn(token, language.grammar.coordinators)
  if (token?.norm !== ',' && token?.norm !== '–' && !isCoordinator) return false
  const next = skipCoordinators(tokens, at + 1, language)
  if (opensOwnClause(sentence, at, next, language)) return true
  if (isCoordinator && (joinsVerb(sentence, verb, next, language) || joinsComplement(tokens, verb, next, language)))
    return true
  if (token?.norm === ',' && opensReport(sentence, verb, next, language)) return true
  return token?.norm === ',' && opensApposition(tokens, at + 1, language)
}

/**
 * "denied the allegations, | saying that …": what the same speaker asserts is no part of what is denied. "…, calling it
 * absurd" still is about what is denied.
 */
function opensReport({ tokens, verbs }: SentenceVerbs, { cue }: CueVerb, at: number, { grammar }: Language): boolean {
  if (!ANSWERING.includes(cue.kind)) return false
  const next = verbs[countUpTo(verbs, v => v.cue.from < at)]?.cue
  if (next?.form !== 'ing' || next.kind !== 'report' || isIn(tokens[next.from], grammar.naming)) return false
  return tokens.slice(at, next.from).every(t => isIn(t, grammar.fillers))
}

function skipCoordinators(tokens: readonly SentenceToken[], from: number, { grammar }: Language): number {
  let at = from
  while (isIn(tokens[at], grammar.coordinators)) at++
  return at
}

/** ", and the ministry said": a clause that has a subject of its own. */
function opensOwnClause({ tokens, verbs }: SentenceVerbs, at: number, next: number, { grammar }: Language): boolean {
  const lastVerbs = clausesOf(verbs)
  const opens = (subject: number) => (lastVerbs.get(subject) ?? -1) > at
  // An article is not part of the subject's range; "that" opens a clause of a verb farther out.
  const isArticle = isIn(tokens[next], grammar.determiners) && !isIn(tokens[next], grammar.subordinators)
  return opens(next) || opens(at + 1) || (opens(next + 1) && isArticle)
}

const clauses = new WeakMap<readonly CueVerb[], ReadonlyMap<number, number>>()

/**
 * @returns where the last verb stands whose subject begins at a position, for all clauses of a sentence; worked out once,
 * since every mark and coordinator of the sentence asks for it
 */
function clausesOf(verbs: readonly CueVerb[]): ReadonlyMap<number, number> {
  const kept = clauses.get(verbs)
  if (kept !== undefined) return kept
  const lastVerbs = new Map<number, number>()
  for (const verb of verbs) if (verb.subject !== null && isClause(verb)) lastVerbs.set(verb.subject.from, verb.cue.from)
  clauses.set(verbs, lastVerbs)
  return lastVerbs
}

/** "rejected the claim and said": another verb of the same subject, with words of its own to govern. */
function joinsVerb({ tokens, verbs }: SentenceVerbs, { cue }: CueVerb, from: number, { grammar }: Language): boolean {
  let at = from
  while (tokens[at]?.mention === null && isIn(tokens[at], grammar.fillers)) at++
  const next = verbs[countUpTo(verbs, v => v.cue.from < at)]
  return next?.cue.from === at && next.shared && !next.cue.passive && next.cue.form === cue.form
}

/** "has looked into the charge and that …": the second clause belongs to a verb farther out. */
function joinsComplement(
  tokens: readonly SentenceToken[],
  { cue }: CueVerb,
  at: number,
  { grammar }: Language,
): boolean {
  if (SAYING.includes(cue.kind)) return false
  const hasComplement = tokens.slice(cue.to, at - 1).some(t => isIn(t, grammar.subordinators))
  return isIn(tokens[at], grammar.subordinators) && !hasComplement
}

/** ", a claim that …", ", the man who …" */
const opensApposition = (tokens: readonly SentenceToken[], at: number, { grammar, phrases }: Language): boolean =>
  isIn(tokens[at], grammar.determiners) &&
  (phrases.claim.includes(tokens[at + 1]?.norm ?? '') || isIn(tokens[at + 2], grammar.relatives))

/** @returns whether a verb makes a clause of its own: it has a subject that acts */
export const isClause = ({ cue, subject }: CueVerb): boolean =>
  cue.form !== null && !cue.passive && cue.form !== 'ing' && subject !== null
