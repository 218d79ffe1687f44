/**
 * Finds where a sentence says that somebody gives no evidence: "said, without offering proof, that". The writer says so,
 * and not the one who gives none.
 */
import type { Language } from '../text/language.ts'
import { type Cue, isInside, type SentenceRange, type SentenceToken } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/** What says that there is none stands at most this many tokens before the evidence: "without giving the least | proof". */
const REACH = 6

/** @returns the ranges, from the word that says so to the evidence; in order */
export function findUnbacked(
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  language: Language,
): SentenceRange[] {
  return tokens.flatMap((token, at) => {
    if (!token.isWord || !language.phrases.evidence.includes(token.norm)) return []
    const from = findLack(tokens, cues, at, language)
    return from === null ? [] : [{ from, to: at + 1 }]
  })
}

/** "without (offering) proof", "with no proof", "has not given any proof", "giving no proof" */
function findLack(
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  evidence: number,
  { grammar }: Language,
): number | null {
  let isNone = false
  for (let i = evidence - 1; i >= 0 && evidence - i <= REACH; i--) {
    const token = tokens[i]
    if (!token?.isWord) return null
    if (isIn(token, grammar.lacking)) return i
    if (isIn(token, grammar.accompanying)) return isNone ? i : null
    const cue = cues.find(c => isInside(i, c))
    const gives = cue?.kind === 'produce' || (cue?.kind === 'report' && cue.form === 'ing')
    if (gives && cue !== undefined) return isNone || cue.negated ? i : null
    if (cue !== undefined && cue.form !== null) return null
    if (isIn(token, grammar.none)) isNone = true
  }
  return null
}
