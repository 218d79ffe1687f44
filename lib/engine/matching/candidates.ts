/** Gathers the pairs of a sentence and a claim about which a decision is worth making, with what speaks for each. */
import type { Steps } from '../../model/steps.ts'
import type { Index } from '../index/records.ts'
import { flatMapSentences } from '../terms/each-sentence.ts'
import { isReversed, type PatternHit, type PatternTerms } from '../terms/patterns.ts'
import type { BlockText, SentenceText } from '../terms/read-blocks.ts'
import type { Language } from '../text/language.ts'
import type { SentenceValues } from './decision-features.ts'
import { countForeignNames } from './foreign-names.ts'
import { type ExampleLikeness, openLikeness } from './likeness-to-examples.ts'
import { findNearestPattern, type PatternShare } from './pattern-share.ts'
import { readKeys } from './sentence-keys.ts'
import type { SentencePatterns } from './sentence-patterns.ts'
import { areEarlier, readNumbers, readTimes } from './times.ts'
import type { ClaimProfile, Example, TopicProfile } from './topic-profile.ts'

/** A pair is a candidate when a pattern matches, or from this share of a pattern, or this likeness to an example, on. */
const LEAST_SHARE = 0.5
const LEAST_LIKENESS = 0.3

export interface Candidate {
  readonly claim: ClaimProfile
  readonly block: BlockText
  readonly sentence: SentenceText
  /** The claim's patterns that match; when there are none, the one of which the sentence has most. */
  readonly full: readonly PatternHit[]
  readonly partial: PatternTerms | null
  readonly nearest: Example | null
  readonly kind: CandidateKind
  readonly values: SentenceValues
}

/** - `strong`: a pattern matches that needs no context · `weak`: only such as need it · `part`: none matches */
export type CandidateKind = 'strong' | 'weak' | 'part'

/** A sentence of the page, as a topic sees it. */
export interface TopicSentence {
  readonly block: BlockText
  readonly sentence: SentenceText
  readonly story: boolean
  /** Claims with a matching pattern that needs no context, and claims with any. */
  readonly strong: ReadonlySet<number>
  readonly any: ReadonlySet<number>
  readonly lookAlike: boolean
  /** Whether the times that it names all lie before the topic's day. */
  readonly earlier: boolean
  readonly parties: ReadonlySet<string>
}

export interface CandidateSearch {
  readonly index: Index
  readonly language: Language
  readonly profile: TopicProfile
  readonly patterns: SentencePatterns
  /** Terms that tell look-alikes count. */
  readonly exclusions: boolean
  /** Likeness to the claims' examples counts. */
  readonly wordings: boolean
  /** Leaves out an example that is the sentence itself, so that the packs' own tests can fail. */
  readonly skipsSame: boolean
}

/** @returns what the page's sentences have of a topic, in order */
export function* readTopicSentences(search: CandidateSearch, blocks: readonly BlockText[]): Steps<TopicSentence[]> {
  const { profile, patterns, language, exclusions } = search
  const excludes = new Map(profile.claims.map(c => [c.claim, c.excludes]))
  return yield* flatMapSentences(blocks, (block, sentence): readonly TopicSentence[] => {
    const places = sentence.places()
    const counts = (p: PatternHit) =>
      excludes.has(p.claim) && !(exclusions && excludes.get(p.claim)?.some(term => places.has(term)))
    const own = (patterns.get(sentence) ?? []).filter(counts)
    const times = readTimes(language, block, sentence)
    const parties = new Set<string>()
    for (const term of places.keys()) {
      const party = profile.partyOfTerm(term)
      if (party !== null && profile.parties.has(party)) parties.add(party)
    }
    return [
      {
        block,
        sentence,
        story: block.block.story !== false,
        strong: new Set(own.filter(p => !p.context).map(p => p.claim)),
        any: new Set(own.map(p => p.claim)),
        lookAlike: exclusions && profile.lookAlikes.some(term => places.has(term)),
        earlier: profile.day !== null && areEarlier(times, profile.day),
        parties,
      },
    ]
  })
}

