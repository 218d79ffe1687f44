/** Finds where a sentence speaks of two claims at once: "neither side's version", "both accounts". */
import type { Language } from '../text/language.ts'
import type { Cue, SentenceToken } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/** The noun stands less than this many tokens behind the word for two: "neither side's rather bold | version". */
const REACH = 5

/** @returns whether the word at a position speaks of two claims, so that nobody in particular holds or denies either */
export const opensPair = (
  tokens: readonly SentenceToken[],
  cues: readonly Cue[],
  at: number,
  { grammar }: Language,
): boolean =>
  isIn(tokens[at], grammar.pairs) &&
  cues.some(c => (c.kind === 'claim' || c.kind === 'statement') && c.from > at && c.from - at < REACH)
