import type { Index } from '../index/records.ts'
import type { PatternHit } from '../terms/patterns.ts'
import type { TokenRange } from '../terms/places.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { WordingHit } from '../wordings/compare.ts'
import type { Hit } from './hits.ts'
import { listReasons, scoreHit } from './score.ts'

/** What speaks for a claim in one sentence. */
export interface SentenceEvidence {
  readonly block: BlockText
  readonly sentence: SentenceText
  /** Every pattern that matches in the sentence, of any claim. */
  readonly all: readonly PatternHit[]
  /** Those of them that count here: they need no context, or their topic is active. */
  readonly counting: readonly PatternHit[]
  readonly wordings: readonly WordingHit[]
}

/** @returns the hit of a claim by its best pattern and its nearest wording, either of which may be missing */
export function makeHit(
  index: Index,
  claim: number,
  { block, sentence, all, counting, wordings }: SentenceEvidence,
): Hit {
  const ofClaim = all.filter(p => p.claim === claim)
  const countingOfClaim = counting.filter(p => p.claim === claim)
  // A wording that stands alone needs no active topic, and then neither does a pattern beside it.
  const usable = countingOfClaim.length > 0 ? countingOfClaim : ofClaim
  const pattern = choosePattern(usable)
  const wording = wordings.find(w => w.claim === claim) ?? null
  const matched = findMatched(pattern, wording)
  const undecided = ofClaim.filter(p => p.voice === null)
  return {
    claim,
    sentence,
    matched,
    content: pattern === null || pattern.voice !== null ? matched : [...matched, ...findContent(sentence, undecided)],
    repeats: findRepeats(sentence, pattern),
    score: scoreHit(pattern, wording),
    why: listReasons(index, block, pattern, wording),
    fixedVoice: pattern?.voice ?? null,
    fallbackVoice: usable.find(p => p.voice === 'denied' || p.voice === 'doubted')?.voice ?? null,
    anaphor: null,
    context: pattern?.context === true && countingOfClaim.includes(pattern),
  }
}

/**
 * The first of the best: those that leave the voice open, since the sentence tells more of it, then those
 * with the most terms.
 */
function choosePattern(patterns: readonly PatternHit[]): PatternHit | null {
  const undecided = patterns.filter(p => p.voice === null)
  const best = undecided.length > 0 ? undecided : patterns
  return best.reduce<PatternHit | null>((a, b) => (a !== null && a.terms.length >= b.terms.length ? a : b), null)
}

/** The words by which a claim is known in a sentence. */
function findMatched(pattern: PatternHit | null, wording: WordingHit | null): TokenRange[] {
  if (pattern === null) return (wording?.tokens ?? []).map(token => ({ start: token, end: token + 1 }))
  return pattern.terms.slice(0, pattern.alls).map(t => t.range)
}

/** A sentence comes back to a claim this many times at most. In more places the term is only repeated. */
const MOST_REPEATS = 8

/** Where the pattern's first term stands once more: a sentence may come back to a claim in another clause. */
function findRepeats(sentence: SentenceText, pattern: PatternHit | null): TokenRange[] {
  const first = pattern?.terms[0]
  if (first === undefined || pattern?.voice !== null) return []
  return (sentence.places().get(first.term) ?? []).slice(0, MOST_REPEATS + 1).filter(r => r.start !== first.range.start)
}

/**
 * Every place of the terms of a claim's patterns that leave the voice open: "shot down", "cannot" may be what the claim
 * says.
 */
function findContent(sentence: SentenceText, undecided: readonly PatternHit[]): TokenRange[] {
  const terms = new Set(undecided.flatMap(p => p.terms.slice(0, p.alls).map(t => t.term)))
  return [...terms].flatMap(term => [...(sentence.places().get(term) ?? [])])
}
