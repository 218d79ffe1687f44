/** Tells which words a negation governs. */
import type { Language } from '../text/language.ts'
import { opensPair } from './pairs.ts'
import { type Cue, cueAt, isInside, type ParsedSentence, type SentenceToken, type Target } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/** A negation stands at most this many words before its cue: "did not in any way deny". */
const CUE_REACH = 4

/**
 * At most this many tokens part a negation from the next word of the claim, with a parenthesis between commas: "had
 * not, in their view, ever attacked".
 */
const CLAIM_REACH = 9

/**
 * At most this many words between a negation and the claim may be neither light words nor names. More of them begin
 * another thought.
 */
const MOST_UNKNOWN = 1

/** @returns whether a negation governs the word at a position, with nothing but light words between them */
export function isNegated(
  tokens: readonly SentenceToken[],
  at: number,
  cuesBefore: readonly Cue[],
  { grammar }: Language,
): boolean {
  for (let i = at - 1; i >= 0 && at - i <= CUE_REACH; i--) {
    const token = tokens[i]
    const cue = cueAt(cuesBefore, i)
    if (cue?.kind === 'negation') return true
    if (cue?.kind === 'none' || !token?.isWord) return false
    const isLight = isIn(token, grammar.fillers, grammar.infinitives, grammar.determiners, grammar.lightVerbs)
    if (!isLight && cue === undefined) return i === at - 1 && cuesBefore.some(c => c.kind === 'negation' && c.to === i)
  }
  return false
}

/** @returns the negation that governs the claim's words themselves ("did not attack", "no attack"), or null */
export function findNegation(
  { tokens, cues, unbacked }: ParsedSentence,
  { words, content }: Target,
  language: Language,
): Cue | null {
  // A negation among the words of the claim is part of what it says.
  const negations = cues.filter(
    c =>
      c.kind === 'negation' &&
      !content.includes(c.from) &&
      !unbacked.some(r => isInside(c.from, r)) &&
      !opensPair(tokens, cues, c.from, language),
  )
  return negations.find(cue => negates(cue, tokens, cues, words, language)) ?? null
}

function negates(
  negation: Cue,
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  words: readonly number[],
  { grammar, phrases }: Language,
): boolean {
  const next = words.find(i => i >= negation.to)
  if (next === undefined || next - negation.to > CLAIM_REACH || isIn(tokens[next], grammar.litotes)) return false
  const { fillers, lightVerbs, determiners, prepositions, infinitives } = grammar
  if (cues.some(c => c.kind === 'whether' && c.from >= negation.to && c.to <= next)) return false
  let unknown = 0
  for (let i = negation.to; i < next; i++) {
    i = skipParenthesis(tokens, i, next)
    const token = tokens[i]
    if (!token?.isWord || governsAlone(cueAt(cues, i))) return false
    const isLight = isIn(token, fillers, lightVerbs, determiners, prepositions, infinitives)
    if (!isLight && token.mention === null && !phrases.hedge.includes(token.norm)) unknown++
  }
  return unknown <= MOST_UNKNOWN
}

/** A verb between the negation and the claim takes the negation for itself. */
const governsAlone = (cue: Cue | undefined): boolean => cue?.form != null && cue.kind !== 'produce'

/** "had not, in their view, attacked": the negation still governs the verb behind the second comma. */
function skipParenthesis(tokens: readonly SentenceToken[], at: number, end: number): number {
  if (tokens[at]?.norm !== ',') return at
  const closes = tokens.findIndex((t, i) => i > at && i < end - 1 && t.norm === ',')
  return closes < 0 ? at : closes + 1
}
