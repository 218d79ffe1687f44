/** What an explanation of a sentence holds. */
import type { Reason, Voice } from '../../model/page.ts'

export interface ExplainedSentence {
  readonly text: string
  /** Words that tell voices, by the kind that `lib/engine/text/language.ts` gives them. */
  readonly cues: readonly { readonly kind: string; readonly words: string; readonly negated: boolean }[]
  /** What refers back to a topic: "the allegation", "denied it". */
  readonly pointsBack: readonly string[]
  /** The best first. */
  readonly candidates: readonly Candidate[]
}

/** What speaks for a claim in a sentence and what against it. */
export interface ClaimEvidence {
  /** Those with a term in the sentence, in the pack's order. */
  readonly patterns: readonly ExplainedPattern[]
  /** The claim's excluding terms that stand in the sentence, and its topic's: those count against the page. */
  readonly excludes: readonly TermWords[]
  readonly topicExcludes: readonly TermWords[]
  readonly wording: NearestWording | null
  /** Likeness from which wordings alone make a match, 0..1. */
  readonly threshold: number
}

/** A claim that has a term or some likeness in the sentence. */
export interface Candidate extends ClaimEvidence {
  readonly pack: string
  readonly claim: string
  readonly title: string
  /** On a page of its own, and on a page about the claim's topic. */
  readonly alone: Verdict
  readonly onTopic: Verdict
  /** What led to the decision on a page about the topic, the weightiest first; empty: there was nothing to decide. */
  readonly decision: readonly FeatureShare[]
}

/** What a feature of the decision counts, in units of the logarithm of the odds; more than 0 speaks for the claim. */
export interface FeatureShare {
  readonly feature: string
  readonly value: number
  readonly share: number
}

/** A concept (by its id) or entity (by its name), and the words of the sentence that stand for it, each once. */
export interface TermWords {
  readonly name: string
  readonly words: readonly string[]
}

/**
 * What keeps a pattern from matching: a term of `all`, all of `any`, a term of `none`, that they are too far apart, or that the
 * sentence says that others do it, or do it to others.
 */
export type Lack =
  | { readonly kind: 'all'; readonly name: string }
  | { readonly kind: 'any'; readonly names: readonly string[] }
  | { readonly kind: 'none'; readonly name: string; readonly words: readonly string[] }
  | { readonly kind: 'near'; readonly spread: number; readonly limit: number }
  | { readonly kind: 'act' }

/** A pattern that has a term in the sentence. */
export interface ExplainedPattern {
  /** Its place among the claim's patterns, from 0 as in the errors of `npm run -s pack -- lint`. */
  readonly place: number
  readonly matches: boolean
  /** Counts only on a page about the topic. */
  readonly context: boolean
  readonly voice: Voice | null
  /** It matches, but the sentence has another figure in the place of the claim's. */
  readonly otherNumbers: boolean
  /** Terms of `all` and `any` that are there. */
  readonly has: readonly TermWords[]
  /** Empty when it matches. */
  readonly lacks: readonly Lack[]
}

/** The wording of a claim that a sentence is most like. */
export interface NearestWording {
  /** 0..1. */
  readonly likeness: number
  /** Both have numbers, and none in common. */
  readonly otherNumbers: boolean
  /** The sentence holds enough of the wording's rarest words to be compared with it at all. */
  readonly passes: boolean
  /** The words in common, the weightiest first. */
  readonly words: readonly string[]
}

export interface Verdict {
  readonly accepted: boolean
  /** 0..1; null when not accepted. */
  readonly score: number | null
  readonly voices: readonly {
    readonly voice: Voice
    readonly speaker: string | null
    readonly speakerText: string | null
  }[]
  readonly why: readonly Reason[]
  /** Why not; empty when accepted. */
  readonly rejected: readonly Rejection[]
}

/**
 * - `lacking`: no pattern matches, and no wording is near enough
 * - `needsContext`: a pattern matches that counts only on a page about the topic
 * - `excluded`: a term of the claim's `excludes` is there
 * - `lookAlike`: a term of an event that looks like the topic is there
 * - `unlikely`: a pattern matches, but all in all too little speaks for the claim
 */
export type Rejection = 'lacking' | 'needsContext' | 'excluded' | 'lookAlike' | 'unlikely'
