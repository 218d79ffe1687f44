/**
 * Scores a hit from 0 to 1, with reasons. A pattern is strong evidence by itself. Likeness to a wording strengthens it,
 * or stands alone when it is high. A hit that depends on the page's topic is worth less.
 */
import type { Reason } from '../../model/page.ts'
import { type Index, readRecord } from '../index/records.ts'
import type { PatternHit } from '../terms/patterns.ts'
import type { TokenRange } from '../terms/places.ts'
import { type BlockText, textOf } from '../terms/read-blocks.ts'
import { at } from '../text/column.ts'
import type { Nearness, WordingHit } from '../wordings/compare.ts'

export const WEIGHTS = {
  /** A pattern that needs no context: as much as a likeness that stands alone. */
  pattern: 0.75,
  /** A pattern that counts on the page's active topic: part of the evidence stands elsewhere on the page. */
  context: 0.6,
  /** What likeness adds to a pattern, at most: a pattern in the very words of the claim is certain (0.75 + 0.25). */
  likeness: 0.25,
  /** An anaphor that points back to an active topic's claim: the sentence itself has no word of it. */
  anaphor: 0.5,
} as const

/**
 * Likeness from which a wording or a statement makes a hit without a pattern: see README.md for what it lets through.
 */
export const LEAST_LIKENESS = 0.75

/** At most this many words of a wording are told as reasons, the weightiest first. The rest weigh next to nothing. */
const MOST_WORDS = 12

/** Scores are told to three decimals: more are noise, and fewer hide what a single word weighs. */
const STEPS = 1000

/** @returns a score or weight as it is told */
export const roundScore = (score: number): number => Math.round(score * STEPS) / STEPS

/** @returns whether a wording makes a hit without a pattern: it is close enough, and its numbers do not differ */
export const standsAlone = ({ likeness, otherNumbers }: Nearness): boolean =>
  likeness >= LEAST_LIKENESS && !otherNumbers

/**
 * @returns the score of a claim in a sentence from its pattern and its nearest wording, either of which may be missing
 */
export function scoreHit(pattern: PatternHit | null, wording: WordingHit | null): number {
  const likeness = wording?.likeness ?? 0
  return pattern === null ? likeness : weighPattern(pattern) + WEIGHTS.likeness * likeness
}

const weighPattern = ({ context }: PatternHit): number => (context ? WEIGHTS.context : WEIGHTS.pattern)

/**
 * @param block where the hit is
 * @returns the reasons for a hit, with the words of the page: the pattern's terms, then the likeness to a wording
 */
export const listReasons = (
  index: Index,
  block: BlockText,
  pattern: PatternHit | null,
  wording: WordingHit | null,
): Reason[] => [
  ...(pattern === null ? [] : listPatternReasons(index, block, pattern)),
  ...(wording === null ? [] : listWordingReasons(wording, pattern === null ? 1 : WEIGHTS.likeness)),
]

function listPatternReasons(index: Index, block: BlockText, pattern: PatternHit): Reason[] {
  const weight = roundScore(weighPattern(pattern) / pattern.terms.length)
  const reasons = pattern.terms.map(({ term, range }): Reason => {
    const { name } = readRecord(index, 'terms', term)
    return { kind: kindOf(index, block, term, range), text: name, words: [textOf(block, range)], weight }
  })
  return pattern.context ? [...reasons, { kind: 'context', text: 'topic', words: [], weight: 0 }] : reasons
}

const listWordingReasons = ({ likeness, words }: WordingHit, weight: number): Reason[] =>
  words.slice(0, MOST_WORDS).map(({ text, number, share }) => ({
    kind: number ? 'number' : 'wording',
    text,
    words: [text],
    weight: roundScore(weight * likeness * share),
  }))

/** A concept counts as a number when its words are nothing but a number. */
function kindOf(index: Index, { tokens }: BlockText, term: number, { start, end }: TokenRange): Reason['kind'] {
  if (at(index.termEntities, term) > 0) return 'entity'
  return tokens.numberLengths[start] === end - start ? 'number' : 'concept'
}
