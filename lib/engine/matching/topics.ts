/**
 * Which topics a page is about, and where: by its full hits, by what it leans towards, by what earlier scans remember.
 */
import type { PageContext } from '../../model/page.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import { type Index, numberOf, readRecord } from '../index/records.ts'
import { centralClaims, claimsOf, topicOf } from '../index/topic-claims.ts'
import type { BlockText } from '../terms/read-blocks.ts'
import { partyOf } from '../voice/make-voice-page.ts'
import type { Parts } from './ablation.ts'
import { type Activity, findActivity, type TopicHit } from './activity.ts'
import type { Hit } from './hits.ts'
import { countLeaning, type SentencePatterns } from './sentence-patterns.ts'
import { findForeignTopics, findLeaningTopics, keepTelling } from './topic-evidence.ts'

/**
 * A page can lean towards a dispute only when it names at least this many of its parties: with one there is no dispute.
 */
const FEWEST_PARTIES = 2

/**
 * @param allFull every full hit
 * @param before what the page's last scan remembered, or null
 * @returns the full hits of topics that the page is about, and where those are active
 */
export function findTopics(
  index: Index,
  blocks: readonly BlockText[],
  patterns: SentencePatterns,
  allFull: readonly Hit[],
  before: PageContext | null,
  parts: Parts,
): { full: readonly Hit[]; activity: Activity } {
  const topicOfHit = (hit: Hit) => topicOf(index, hit.claim)
  const leaning = findLeaning(index, blocks, patterns)
  const counts = countSentences(
    leaning,
    allFull.filter(hit => topicOfHit(hit) !== NO_TOPIC),
    topicOfHit,
  )
  const foreign = parts.exclusions ? findForeignTopics(index, blocks, counts) : new Set<number>()
  const full = allFull.filter(hit => !foreign.has(topicOfHit(hit)))
  const given = [...numbersOf(index, before?.topics ?? []), ...leaning].filter(topic => !foreign.has(topic))
  const ofTopics = full.filter(hit => topicOfHit(hit) !== NO_TOPIC).map(toTopicHit(index, blocks))
  const telling = ofTopics.length > 0 ? keepTelling(ofTopics, centralClaims(index)) : []
  return { full, activity: findActivity(telling, new Set(given)) }
}

function findLeaning(index: Index, blocks: readonly BlockText[], patterns: SentencePatterns): number[] {
  const total = blocks.reduce((sum, b) => sum + b.sentences.length, 0)
  const leaning = findLeaningTopics(countLeaning(index, patterns), total)
  return leaning.filter(topic => countParties(index, blocks, topic) >= FEWEST_PARTIES)
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

/** In how many sentences each topic has a full hit; a topic that the page only leans towards may have none. */
function countSentences(
  leaning: readonly number[],
  hits: readonly Hit[],
  topicOfHit: (hit: Hit) => number,
): Map<number, number> {
  const sentences = new Map(leaning.map((topic): [number, Set<unknown>] => [topic, new Set()]))
  for (const hit of hits) {
    const topic = topicOfHit(hit)
    sentences.set(topic, (sentences.get(topic) ?? new Set()).add(hit.sentence))
  }
  return new Map([...sentences].map(([topic, set]) => [topic, set.size]))
}

const toTopicHit =
  (index: Index, blocks: readonly BlockText[]) =>
  ({ claim, sentence }: Hit): TopicHit => ({
    topic: topicOf(index, claim),
    claim,
    order: sentence.order,
    inTitle: blocks[sentence.block]?.block.kind === 'title',
  })

function numbersOf(index: Index, topics: readonly string[]): number[] {
  const numbers = topics.map(id => numberOf(index, 'topics', id)).filter(n => n !== null)
  return numbers.sort((a, b) => a - b)
}

/** @returns what to remember of a page for its next scan */
export const rememberTopics = (index: Index, { everywhere }: Activity): PageContext => ({
  version: 1,
  topics: [...everywhere].map(topic => readRecord(index, 'topics', topic).id),
})

/** What is remembered of a page that is about no topic. */
export const NO_CONTEXT: PageContext = { version: 1, topics: [] }
