/**
 * What a page is about, and what goes back to it. A full match makes its topic active: all over the page when it stands
 * in the title or the page comes back to it, else in the sentences around it. Only there count patterns that need
 * context, and answers (`answers.ts`): "Tarn dismissed the allegation" has no word of its topic.
 */
import type { PageContext } from '../../model/page.ts'
import type { Index } from '../index/records.ts'
import type { BlockText } from '../terms/read-blocks.ts'

/** How many sentences behind and before a full match its topic is active, when it is not on the whole page. */
const REACH_AFTER = 12
const REACH_BEFORE = 2
/** Full matches in different sentences that make a topic active on the whole page. */
const OFTEN = 3

/**
 * Tells which topics a page is not about: the terms of events that look alike stand in at least as many of its
 * sentences as the topic's own full matches.
 * @param full how many sentences have a full match of each topic
 */
export function findForeignTopics(index: Index, blocks: readonly BlockText[], full: ReadonlyMap<number, number>) {
  const foreign = new Set<number>()
  for (const [topic, own] of full) {
    const terms = topicExcludesOf(index, topic)
    const others = blocks.flatMap(b => b.sentences).filter(s => terms.some(term => s.places().has(term)))
    if (others.length >= own && others.length > 0) foreign.add(topic)
  }
  return foreign
}

/** @returns the terms of events that look like a topic's */
export const topicExcludesOf = (index: Index, topic: number): Uint32Array =>
  index.topicExcludes.subarray(index.topicExcludeStarts[topic], index.topicExcludeStarts[topic + 1])

/** Sentences, and their share of a page's, that must have a pattern of a topic to make the page one about it. */
const LEANING = { sentences: 3, share: 0.5 }

/**
 * Tells which topics a page is about though no sentence of it says so in full: most of them lean that way.
 * @param counts in how many sentences each topic has a pattern
 * @param total how many sentences the page has
 */
export function findLeaningTopics(counts: ReadonlyMap<number, number>, total: number): number[] {
  const enough = ([, n]: [number, number]) => n >= LEANING.sentences && n >= LEANING.share * total
  return [...counts].filter(enough).map(([topic]) => topic)
}

/**
 * Keeps the full matches that make a page one about their topic. One claim alone that is not what the dispute is about
 * ("a deal is close") does not: it is reported in other contexts, too.
 * @param central each topic's first claim, and those that contradict it
 */
export function keepTelling(hits: readonly FullHit[], central: ReadonlySet<number>): FullHit[] {
  const claims = new Map<number, Set<number>>()
  for (const { topic, claim } of hits) claims.set(topic, (claims.get(topic) ?? new Set()).add(claim))
  return hits.filter(h => central.has(h.claim) || (claims.get(h.topic)?.size ?? 0) > 1)
}

export interface FullHit {
  readonly topic: number
  readonly claim: number
  readonly order: number
  readonly inTitle: boolean
}

export interface Activity {
  /** Topics active on the whole page. */
  readonly everywhere: ReadonlySet<number>
  /** @returns the active topics at a sentence, nearest full match first */
  at(order: number): readonly number[]
}

/**
 * Works out where topics are active.
 * @param hits full matches of these blocks
 * @param before topics that are active whatever these hits say
 */
export function findActivity(hits: readonly FullHit[], before: ReadonlySet<number>): Activity {
  const everywhere = new Set(before)
  const orders = new Map<number, Set<number>>()
  for (const { topic, order, inTitle } of hits) {
    if (inTitle) everywhere.add(topic)
    orders.set(topic, (orders.get(topic) ?? new Set()).add(order))
  }
  for (const [topic, set] of orders) if (set.size >= OFTEN) everywhere.add(topic)
  const sorted = hits.toSorted((a, b) => a.order - b.order)
  const always = [...everywhere]
  const at = (order: number) => {
    const near: FullHit[] = []
    for (let i = firstFrom(sorted, order - REACH_AFTER); i < sorted.length; i++) {
      const hit = sorted[i] as FullHit
      if (hit.order > order + REACH_BEFORE) break
      near.push(hit)
    }
    if (near.length === 0) return always
    const nearest = near.sort((a, b) => Math.abs(a.order - order) - Math.abs(b.order - order)).map(h => h.topic)
    return [...new Set([...nearest, ...always])]
  }
  return { everywhere, at }
}

/** @returns the position of the first hit at an order or behind it, by halving: a long page has thousands */
function firstFrom(sorted: readonly FullHit[], order: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as FullHit).order < order) low = middle + 1
    else high = middle
  }
  return low
}

/** @returns what to remember of a page for its next scan */
export function makeContext(topics: readonly string[]): PageContext {
  return { version: 1, topics }
}
