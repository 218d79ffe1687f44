/** Tells what a verb does with what it governs. */
import type { Effect } from './frame.ts'
import type { Scope } from './scope.ts'
import { type Cue, type CueKind, isInside } from './sentence.ts'

/**
 * A word that weakens a passive denial stands at most this many tokens behind it: "was denied but | not confirmed".
 */
const WEAKENED_REACH = 1

/** What a kind of verb does, plain and negated; null: it says nothing about what it governs. */
interface EffectRule {
  readonly plain: Effect | null
  readonly negated: Effect | null
}

const RULES: Partial<Record<CueKind, EffectRule>> = {
  // Who "did not say whether" keeps silent, which is no denial.
  report: { plain: 'assert', negated: 'open' },
  // Who "does not deny" a claim lets it stand.
  deny: { plain: 'deny', negated: 'assert' },
  // Who "does not doubt" a claim has not said it.
  doubt: { plain: 'doubt', negated: null },
  // "declined to comment" and "did not decline": nothing is said either way.
  decline: { plain: 'open', negated: 'open' },
  // "voiced concern over the report": a feeling about it takes no side.
  react: { plain: 'open', negated: 'open' },
  // "does not believe that" says that it is not so.
  believe: { plain: 'assert', negated: 'deny' },
  // "Tarn knows that" is how the page itself states something; only "…, he knew" makes it somebody's word.
  know: { plain: null, negated: 'doubt' },
}

/** @returns what a verb does with its scope; null when it says nothing about it */
export function effectOf(cue: Cue, cues: readonly Cue[], scope: Scope): Effect | null {
  if (cue.kind === 'produce') return effectOfProducing(cue, cues, scope)
  if (cue.kind === 'deny' && cue.passive && isWeakened(cue, cues)) return 'doubt'
  if (cue.kind === 'know' && !cue.negated && scope.trailing) return 'assert'
  const rule = RULES[cue.kind]
  return (cue.negated ? rule?.negated : rule?.plain) ?? null
}

const isWeakened = ({ to }: Cue, cues: readonly Cue[]): boolean =>
  cues.some(c => c.kind === 'uncertain' && c.from >= to && c.from - to <= WEAKENED_REACH)

/** "shared evidence of a plot" asserts it; "has given no evidence" does not. */
function effectOfProducing(cue: Cue, cues: readonly Cue[], scope: Scope): Effect | null {
  const isNone = cues.some(c => c.from === cue.to && (c.kind === 'negation' || c.kind === 'uncertain'))
  if (cue.negated || isNone) return null
  const object = { from: cue.to, to: scope.to }
  return cues.some(c => (c.kind === 'evidence' || c.kind === 'claim') && isInside(c.from, object)) ? 'assert' : null
}
