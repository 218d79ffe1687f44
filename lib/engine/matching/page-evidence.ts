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
): (of: TopicSentence) => (claim: number) => PageValues {
  const strong = sentences.filter(s => s.strong.size > 0)
  const any = sentences.filter(s => s.any.size > 0)
  const lookAlikes = sentences.filter(s => s.lookAlike)
  const parties = new Set(sentences.flatMap(s => [...s.parties]))
  const earlier = sentences.filter(s => s.earlier)
  const before = given ? REMEMBERED : null
  const byClaim = new Map<number, TopicSentence[]>()
  for (const s of strong) for (const claim of s.strong) byClaim.set(claim, [...(byClaim.get(claim) ?? []), s])
  return of => {
    const others = any.length - (of.any.size > 0 && of.story ? 1 : 0)
    const shared = {
      patternShare: before === null ? shareAmong(others, sentences.length - 1) : before.any,
      near: Math.max(findNearness(strong, of), before === null ? 0 : 1 / (1 + before.distance)),
      lookAlikes: lookAlikes.length / Math.max(1, lookAlikes.length + strong.length),
      lookAlikeNear: findNearness(lookAlikes, of),
      earlierNear: earlier.some(s => isBefore(s, of)) ? 1 : 0,
      partiesOnPage: Math.min(MOST_PARTIES, Math.max(parties.size, before?.parties ?? 0)),
    }
    return claim => ({ ...shared, sameNear: findNearness(byClaim.get(claim) ?? [], of) })
  }
}

const isBefore = (a: TopicSentence, b: TopicSentence): boolean =>
  a.sentence.block === b.sentence.block && a.sentence.sentence < b.sentence.sentence

/** A share among few sentences says little: it is taken as if there were one more, of which so much counts. */
const PRIOR = 0.3

/** @returns the share that a sum has of so many sentences, 0..1 */
export const shareAmong = (sum: number, count: number): number => (sum + PRIOR) / (Math.max(0, count) + 1)

/** @returns nearness of the nearest other sentence, 0..1: 1 in the same block, 0 beyond reach */
function findNearness(sentences: readonly TopicSentence[], of: TopicSentence): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const other of sentences)
    if (other !== of) nearest = Math.min(nearest, Math.abs(other.sentence.block - of.sentence.block))
  return nearest > REACH ? 0 : 1 / (1 + nearest)
}
