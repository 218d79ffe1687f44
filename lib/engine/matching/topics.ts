/** Which topics a page is about, and where: from its full hits, from what it leans towards, from what was known before. */
import type { PageContext } from '../../model/page.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import { type Index, numberOf, readRecord } from '../index/records.ts'
import { centralClaims, claimsOf, topicOf } from '../index/topic-claims.ts'
import type { BlockText } from '../terms/read-blocks.ts'
import { partyOf } from '../voice/voice-page.ts'
import type { Parts } from './ablation.ts'
import {
  type Activity,
  type FullHit,
  findActivity,
  findForeignTopics,
  findLeaningTopics,
  keepTelling,
} from './discourse.ts'
import { countLeaning, type Hit, type PatternsFound } from './hits.ts'

/** Parties to a dispute that a page must name before its leaning makes it one about it: there is no dispute with one. */
const FEWEST_PARTIES = 2

/**
 * @param found every full hit
 * @param before what the page's last scan remembered
 * @returns the hits of topics that the page is about, and where those are active
 */
export function findTopics(
  index: Index,
  blocks: readonly BlockText[],
  patterns: PatternsFound,
  found: readonly Hit[],
  before: PageContext | null,
  parts: Parts,
): { full: readonly Hit[]; activity: Activity } {
  const topicOfHit = (hit: Hit) => topicOf(index, hit.claim)
  const leaning = findLeaningTopics(countLeaning(index, patterns), countAll(blocks)).filter(
    topic => countParties(index, blocks, topic) >= FEWEST_PARTIES,
  )
  const own = found.filter(hit => topicOfHit(hit) !== NO_TOPIC)
  const counts = new Map([...leaning.map((topic): [number, number] => [topic, 0]), ...countSentences(own, topicOfHit)])
  const foreign = parts.exclusions ? findForeignTopics(index, blocks, counts) : new Set<number>()
  const full = found.filter(hit => !foreign.has(topicOfHit(hit)))
  const known = [...topicNumbers(index, before?.topics ?? []), ...leaning]
  const everywhere = new Set(known.filter(topic => !foreign.has(topic)))
  const telling = full.filter(hit => topicOfHit(hit) !== NO_TOPIC).map(toFullHit(index, blocks))
  const kept = telling.length > 0 ? keepTelling(telling, centralClaims(index)) : []
  const activity = findActivity(kept, everywhere)
  return { full, activity }
}

/** How many of the parties that hold accounts in a topic the page names. */
function countParties(index: Index, blocks: readonly BlockText[], topic: number): number {
  const mentioned = new Set(blocks.flatMap(b => b.sentences.flatMap(s => s.mentions.map(m => m.entity))))
  const named = new Set([...mentioned].map(entity => partyOf(index, entity)))
  const parties = new Set<string | null>()
  for (const claim of claimsOf(index, topic))
    for (const { party } of readRecord(index, 'claims', claim).accounts) parties.add(party)
  return [...parties].filter(party => party !== null && named.has(party)).length
}

const countAll = (blocks: readonly BlockText[]): number => blocks.reduce((sum, b) => sum + b.sentences.length, 0)

function countSentences(hits: readonly Hit[], topicOf: (hit: Hit) => number): Map<number, number> {
  const sentences = new Map<number, Set<unknown>>()
  for (const hit of hits) {
    const set = sentences.get(topicOf(hit)) ?? new Set()
    sentences.set(topicOf(hit), set.add(hit.sentence))
  }
  return new Map([...sentences].map(([topic, set]) => [topic, set.size]))
}

const toFullHit =
  (index: Index, blocks: readonly BlockText[]) =>
  ({ claim, sentence }: Hit): FullHit => ({
    topic: topicOf(index, claim),
    claim,
    order: sentence.order,
    inTitle: blocks[sentence.block]?.block.kind === 'title',
  })

function topicNumbers(index: Index, ids: readonly string[]): number[] {
  const numbers = ids.map(id => numberOf(index, 'topics', id)).filter(n => n !== null)
  return numbers.sort((a, b) => a - b)
}
