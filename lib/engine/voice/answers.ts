/**
 * What points back to an active topic's claim in a sentence that has no word of the topic itself: a noun ("the
 * allegation", "his denial"), a verb whose object only refers back ("denied it"), or a predicate that answers
 * ("another lie", "it never happened", "we will find out").
 */
import type { Voice } from '../../model/page.ts'
import type { TokenRange } from '../terms/patterns.ts'
import type { Language } from '../text/language.ts'
import type { Cue } from './cues.ts'
import type { Token } from './parse.ts'
import { predicateVoice } from './predicates.ts'
import { isReference } from './scope.ts'
import type { Parsed } from './speech.ts'

/**
 * - `answering`: counts where it denies or doubts · `denial`: where it answers a denial, too
 * - `contested`: counts in whatever voice, since the noun itself says that something is contested
 */
export type AnswerKind = 'answering' | 'denial' | 'contested'

export interface Answer {
  /** Token positions of the sentence's words and marks, half-open. */
  readonly from: number
  readonly to: number
  /** The voice that the words themselves tell, or null: it must be read around them. */
  readonly voice: Voice | null
  /** Points back by nothing but a pronoun or its shortness: counts only close behind what it answers. */
  readonly bare: boolean
  readonly kind: AnswerKind
}

/** A sentence of no more words than this has hardly a subject of its own: "Typical lies." */
const SHORT = 8
/** Words between a determiner and the noun that points back: "the latest serious allegation". */
const MOST_BETWEEN = 3
/** Words between a pronoun and what is said of it: "it is, of course, a lie". */
const PRONOUN_REACH = 5

/** @returns everything in a sentence that points back, the surest first */
export function findAnswers(parsed: Parsed, language: Language): Answer[] {
  return [...findNouns(parsed, language), ...findVerbs(parsed, language), ...findPredicates(parsed, language)]
}

function findNouns({ tokens }: Parsed, { anaphors, grammar, phrases }: Language): Answer[] {
  return tokens.flatMap((token, at): Answer[] => {
    if (!anaphors.nouns.has(token.norm) || saysItself(tokens, at + 1, { anaphors })) return []
    const denial = phrases.denial.includes(token.norm) ? 'denial' : 'answering'
    const kind = anaphors.contested.has(token.norm) ? 'contested' : denial
    for (let start = at - 1; start >= 0 && at - start <= MOST_BETWEEN && tokens[start]?.isWord; start--) {
      const { norm, possessive } = tokens[start] as Token
      if (!anaphors.determiners.has(norm) && !possessive && !grammar.possessives.has(norm)) continue
      return [{ from: start, to: at + 1, voice: null, bare: false, kind }]
    }
    return []
  })
}

/** "the claim that …", "a report about …", as against "its account of the incident". */
function saysItself(tokens: readonly Token[], at: number, { anaphors }: Pick<Language, 'anaphors'>): boolean {
  if (!anaphors.complements.has(tokens[at]?.norm ?? '')) return false
  const noun = anaphors.determiners.has(tokens[at + 1]?.norm ?? '') ? at + 2 : at + 1
  return !anaphors.happenings.has(tokens[noun]?.norm ?? '')
}

/** "denied it", "rejects any involvement", "does not believe that", "does not know whether it is the truth". */
function findVerbs({ tokens, cues }: Parsed, language: Language): Answer[] {
  return cues.flatMap((cue): Answer[] => {
    const voice = answerOf(cue)
    if (cue.form === null || cue.passive || voice === null) return []
    if (!isReference(tokens, { from: cue.to, to: tokens.length }, language)) return []
    return [{ from: cue.from, to: cue.to, voice, bare: true, kind: 'answering' }]
  })
}

function answerOf({ kind, negated }: Cue): Voice | null {
  if (kind === 'deny') return negated ? null : 'denied'
  if (kind === 'believe') return negated ? 'denied' : null
  if (kind === 'know') return negated ? 'doubted' : null
  return kind === 'doubt' && !negated ? 'doubted' : null
}

function findPredicates(parsed: Parsed, language: Language): Answer[] {
  const { tokens, cues } = parsed
  return cues.flatMap((cue): Answer[] => {
    const voice = predicateVoice(cue, tokens, language)
    if (cue.kind === 'scorn' || voice === null || language.grammar.contents.has(tokens[cue.to]?.norm ?? '')) return []
    if (!isShort(tokens, language) && !isOfPronoun(tokens, cue, language)) return []
    return [{ from: cue.from, to: cue.to, voice, bare: true, kind: 'answering' }]
  })
}

/** Who speaks of themselves ("I may be wrong") answers nothing by being short. */
function isShort(tokens: readonly Token[], { grammar }: Language): boolean {
  const words = tokens.filter(t => t.isWord)
  return words.length <= SHORT && !words.some(t => grammar.firstPerson.has(t.norm))
}

/** "it was staged", "called this a lie", "that did not happen": a pronoun is what the predicate speaks of. */
function isOfPronoun(tokens: readonly Token[], { from }: Cue, { grammar, anaphors }: Language): boolean {
  for (let at = from - 1; at >= 0 && from - at <= PRONOUN_REACH; at--) {
    const { norm, isWord, mention } = tokens[at] as Token
    if (!isWord && norm !== '"') return false
    if (mention !== null) continue
    const plain = norm.split("'")[0] as string
    const opens = grammar.contents.has(plain) && plain === norm && !grammar.passives.has(tokens[at + 1]?.norm ?? '')
    if (grammar.neuter.has(plain) && !opens && !grammar.plural.has(plain)) return true
    if (anaphors.happenings.has(norm)) return true
  }
  return false
}

/** @returns the block's tokens that a range of the sentence's words and marks covers; marks are no tokens there */
export function toBlockTokens(tokens: readonly Token[], first: number, { from, to }: Answer): TokenRange {
  const words = (end: number) => tokens.slice(0, end).filter(t => t.isWord).length
  return { start: first + words(from), end: first + words(to) }
}