/** @returns the candidates of one sentence */
export function listCandidates(search: CandidateSearch, topicSentence: TopicSentence): Candidate[] {
  const { index, profile, patterns, language, skipsSame, exclusions, wordings } = search
  const { block, sentence, strong } = topicSentence
  const { from, to } = sentence
  const places = sentence.places()
  const has = (term: number) => places.has(term)
  if (!profile.claims.some(c => c.patterns.some(p => p.reading.all.some(has)))) return []
  const all = patterns.get(sentence) ?? []
  const keys = readKeys(language, block, sentence)
  let weight = 0
  for (const key of keys) weight += profile.weigh(key)
  const likenessTo = wordings ? openLikeness(profile, keys, weight, skipsSame) : () => NO_LIKENESS
  const readings = profile.claims.flatMap(claim => {
    const full = all.filter(p => p.claim === claim.claim)
    // Where others act than the claim tells of, it takes a pattern that needs no context to be about the claim all the same.
    const isOther = (p: PatternTerms) => isReversed(index, p.pattern, { tokens: block.tokens, from, to }, places)
    if (!full.some(p => !p.context) && claim.patterns.some(p => isOther(p.reading))) return []
    const partial = full.length > 0 ? null : findNearestPattern(claim.patterns, has)
    return [{ claim, full, partial, likeness: likenessTo(claim) }]
  })
  const numbers = readNumbers(language, block, sentence)
  const times = readTimes(language, block, sentence)
  let unknown = 0
  for (const key of keys) if (!profile.knows(key)) unknown += profile.weigh(key)
  const shared: Shared = {
    topicSentence,
    numbers,
    parties: topicSentence.parties.size,
    foreign: Math.log1p(countForeignNames(profile, block, sentence)),
    unknown: unknown / (weight || 1),
  }
  return readings
    .filter(r => r.full.length > 0 || (r.partial?.share ?? 0) >= LEAST_SHARE || r.likeness.best >= LEAST_LIKENESS)
    .map(({ claim, full, partial, likeness }): Candidate => {
      const others = readings.filter(r => r.claim !== claim).map(r => r.likeness.best)
      return {
        claim,
        block,
        sentence,
        full,
        partial: partial?.pattern ?? null,
        nearest: likeness.nearest,
        kind: full.length === 0 ? 'part' : full.some(p => !p.context) ? 'strong' : 'weak',
        values: {
          ...weighPatterns(full, partial),
          ...weighLikeness(likeness, others),
          ...weighSentence(shared, claim),
          rival: [...strong].some(c => c !== claim.claim) ? 1 : 0,
          excluded: exclusions && claim.excludes.some(has) ? 1 : 0,
          earlier: claim.day !== null && areEarlier(times, claim.day) ? 1 : 0,
        },
      }
    })
}

const NO_LIKENESS: ExampleLikeness = { statement: 0, best: 0, nearest: null, several: 0, reject: 0 }

interface Shared {
  readonly topicSentence: TopicSentence
  readonly numbers: readonly number[]
  readonly parties: number
  readonly foreign: number
  readonly unknown: number
}

function weighPatterns(full: readonly PatternHit[], partial: PatternShare | null) {
  const strong = full.filter(p => !p.context)
  const best = (strong.length > 0 ? strong : full).reduce<PatternHit | null>(
    (a, b) => (a !== null && a.terms.length >= b.terms.length ? a : b),
    null,
  )
  return {
    patterns: Math.log1p(full.length),
    strong: strong.length > 0 ? 1 : 0,
    weak: strong.length === 0 && full.length > 0 ? 1 : 0,
    items: best === null ? 0 : Math.min(3, Math.max(0, best.terms.length - 2)),
    share: best === null ? (partial?.share ?? 0) : 1,
    compact: best === null ? 0 : measureCompactness(best),
  }
}

/** Words between the terms of a pattern at which its nearness is half. */
const HALF_NEAR = 8

function measureCompactness({ terms, alls }: PatternHit): number {
  const ranges = terms.slice(0, alls).map(t => t.range)
  if (ranges.length === 0) return 0
  const spread = Math.max(...ranges.map(r => r.end)) - Math.min(...ranges.map(r => r.start))
  const words = ranges.reduce((sum, r) => sum + r.end - r.start, 0)
  return HALF_NEAR / (HALF_NEAR + Math.max(0, spread - words))
}

const weighLikeness = ({ statement, best, several, reject }: ExampleLikeness, others: readonly number[]) => ({
  statement,
  examples: several,
  reject: Math.max(0, reject - best),
  margin: best - Math.max(0, ...others),
})

/** The usual length of a sentence in words. */
const USUAL_LENGTH = 20

function weighSentence({ topicSentence, numbers, parties, foreign, unknown }: Shared, claim: ClaimProfile) {
  const { block, sentence, lookAlike } = topicSentence
  const { kind } = block.block
  const shared = numbers.some(n => claim.numbers.has(n))
  return {
    central: claim.central ? 1 : 0,
    lookAlike: lookAlike ? 1 : 0,
    sharedNumber: shared ? 1 : 0,
    otherNumber: !shared && numbers.length > 0 && claim.numbers.size > 0 ? 1 : 0,
    foreign,
    unknown,
    parties: Math.min(2, parties),
    length: Math.log((sentence.to - sentence.from + 1) / USUAL_LENGTH),
    title: kind === 'title' ? 1 : 0,
  }
}
