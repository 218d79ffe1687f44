/**
 * Finds where a sentence says that somebody gives no evidence: "said, without offering proof, that". The writer says so,
 * and not the one who gives none. With a subject of its own, giving none is what the sentence tells, and no remark.
 */
import type { Language } from '../text/language.ts'
import { type Cue, type CueVerb, isInside, type SentenceRange, type SentenceToken } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/** What says that there is none stands at most this many tokens before the evidence: "without giving the least | proof". */
const REACH = 6

/** @returns the ranges, from the word that says so to the evidence; in order */
export function findUnbacked(
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  verbs: readonly CueVerb[],
  language: Language,
): SentenceRange[] {
  const isRemark = ({ from }: SentenceRange) => {
    const giving = verbs.find(v => isInside(from, v.cue))
    return giving === undefined || giving.subject === null || isInRelative(tokens, giving, language)
  }
  return tokens
    .flatMap((token, at) => {
      if (!token.isWord || !language.phrases.evidence.includes(token.norm)) return []
      const from = findLack(tokens, cues, at, language)
      return from === null ? [] : [{ from, to: at + 1 }]
    })
    .filter(isRemark)
}

/** "Doe, who gave no proof, said" */
function isInRelative(tokens: readonly SentenceToken[], { cue }: CueVerb, { grammar }: Language): boolean {
  let at = cue.from - 1
  while (isIn(tokens[at], grammar.fillers)) at--
  return isIn(tokens[at], grammar.relatives)
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
