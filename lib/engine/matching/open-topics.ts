/** Which topics a page may be about, so that its sentences are worth looking at more closely. */
import type { ScanRequest } from '../../model/page.ts'
import { NO_TOPIC } from '../index/index-file.ts'
import { type Index, numberOf, readRecord } from '../index/records.ts'
import { topicOf } from '../index/topic-claims.ts'
import { isExcluded } from '../terms/patterns.ts'
import type { BlockText } from '../terms/read-blocks.ts'
import type { SentencePatterns } from './sentence-patterns.ts'

/** Without a pattern that needs no context, so many sentences with one that does open a topic. */
const WEAK_SENTENCES = 2

export interface OpenTopic {
  readonly topic: number
  /** Whether it was active on the page at the scan before. */
  readonly given: boolean
}

/** @returns topics in the packs' order */
export function findOpenTopics(
  index: Index,
  blocks: readonly BlockText[],
  patterns: SentencePatterns,
  request: ScanRequest,
  exclusions: boolean,
): OpenTopic[] {
  const given = new Set((request.context?.topics ?? []).flatMap(id => numberOf(index, 'topics', id) ?? []))
  const signs = new Map<number, number>()
  for (const [sentence, ofSentence] of patterns) {
    if (blocks[sentence.block]?.block.story === false) continue
    const counting = ofSentence.filter(p => !exclusions || !isExcluded(index, p.claim, sentence.places()))
    for (const topic of new Set(counting.map(p => topicOf(index, p.claim)))) {
      const strong = counting.some(p => !p.context && topicOf(index, p.claim) === topic)
      signs.set(topic, (signs.get(topic) ?? 0) + (strong ? WEAK_SENTENCES : 1))
    }
  }
  const open = [...signs].filter(([, count]) => count >= WEAK_SENTENCES).map(([topic]) => topic)
  return [...new Set([...given, ...open])]
    .filter(topic => topic !== NO_TOPIC && !isBefore(request, readRecord(index, 'topics', topic).date))
    .sort((a, b) => a - b)
    .map(topic => ({ topic, given: given.has(topic) }))
}

/** @returns whether the page is older than the day of the claim's topic */
export function isTooEarly(index: Index, request: ScanRequest, claim: number): boolean {
  const topic = topicOf(index, claim)
  return topic !== NO_TOPIC && isBefore(request, readRecord(index, 'topics', topic).date)
}

/** Pages give their day in their own time zone, and a pack in that of the event. */
const ZONES = 24 * 60 * 60 * 1000

/**
 * @param day of a topic or a claim, or null
 * @returns whether the page was last changed before that day, so that it cannot report what happened then
 */
export function isBefore({ published, modified }: ScanRequest, day: string | null): boolean {
  const days = [published, modified].filter(d => typeof d === 'string')
  if (day === null || days.length === 0) return false
  return Math.max(...days.map(d => Date.parse(d))) + ZONES < Date.parse(day)
}
