/** Where on a page each topic is active, by what was decided about its sentences, and what its next scan needs to know. */
import type { PageContext } from '../../model/page.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import { type Index, readRecord } from '../index/records.ts'
import { centralClaims, topicOf } from '../index/topic-claims.ts'
import type { BlockText } from '../terms/read-blocks.ts'
import { type Activity, findActivity, type TopicHit } from './activity.ts'
import type { Hit } from './hits.ts'
import type { OpenTopic } from './open-topics.ts'
import { keepTelling } from './topic-evidence.ts'

/**
 * @param hits those by the claims' own words, where their topic is open
 * @param open the topics that were looked at; those that were active before stay so
 */
export function findTopics(
  index: Index,
  blocks: readonly BlockText[],
  hits: readonly Hit[],
  open: readonly OpenTopic[],
): Activity {
  const ofStory = hits.filter(h => blocks[h.sentence.block]?.block.story !== false)
  const ofTopics = ofStory.filter(hit => topicOf(index, hit.claim) !== NO_TOPIC).map(toTopicHit(index, blocks))
  const telling = ofTopics.length > 0 ? keepTelling(ofTopics, centralClaims(index)) : []
  return findActivity(telling, new Set(open.filter(o => o.given).map(o => o.topic)))
}

const toTopicHit =
  (index: Index, blocks: readonly BlockText[]) =>
  ({ claim, sentence }: Hit): TopicHit => ({
    topic: topicOf(index, claim),
    claim,
    order: sentence.order,
    inTitle: blocks[sentence.block]?.block.kind === 'title',
  })

/** @returns what to remember of a page for its next scan */
export const rememberTopics = (index: Index, { everywhere }: Activity): PageContext => ({
  version: 1,
  topics: [...everywhere].map(topic => readRecord(index, 'topics', topic).id),
})

/** What is remembered of a page that is about no topic. */
export const NO_CONTEXT: PageContext = { version: 1, topics: [] }
