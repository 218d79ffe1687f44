/**
 * Reads a page, top to bottom: blocks → sentences and terms → hits → active topics → hits that lean on them → voices →
 * matches. Pure: the same index, language and request give the same result.
 */
import type { Mention, ScanRequest, ScanResult } from '../model/page.ts'
import { type FullHit, findActivity, findForeignTopics, makeContext } from './discourse.ts'
import { findAnaphoricHits, findContextHits, findFullHits, type Hit } from './hits.ts'
import { NO_TOPIC } from './index-file.ts'
import type { Language } from './language.ts'
import { buildMatches } from './matches.ts'
import { type BlockText, readBlocks } from './page-text.ts'
import { countRecords, type Index, readRecord } from './records.ts'
import type { SetMatcher } from './set-scan.ts'
import { openVoiceReader } from './voice.ts'
import { makeVoicePage } from './voice-page.ts'

/**
 * Finds claims and entities in a page's blocks.
 * @param languages what the engine knows; a page in another declared language has no matches
 * @param request the whole page, or its new blocks with the context of the scan before
 * @param set claims of a set that may be on the page, see `set-scan.ts`
 */
export function scanPage(
  packs: Index,
  languages: readonly Language[],
  request: ScanRequest,
  set: SetMatcher | null = null,
): ScanResult {
  const index = set?.index ?? packs
  const language = chooseLanguage(languages, request.language)
  if (language === null) return { matches: [], mentions: [], context: makeContext([]) }
  const blocks = readBlocks(index, language, request.blocks)
  const found = findFullHits(index, language, blocks, set)
  const topicOf = (hit: Hit) => index.claimTopics[hit.claim] as number
  const hasTopic = (hit: Hit) => topicOf(hit) !== NO_TOPIC
  const foreign = findForeignTopics(index, blocks, countSentences(found.filter(hasTopic), topicOf))
  const full = found.filter(hit => !foreign.has(topicOf(hit)))
  const activity = findActivity(
    full.filter(hasTopic).map(toFullHit(index, blocks)),
    topicNumbers(index, request.context?.topics ?? []),
  )
  const readVoices = openVoiceReader(makeVoicePage(index, language, blocks), language)
  const hits: Hit[] = [...full, ...findContextHits(index, blocks, activity, full)]
  hits.push(...findAnaphoricHits(index, language, blocks, activity, hits))
  const matches = buildMatches(index, blocks, hits, readVoices)
  const topics = [...activity.everywhere].map(n => readRecord(index, 'topics', n).id)
  return { matches, mentions: listMentions(blocks), context: makeContext(topics) }
}

/** A page that declares no language is read in the first: its patterns will hardly match in another. */
export function chooseLanguage(languages: readonly Language[], tag: string | null): Language | null {
  if (tag === null || tag.trim() === '') return languages[0] ?? null
  const primary = tag.toLowerCase().split(/[-_]/)[0]
  return languages.find(l => l.tag === primary) ?? null
}

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
    topic: index.claimTopics[claim] as number,
    order: sentence.order,
    inTitle: blocks[sentence.block]?.block.kind === 'title',
  })

function topicNumbers(index: Index, ids: readonly string[]): Set<number> {
  const numbers = Array.from({ length: countRecords(index, 'topics') }, (_, n) => n)
  return new Set(numbers.filter(n => ids.includes(readRecord(index, 'topics', n).id)))
}

const listMentions = (blocks: readonly BlockText[]): Mention[] =>
  blocks.flatMap(b => b.sentences.flatMap(s => [...s.mentions]))
