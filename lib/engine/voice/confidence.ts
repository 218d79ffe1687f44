/** How sure a reading of a voice and its speaker is: a logistic model over features that no topic and no claim owns. */
import type { Voice } from '../../model/page.ts'
import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts'
import type { Trace } from './trace.ts'

/** From this confidence on, a reading is told to people. Chosen on topics that the weights were not learned from. */
export const LEAST_CONFIDENCE = 0.8

/** A sentence of more words than this counts as one of this many: beyond it, length says nothing more. */
const MOST_WORDS = 50

/** Fewer words than this make no clause: who did what, and to whom or how. */
const CLAUSE_WORDS = 2

/** What is known of one reading. */
export interface ReadingFacts {
  readonly voice: Voice
  /** Null when nothing can be told of how the reading came about. */
  readonly trace: Trace | null
  /** Who speaks: an entity of the packs, somebody of a known party, somebody else, or nobody. */
  readonly speaker: 'entity' | 'party' | 'stranger' | 'nobody'
  /** What the pack's accounts say of the speaker's party: that it says so, that it says otherwise, or nothing. */
  readonly record: 'agrees' | 'contradicts' | 'silent'
  /**
   * Where the voice comes from: from reading the sentence, from a pattern that has a voice, from both, from another
   * pattern of the claim, or from a claim that contradicts this one.
   */
  readonly given: 'read' | 'pattern' | 'both' | 'fallback' | 'derived'
  /** The kind of words that only point back at the claim, or null: the sentence has words of its own for it. */
  readonly anaphor: string | null
  /** The claim counts only because its topic is active. */
  readonly context: boolean
  readonly inTitle: boolean
  readonly isQuestion: boolean
  /** The sentence names somebody whose party asserts the claim by the pack's record, or denies or doubts it. */
  readonly besideAsserter: boolean
  readonly besideDenier: boolean
  /** How many voices the sentence puts the claim in. */
  readonly readings: number
  /** How many claims the sentence has. */
  readonly claims: number
}

/** The features that a reading has, by name; one that is not here is 0. */
export type ReadingFeatures = Readonly<Record<string, number>>

export function listFeatures(facts: ReadingFacts): ReadingFeatures {
  const { voice, trace, speaker, record, given, anaphor } = facts
  const rule = given === 'read' ? (trace?.rule ?? 'none') : given
  const on: Record<string, number> = {
    [`voice ${voice}`]: 1,
    [`rule ${rule}`]: 1,
    [`${voice} by ${rule}`]: 1,
    [`speaker ${speaker}`]: 1,
    [`${voice} of ${speaker}`]: 1,
    [`record ${record}`]: 1,
    [`${voice} ${record}`]: 1,
    context: facts.context ? 1 : 0,
    title: facts.inTitle ? 1 : 0,
    question: facts.isQuestion ? 1 : 0,
    [`${voice} title`]: facts.inTitle ? 1 : 0,
    [`${voice} beside asserter`]: facts.besideAsserter ? 1 : 0,
    [`${voice} beside denier`]: facts.besideDenier ? 1 : 0,
    'several readings': Math.min(facts.readings, 3) - 1,
    'several claims': Math.min(facts.claims, 4) - 1,
  }
  if (anaphor !== null) on[`anaphor ${anaphor}`] = 1
  return trace === null ? on : { ...on, ...listTraceFeatures(trace, voice) }
}

const listTraceFeatures = (trace: Trace, voice: Voice): ReadingFeatures => {
  const flag = (is: boolean) => (is ? 1 : 0)
  return {
    distance: Math.log1p(trace.distance),
    uncovered: 1 - trace.covered,
    'claim words': Math.log1p(trace.target),
    nominal: flag(trace.nominal),
    [`${voice} nominal`]: flag(trace.nominal),
    around: Math.min(trace.around, 3),
    nested: Math.min(Math.max(trace.asserting - 1, 0), 2),
    nameless: flag(trace.nameless),
    speakers: Math.min(trace.speakers, 3),
    'own verb': flag(trace.ownVerb),
    apart: flag(trace.apart),
    back: Math.min(trace.back, 4),
    'named earlier': flag(trace.back > 0),
    odd: Math.min(trace.odd, 3),
    words: Math.min(trace.words, MOST_WORDS) / MOST_WORDS,
    [`${voice} words`]: Math.min(trace.words, MOST_WORDS) / MOST_WORDS,
    verbs: Math.min(trace.verbs, 4),
    [`${voice} verbs`]: Math.min(trace.verbs, 4),
    loose: Math.min(trace.loose, 3),
    [`${voice} loose`]: Math.min(trace.loose, 3),
    unbacked: flag(trace.unbacked),
    quotes: flag(trace.quotes),
    [`${voice} quotes`]: flag(trace.quotes),
    'first person': flag(trace.firstPerson),
    [`${voice} after speech`]: flag(trace.afterSpeech),
    [`${voice} statement`]: flag(isStatement(trace)),
  }
}

/** The claim's words make a clause, and no other word of the sentence is about a claim. */
const isStatement = ({ target, nominal, loose, quotes, afterSpeech, speakers }: Trace): boolean =>
  target >= CLAUSE_WORDS && !nominal && loose === 0 && !quotes && !afterSpeech && speakers === 0

/**
 * @param weights by the name of a feature, and `bias`; others than the usual ones only while they are learned
 * @returns the probability, 0 to 1, that voice and speaker are right
 */
export function rateReading(
  features: ReadingFeatures,
  weights: Readonly<Record<string, number>> = CONFIDENCE_WEIGHTS,
): number {
  let z = weights.bias ?? 0
  for (const [name, value] of Object.entries(features)) z += value * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-z))
}

/**
 * What no confidence outweighs, since it would put words into somebody's mouth: a party that takes the other side by the
 * pack's record; a claim that somebody unnamed makes inside of what is read; a quotation set apart whose speaker no pack
 * knows; an answer read in a question; a doubt that only a pattern sees, by words that mean much else. And the page states as fact only what it says itself, in a clause of its own, with
 * nothing about it that keeps a distance.
 * @returns whether a reading may be told at all, however sure it is
 */
export function mayTell(features: ReadingFeatures): boolean {
  const has = (name: string) => (features[name] ?? 0) > 0
  if (has('record contradicts')) return false
  if (has('nameless')) return false
  if (has('doubted by pattern') && has('context') && has('speaker nobody') && !has('loose')) return false
  if (has('rule apart') && !has('speaker entity') && !has('speaker party')) return false
  if (has('question') && !has('voice mentioned')) return false
  return !has('voice own') || has('own statement')
}
