/** Weighs signs that a page is about a topic, or about something that only looks like it. */
import type { Index } from '../index/records.ts'
import type { BlockText } from '../terms/read-blocks.ts'
import type { TopicHit } from './activity.ts'

/** A page leans towards a topic when at least this many sentences have a pattern of it: two may be chance. */
const LEANING_SENTENCES = 3

/** At least this share of its sentences must have one, too: a page speaks mostly of what it is about. */
const LEANING_SHARE = 0.5

/**
 * A page is about a topic when it states this many of its claims, even if the dispute is about none of them: two such
 * claims hardly stand together in another context.
 */
const CLAIMS_TOGETHER = 2

/**
 * Tells which topics a page is not about: the terms of events that look alike stand in at least as many of its
 * sentences as the topic's own full hits.
 * @param counts in how many sentences each topic has a full hit
 */
export function findForeignTopics(
  index: Index,
  blocks: readonly BlockText[],
  counts: ReadonlyMap<number, number>,
): Set<number> {
  const sentences = blocks.flatMap(b => b.sentences)
  const isForeign = ([topic, own]: [number, number]) => {
    const terms = topicExcludesOf(index, topic)
    const lookAlikes = sentences.filter(s => terms.some(term => s.places().has(term))).length
    return lookAlikes > 0 && lookAlikes >= own
  }
  return new Set([...counts].filter(isForeign).map(([topic]) => topic))
}

/** @returns the terms of events that look like a topic's */
export const topicExcludesOf = (index: Index, topic: number): Uint32Array =>
  index.topicExcludes.subarray(index.topicExcludeStarts[topic], index.topicExcludeStarts[topic + 1])

/**
 * Tells which topics a page is about though no sentence of it says so in full: most of them lean that way.
 * @param counts in how many sentences each topic has a pattern
 * @param total how many sentences the page has
 */
export const findLeaningTopics = (counts: ReadonlyMap<number, number>, total: number): number[] =>
  [...counts].filter(([, n]) => n >= LEANING_SENTENCES && n >= LEANING_SHARE * total).map(([topic]) => topic)

/**
 * Keeps the full hits that make a page one about their topic. One claim alone that is not what the dispute is about
 * ("a deal is close") does not: it is reported in other contexts, too.
 * @param central each topic's first claim, and those that contradict it
 */
export function keepTelling(hits: readonly TopicHit[], central: ReadonlySet<number>): TopicHit[] {
  const claims = new Map<number, Set<number>>()
  for (const { topic, claim } of hits) claims.set(topic, (claims.get(topic) ?? new Set()).add(claim))
  return hits.filter(h => central.has(h.claim) || (claims.get(h.topic)?.size ?? 0) >= CLAIMS_TOGETHER)
}
