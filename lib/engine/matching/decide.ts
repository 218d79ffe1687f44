/**
 * Decides which candidates are hits: logistic regression in two passes. The first looks at a sentence and at the patterns
 * of its page; the second knows what the first found elsewhere on the page. A candidate whose own words do not suffice also
 * needs a topic that is open where it stands.
 */

import type { BlockText } from '../terms/read-blocks.ts'
import { numberAt } from '../text/column.ts'
import type { Candidate, CandidateKind, TopicSentence } from './candidates.ts'
import { DECISION_FEATURES, FIRST_PASS, type FoundValues, type PageValues } from './decision-features.ts'
import { REACH, shareAmong } from './page-evidence.ts'

export interface DecisionWeights {
  /** The weights of each pass, in the order of its features, and the bias last. */
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/**
 * The least score of a hit. A pattern is what somebody wrote for the claim; without a whole one it takes more to be sure.
 */
export const LEAST_SCORE: Readonly<Record<CandidateKind, number>> = { strong: 0.15, weak: 0.15, part: 0.65 }

/**
 * A topic is open at a sentence from this share of found sentences among those around it on (see `shareAmong`). A single
 * sentence on a long page does not reach it, unless it is the title: that says what the page is about.
 */
const OPEN = 0.14

export interface Decided {
  readonly candidate: Candidate
  /** In the order of `DECISION_FEATURES`. */
  readonly features: readonly number[]
  /** The probability that the sentence has to do with the claim. */
  readonly score: number
  /** Whether the topic is open around the sentence. */
  readonly open: boolean
}

export const isAccepted = ({ candidate: { kind }, score, open }: Decided): boolean =>
  score >= LEAST_SCORE[kind] && (open || kind === 'strong')

/** A candidate with the sentence that it is of and what its page says. */
export interface Weighed {
  readonly candidate: Candidate
  readonly of: TopicSentence
  readonly page: PageValues
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

export function scoreFeatures(weights: readonly number[], features: readonly number[]): number {
  let sum = numberAt(weights, weights.length - 1)
  for (let i = 0; i < weights.length - 1; i++) sum += numberAt(weights, i) * numberAt(features, i)
  return 1 / (1 + Math.exp(-sum))
}

/** @returns the features of the first pass */
export const listFirst = ({ candidate, page }: Pick<Weighed, 'candidate' | 'page'>): number[] => {
  const values: Readonly<Record<string, number>> = { ...candidate.values, ...page }
  return FIRST_PASS.map(name => values[name] as number)
}

export function decide(weights: DecisionWeights, weighed: readonly Weighed[], page: DecidedPage): Decided[] {
  const first = weighed.map(listFirst)
  const scores = first.map(features => scoreFeatures(weights.first, features))
  const found = sumUpFound(weighed, scores, page.given ? REMEMBERED : 0)
  const shareAround = openShares(weighed, scores, page)
  const titled = weighed.some(
    ({ candidate: { kind, block }, of }, n) =>
      kind === 'strong' && of.story && block.block.kind === 'title' && numberAt(scores, n) >= LEAST_SCORE.strong,
  )
  return weighed.map(({ candidate, of }, n) => {
    const features = [...(first[n] as number[]), ...FOUND_NAMES.map(name => (found[n] as FoundValues)[name])]
    const open = page.given || titled || shareAround(of) >= OPEN
    return { candidate, features, score: scoreFeatures(weights.second, features), open }
  })
}

const FOUND_NAMES = DECISION_FEATURES.slice(FIRST_PASS.length) as (keyof FoundValues)[]

/** What counts as found of every claim on a page on which the topic was active before. */
const REMEMBERED = 0.9

/** @returns for each candidate what was found elsewhere */
function sumUpFound(weighed: readonly Weighed[], scores: readonly number[], before: number): FoundValues[] {
  const places = weighed.map((_, n) => n)
  const bySentence = Map.groupBy(places, n => weighed[n]?.of)
  const byClaim = Map.groupBy(
    places.filter(n => weighed[n]?.of.story),
    n => weighed[n]?.candidate.claim,
  )
  const most = (list: readonly number[]) => list.reduce((max, n) => Math.max(max, numberAt(scores, n)), 0)
  const best = new Map(
    [...byClaim].map(([claim, list]) => [claim, list.toSorted((a, b) => numberAt(scores, b) - numberAt(scores, a))]),
  )
  return weighed.map(({ of, candidate: { claim } }, n) => {
    const here = (bySentence.get(of) ?? []).filter(m => m !== n)
    const isContrary = (m: number) => claim.contrary.has(weighed[m]?.candidate.claim.claim ?? -1)
    const same = best.get(claim)?.find(m => m !== n)
    return {
      foundSame: Math.max(before, same === undefined ? 0 : numberAt(scores, same)),
      foundRival: most(here.filter(m => !isContrary(m))),
      foundContrary: most(here.filter(isContrary)),
    }
  })
}

/** @returns tells which share of the sentences around one has something of the topic, by the first pass */
function openShares(weighed: readonly Weighed[], scores: readonly number[], { lengths }: DecidedPage) {
  const best = new Map<TopicSentence, number>()
  weighed.forEach(({ of }, n) => {
    if (of.story) best.set(of, Math.max(best.get(of) ?? 0, numberAt(scores, n)))
  })
  const byBlock = lengths.map(() => 0)
  for (const [{ sentence }, score] of best) byBlock[sentence.block] = (byBlock[sentence.block] ?? 0) + score
  const sumAround = (values: readonly number[], block: number) =>
    values.slice(Math.max(0, block - REACH), block + REACH + 1).reduce((a, b) => a + b, 0)
  return (of: TopicSentence): number => {
    const { block } = of.sentence
    return shareAmong(sumAround(byBlock, block) - (best.get(of) ?? 0), sumAround(lengths, block) - (of.story ? 1 : 0))
  }
}
