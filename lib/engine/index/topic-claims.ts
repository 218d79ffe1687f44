/** Which claims belong to a topic, and which of them the dispute is about. Worked out once for each index, at first use. */
import { NO_TOPIC } from './index-file.ts'
import { listAt } from './lists.ts'
import { countRecords, type Index, readRecord } from './records.ts'

interface TopicClaims {
  /** The claims of each topic, in the pack's order. */
  readonly claims: ReadonlyMap<number, readonly number[]>
  readonly first: ReadonlyMap<number, number>
  readonly central: ReadonlySet<number>
}

/** Keyed by a column: an index that has claims appended for one scan shares it with the original index. */
const cache = new WeakMap<Uint32Array, TopicClaims>()

function topicClaims(index: Index): TopicClaims {
  const topics = cache.get(index.claimTopics) ?? readTopics(index)
  cache.set(index.claimTopics, topics)
  return topics
}

function readTopics(index: Index): TopicClaims {
  const claims = new Map<number, number[]>()
  for (let claim = 0; claim < index.claimTopics.length; claim++) {
    const topic = topicOf(index, claim)
    if (topic === NO_TOPIC) continue
    const list = claims.get(topic)
    if (list === undefined) claims.set(topic, [claim])
    else list.push(claim)
  }
  const first = new Map([...claims].map(([topic, list]) => [topic, list[0] as number]))
  const elsewhere = Array.from({ length: countRecords(index, 'topics') }, (_, n) => readRecord(index, 'topics', n))
  const firsts = new Set([...first.values(), ...elsewhere.flatMap(topic => topic.firstElsewhere ?? [])])
  const central = new Set(firsts)
  for (let claim = 0; claim < index.claimTopics.length; claim++)
    if (contradictedBy(index, claim).some(other => firsts.has(other))) central.add(claim)
  return { claims, first, central }
}

/** @returns the number of the claim's topic, or `NO_TOPIC` */
export const topicOf = (index: Index, claim: number): number => index.claimTopics[claim] ?? NO_TOPIC

/** @returns the claims that the claim contradicts */
export const contradictedBy = (index: Index, claim: number): Uint32Array =>
  listAt(index.contradictStarts, index.contradicts, claim)

/** @returns the claims of a topic, in the pack's order */
export const claimsOf = (index: Index, topic: number): readonly number[] => topicClaims(index).claims.get(topic) ?? []

/** @returns the first claim of each topic. A pack lists its claims by importance: the first is what the dispute is about. */
export const firstClaims = (index: Index): ReadonlyMap<number, number> => topicClaims(index).first

/** @returns the first claims that packs have of each topic, and the claims that contradict one of these */
export const centralClaims = (index: Index): ReadonlySet<number> => topicClaims(index).central
