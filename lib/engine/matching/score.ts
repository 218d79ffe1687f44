/**
 * What a hit is worth, 0..1, and why. A pattern's conjunction is strong evidence by itself; likeness to a wording
 * strengthens it, or stands alone when there is much of it; a hit that leans on the page's topic is worth less.
 */
import type { Reason } from '../../model/page.ts'
import { type Index, readRecord } from '../index/records.ts'
import type { PatternHit, TokenRange } from '../terms/patterns.ts'
import { type BlockText, textOf } from '../terms/read-blocks.ts'
import type { Nearness, WordingHit } from '../wordings/compare.ts'

export const WEIGHTS = {
  /** A pattern that needs no context. */
  pattern: 0.75,
  /** A pattern that counts on the page's active topic. */
  context: 0.6,
  /** What likeness adds to a pattern, at most. */
  likeness: 0.25,
  /** An anaphor that points back to an active topic's claim. */
  anaphor: 0.5,
  /** A claim that follows from another: its contradiction is in the sentence. */
  derived: 0.6,
} as const

/** Likeness from which a wording or a statement makes a match without a pattern: see README.md for what it lets through. */
export const LEAST_LIKENESS = 0.75

/** Words of a wording that are told as reasons, the weightiest first. */
const MOST_WORDS = 12

/** @returns whether a wording makes a match without a pattern: it is close, and no number is another one */
export const standsAlone = ({ likeness, otherNumbers }: Nearness): boolean =>
  likeness >= LEAST_LIKENESS && !otherNumbers

/** @returns the score of a claim in a sentence from its pattern and its nearest wording, either of which may be missing */
export function scoreHit(pattern: PatternHit | null, wording: WordingHit | null): number {
  const likeness = wording?.likeness ?? 0
  if (pattern === null) return likeness
  return (pattern.context ? WEIGHTS.context : WEIGHTS.pattern) + WEIGHTS.likeness * likeness
}

/**
 * @param block where the hit is
 * @returns the reasons for a hit, with the words of the page: the pattern's terms, then the likeness to a wording
 */
export function explainHit(
  index: Index,
  block: BlockText,
  pattern: PatternHit | null,
  wording: WordingHit | null,
): Reason[] {
  const reasons: Reason[] = []
  if (pattern !== null) {
    const share = (pattern.context ? WEIGHTS.context : WEIGHTS.pattern) / pattern.terms.length
    for (const { term, range } of pattern.terms) {
      const words = [textOf(block, range)]
      const kind = kindOf(index, block, term, range)
      reasons.push({ kind, text: readRecord(index, 'terms', term).name, words, weight: round(share) })
    }
    if (pattern.context) reasons.push({ kind: 'context', text: 'topic', words: [], weight: 0 })
  }
  if (wording !== null) {
    const weight = pattern === null ? wording.likeness : WEIGHTS.likeness * wording.likeness
    for (const { text, number, share } of wording.words.slice(0, MOST_WORDS))
      reasons.push({ kind: number ? 'number' : 'wording', text, words: [text], weight: round(weight * share) })
  }
  return reasons
}

/** A concept is a number where nothing but a number stands for it. */
function kindOf(index: Index, { tokens }: BlockText, term: number, { start, end }: TokenRange): Reason['kind'] {
  if ((index.termEntities[term] as number) > 0) return 'entity'
  return tokens.numberLengths[start] === end - start ? 'number' : 'concept'
}

const round = (weight: number) => Math.round(weight * 1000) / 1000
