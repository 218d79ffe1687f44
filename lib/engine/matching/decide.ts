/**
 * Decides which candidates are hits: logistic regression in two passes. The first looks at a sentence and at the patterns
 * of its page; the second knows what the first found elsewhere on the page.
 */
import type { BlockText } from '../terms/read-blocks.ts'
import { numberAt } from '../text/column.ts'
import type { Candidate, CandidateKind, TopicSentence } from './candidates.ts'
import { DECISION_FEATURES, FIRST_PASS, type FoundValues, type PageValues } from './decision-features.ts'
import { REACH, shareAmong } from './page-evidence.ts'

/** The weights of one pass for each kind of candidate, in the order of the features, and the bias last. */
export type PassWeights = Readonly<Record<CandidateKind, readonly number[]>>

export interface DecisionWeights {
  readonly first: PassWeights
  readonly second: PassWeights
  /** From this score on a candidate is a hit. */
  readonly threshold: number
}

export interface Decided {
  readonly candidate: Candidate
  /** In the order of `DECISION_FEATURES`. */
  readonly features: readonly number[]
  /** The probability that the sentence has to do with the claim. */
  readonly score: number
}

/** A candidate with the sentence that it is of and what its page says. */
export interface Weighed {
  readonly candidate: Candidate
  readonly of: TopicSentence
  readonly page: PageValues
}

export function scoreFeatures(weights: readonly number[], features: readonly number[]): number {
  let sum = numberAt(weights, weights.length - 1)
  for (let i = 0; i < weights.length - 1; i++) sum += numberAt(weights, i) * numberAt(features, i)
  return 1 / (1 + Math.exp(-sum))
}

export const listFirst = ({ candidate, page }: Pick<Weighed, 'candidate' | 'page'>): number[] => {
  const values: Readonly<Record<string, number>> = { ...candidate.values, ...page }
  return FIRST_PASS.map(name => values[name] as number)
}

/** The page of some candidates. */
export interface DecidedPage {
  /** Whether the topic was active on it before. */
  readonly given: boolean
  /** How many sentences each of its blocks has; none for a block that is no part of the story. */
  readonly lengths: readonly number[]
}

/** @returns how many sentences each block has; 0 for one that is no part of the story */
export const lengthsOfStory = (blocks: readonly BlockText[]): number[] =>
  blocks.map(({ block, sentences }) => (block.story === false ? 0 : sentences.length))

/** What a page on which the topic was active before counts for in the second pass: so much was found on it. */
const REMEMBERED = { around: 0.5, page: 0.4 }

export function decide(weights: DecisionWeights, weighed: readonly Weighed[], page: DecidedPage): Decided[] {
  const first = weighed.map(listFirst)
  const kindOf = (n: number) => (weighed[n] as Weighed).candidate.kind
  const scores = first.map((features, n) => scoreFeatures(weights.first[kindOf(n)], features))
  const found = sumUpFound(weighed, scores, page)
  return weighed.map(({ candidate }, n) => {
    const features = [...(first[n] as number[]), ...FOUND_NAMES.map(name => (found[n] as FoundValues)[name])]
    return { candidate, features, score: scoreFeatures(weights.second[candidate.kind], features) }
  })
}

const FOUND_NAMES = DECISION_FEATURES.slice(FIRST_PASS.length) as (keyof FoundValues)[]

/** @returns for each candidate what was found elsewhere */
function sumUpFound(weighed: readonly Weighed[], scores: readonly number[], { given, lengths }: DecidedPage): FoundValues[] {
  const total = lengths.reduce((a, b) => a + b, 0)
  const best = new Map<TopicSentence, number>()
  weighed.forEach(({ of }, n) => {
    if (of.story) best.set(of, Math.max(best.get(of) ?? 0, numberAt(scores, n)))
  })
  const all = [...best]
  const whole = all.reduce((sum, [, score]) => sum + score, 0)
  const aroundOf = (block: number) => lengths.slice(Math.max(0, block - REACH), block + REACH + 1).reduce((a, b) => a + b, 0)
  return weighed.map(({ of, candidate }, n) => {
    const near = all.filter(([s]) => s !== of && Math.abs(s.sentence.block - of.sentence.block) <= REACH)
    const around = shareAmong(near.reduce((sum, [, score]) => sum + score, 0), aroundOf(of.sentence.block) - 1)
    let [same, rival] = [0, 0]
    weighed.forEach((other, m) => {
      if (m === n) return
      if (other.of === of) rival = Math.max(rival, numberAt(scores, m))
      else if (other.of.story && other.candidate.claim === candidate.claim) same = Math.max(same, numberAt(scores, m))
    })
    return {
      foundAround: given ? Math.max(around, REMEMBERED.around) : around,
      foundOnPage: given ? REMEMBERED.page : shareAmong(whole - (best.get(of) ?? 0), total - 1),
      foundSame: same,
      foundRival: rival,
    }
  })
}
