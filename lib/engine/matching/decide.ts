/**
 * Decides which candidates are hits: logistic regression in two passes. The first looks at a sentence and at the patterns
 * of its page; the second knows what the first found elsewhere on the page.
 */
import { numberAt } from '../text/column.ts'
import type { Candidate, TopicSentence } from './candidates.ts'
import { DECISION_FEATURES, FIRST_PASS, type FoundValues, type PageValues } from './decision-features.ts'
import { REACH } from './page-evidence.ts'

/** The weights of one pass, in the order of its features, and the bias last. */
export interface DecisionWeights {
  readonly first: readonly number[]
  readonly second: readonly number[]
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

/** What a page on which the topic was active before counts for in the second pass: so much was found on it. */
const REMEMBERED = { around: 1.5, page: 5 }

/** @param given whether the topic was active on the page before */
export function decide(weights: DecisionWeights, weighed: readonly Weighed[], given: boolean): Decided[] {
  const first = weighed.map(listFirst)
  const scores = first.map(features => scoreFeatures(weights.first, features))
  const found = sumUpFound(weighed, scores, given)
  return weighed.map(({ candidate }, n) => {
    const features = [...(first[n] as number[]), ...FOUND_NAMES.map(name => (found[n] as FoundValues)[name])]
    return { candidate, features, score: scoreFeatures(weights.second, features) }
  })
}

const FOUND_NAMES = DECISION_FEATURES.slice(FIRST_PASS.length) as (keyof FoundValues)[]

/** @returns for each candidate what was found elsewhere */
function sumUpFound(weighed: readonly Weighed[], scores: readonly number[], given: boolean): FoundValues[] {
  const best = new Map<TopicSentence, number>()
  weighed.forEach(({ of }, n) => {
    if (of.story) best.set(of, Math.max(best.get(of) ?? 0, numberAt(scores, n)))
  })
  const all = [...best]
  const whole = all.reduce((sum, [, score]) => sum + score, 0)
  return weighed.map(({ of, candidate }, n) => {
    const near = all.filter(([s]) => s !== of && Math.abs(s.sentence.block - of.sentence.block) <= REACH)
    const around = near.reduce((sum, [, score]) => sum + score, 0)
    let [same, rival] = [0, 0]
    weighed.forEach((other, m) => {
      if (m === n) return
      if (other.of === of) rival = Math.max(rival, numberAt(scores, m))
      else if (other.of.story && other.candidate.claim === candidate.claim) same = Math.max(same, numberAt(scores, m))
    })
    return {
      foundAround: Math.log1p(around + (given ? REMEMBERED.around : 0)),
      foundOnPage: Math.log1p(whole - (best.get(of) ?? 0) + (given ? REMEMBERED.page : 0)),
      foundSame: same,
      foundRival: rival,
    }
  })
}
