/** Weighs signs that a page is about a topic, or about something that only looks like it. */
import type { Index } from '../index/records.ts'
import type { TopicHit } from './activity.ts'

/**
 * A page is about a topic when it states this many of its claims, even if the dispute is about none of them: two such
 * claims hardly stand together in another context.
 */
const CLAIMS_TOGETHER = 2

/** @returns the terms of events that look like a topic's */
export const topicExcludesOf = (index: Index, topic: number): Uint32Array =>
  index.topicExcludes.subarray(index.topicExcludeStarts[topic], index.topicExcludeStarts[topic + 1])

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
