/** Tells judging from denying: who calls a raid absurd does not say that there was none. */
import type { Language } from '../text/language.ts'
import type { Cue, ParsedSentence } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/** What is judged stands at most this many tokens before the judgement: "the claim was, he said, absurd". */
const REACH = 8

/** @returns whether a word only judges a deed, as it would also call words untrue: "absurd" of a raid, not of a claim */
export function onlyJudges({ tokens, cues }: ParsedSentence, { from, to }: Cue, { grammar }: Language): boolean {
  if (!tokens.slice(from, to).some(t => isIn(t, grammar.judging))) return false
  const isOfWords = cues.some(
    c => (c.kind === 'claim' || c.kind === 'denial' || c.kind === 'statement') && isNear(c.from, from),
  )
  return !isOfWords && !tokens.some((t, i) => isNear(i, from) && isIn(t, grammar.neuter))
}

const isNear = (at: number, judgement: number): boolean => at < judgement && judgement - at <= REACH
