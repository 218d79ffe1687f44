/** What the rest of a page says about a topic, seen from one of its sentences. */
import type { TopicSentence } from './candidates.ts'
import type { PageValues } from './decision-features.ts'

/** Farther off than this many blocks, a sentence lends nothing to another. */
export const REACH = 5

const MOST_PARTIES = 3

/**
 * What counts for a page on which a topic was active before: as much as such pages usually have, of which the nearest stands so
 * many blocks away.
 */
const REMEMBERED = { any: 0.6, distance: 0, parties: 3 }

/**
 * @param sentences those of the story, in order
 * @param given whether the topic was active on the page before these sentences came
 */
export function openEvidence(
  sentences: readonly TopicSentence[],
  given: boolean,
): (of: TopicSentence, claim: number) => PageValues {
  const strong = sentences.filter(s => s.strong.size > 0)
  const any = sentences.filter(s => s.any.size > 0)
  const lookAlikes = sentences.filter(s => s.lookAlike)
  const parties = new Set(sentences.flatMap(s => [...s.parties]))
  return (of, claim) => {
    const others = strong.filter(s => s !== of)
    const othersAny = any.filter(s => s !== of)
    const before = given ? REMEMBERED : null
    return {
      patternShare: before === null ? shareAmong(othersAny.length, sentences.length - 1) : before.any,
      near: Math.max(findNearness(others, of), before === null ? 0 : 1 / (1 + before.distance)),
      sameNear: findNearness(
        others.filter(s => s.strong.has(claim)),
        of,
      ),
      lookAlikes: lookAlikes.length / Math.max(1, lookAlikes.length + strong.length),
      lookAlikeNear: findNearness(
        lookAlikes.filter(s => s !== of),
        of,
      ),
      earlierNear: sentences.some(s => s.earlier && isBefore(s, of)) ? 1 : 0,
      partiesOnPage: Math.min(MOST_PARTIES, Math.max(parties.size, before?.parties ?? 0)),
    }
  }
}

const isBefore = (a: TopicSentence, b: TopicSentence): boolean =>
  a.sentence.block === b.sentence.block && a.sentence.sentence < b.sentence.sentence

/** A share among few sentences says little: it is taken as if there were one more, of which so much counts. */
const PRIOR = 0.3

/** @returns the share that a sum has of so many sentences, 0..1 */
export const shareAmong = (sum: number, count: number): number => (sum + PRIOR) / (Math.max(0, count) + 1)

/** @returns nearness of the nearest sentence, 0..1: 1 in the same block, 0 beyond reach */
export function findNearness(sentences: readonly TopicSentence[], of: TopicSentence): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const { sentence } of sentences) nearest = Math.min(nearest, Math.abs(sentence.block - of.sentence.block))
  return nearest > REACH ? 0 : 1 / (1 + nearest)
}
