/** Reads what is said of a claim without naming a speaker: hedges, "is false", "is unclear". */
import type { Voice } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import { opensComplement } from './anaphoric-object.ts'
import { opensPair } from './pairs.ts'
import type { Cue, ParsedSentence, SentenceToken } from './sentence.ts'
import { middleOf } from './target.ts'
import { isIn } from './token-kinds.ts'

/**
 * At most this many tokens part a hedge from the first word of the claim: "an alleged large-scale overnight attack".
 */
const HEDGE_REACH = 4

/**
 * A word like "may" weakens a predicate at most this many tokens behind it: "may perhaps never really have happened".
 */
const POSSIBLE_REACH = 6

/**
 * @returns the voice in which a predicate puts what it is said of; null when the cue is no predicate, or answers no
 * claim
 */
export function voiceOfPredicate(
  { kind, negated, from }: Cue,
  tokens: readonly SentenceToken[],
  { grammar }: Language,
): Voice | null {
  if (kind === 'uncertain') return 'doubted'
  const saysFalse = kind === 'true' ? negated : (kind === 'false' || kind === 'scorn') && !negated
  if (!saysFalse) return null
  const isOnlyPossible = tokens.slice(Math.max(0, from - POSSIBLE_REACH), from).some(t => isIn(t, grammar.possible))
  return isOnlyPossible ? 'doubted' : 'denied'
}

/** @returns whether a comma or an opener of a clause stands between a predicate and the claim's words */
export function isApart(
  { tokens }: ParsedSentence,
  { from }: Cue,
  words: readonly number[],
  { grammar }: Language,
): boolean {
  const middle = middleOf(words) ?? from
  const between = tokens.slice(Math.min(middle, from) + 1, Math.max(middle, from))
  return between.some(t => t.norm === ',' || t.norm === ';' || isIn(t, grammar.coordinators))
}

/** @returns whether the first of the claim's words from a position on stands right behind a hedge */
export function hedgesFirst({ from, to }: Cue, words: readonly number[], start: number): boolean {
  const first = words.find(i => i >= start)
  return first !== undefined && first >= from && first - to <= HEDGE_REACH
}

/** @returns whether the sentence keeps its distance from the claim: by a hedge, a condition or a question */
export function isHedged({ tokens, cues }: ParsedSentence, words: readonly number[], language: Language): boolean {
  if (tokens.some((_, at) => opensPair(tokens, cues, at, language))) return true
  return tokens.at(-1)?.norm === '?' || cues.some(cue => keepsDistance(cue, tokens, words, language))
}

/** "the alleged attack", "allegedly attacked", "the claim that …", "the attack claim", "whether …", "if …" */
function keepsDistance(
  cue: Cue,
  tokens: readonly SentenceToken[],
  words: readonly number[],
  language: Language,
): boolean {
  const isBefore = cue.to <= (words[0] ?? 0)
  switch (cue.kind) {
    case 'hearsay':
      return true
    case 'whether':
    case 'condition':
      return isBefore
    case 'claim':
      return (isBefore && opensComplement(tokens[cue.to], language)) || words.some(i => cue.from - i === 1)
    case 'hedge':
      return hedgesFirst(cue, words, 0)
    default:
      return false
  }
}
