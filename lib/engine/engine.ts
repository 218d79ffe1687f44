/**
 * Reads a page, top to bottom: blocks → sentences and terms → hits → active topics → hits that lean on them → voices →
 * matches. Pure: the same index, language and request give the same result.
 */
import type { Mention, ScanRequest, ScanResult } from '../model/page.ts'
import { type Index, readRecord } from './index/records.ts'
import { ALL_PARTS, type Parts } from './matching/ablation.ts'
import { makeContext } from './matching/discourse.ts'
import {
  findAnswerHits,
  findContextHits,
  findFullHits,
  findPatterns,
  type Hit,
  type SetMatcher,
} from './matching/hits.ts'
import { buildMatches } from './matching/matches.ts'
import { findTopics } from './matching/topics.ts'
import { type BlockText, readBlocks } from './terms/read-blocks.ts'
import { chooseLanguage, type Language } from './text/language.ts'
import { openSpeech } from './voice/speech.ts'
import { type OpenVoices, openVoiceReader } from './voice/voice.ts'
import { makeVoicePage } from './voice/voice-page.ts'

/** How a scan differs from the usual one. */
export interface ScanOptions {
  /** What to find claims by: everything, unless what a part is worth is measured. */
  readonly parts?: Parts
  /** Claims of an imported set that may be on the page; null or left out: none. */
  readonly set?: SetMatcher | null
  /** What reads the voices: `openVoiceReader`, unless what reading scopes is worth is measured. */
  readonly openVoices?: OpenVoices
}

/**
 * Finds claims and entities in a page's blocks.
 * @param languages what the engine knows; a page in another declared language has no matches
 * @param request the whole page, or its new blocks with the context of the scan before
 */
export function scanPage(
  packs: Index,
  languages: readonly Language[],
  request: ScanRequest,
  { parts = ALL_PARTS, set = null, openVoices = openVoiceReader }: ScanOptions = {},
): ScanResult {
  const index = set?.index ?? packs
  const language = chooseLanguage(languages, request.language)
  if (language === null) return { matches: [], mentions: [], context: makeContext([]) }
  const blocks = readBlocks(index, language, request.blocks)
  const patterns = findPatterns(index, blocks, parts)
  const found = findFullHits(index, language, blocks, patterns, parts, set)
  const { full, activity } = findTopics(index, blocks, patterns, found, request.context, parts)
  const mentions = listMentions(blocks)
  // Most pages have nothing to hear.
  if (full.length === 0 && activity.everywhere.size === 0) return { matches: [], mentions, context: makeContext([]) }
  const page = makeVoicePage(index, language, blocks)
  const speech = openSpeech(page, language)
  const hits: Hit[] = [...full]
  if (parts.context) {
    hits.push(...findContextHits(index, blocks, patterns, activity, full))
    hits.push(...findAnswerHits(index, language, blocks, activity, hits, speech))
  }
  const readVoices = openVoices(speech, language, page)
  const matches = buildMatches(index, blocks, hits, readVoices)
  const topics = [...activity.everywhere].map(n => readRecord(index, 'topics', n).id)
  return { matches, mentions, context: makeContext(topics) }
}

function listMentions(blocks: readonly BlockText[]): Mention[] {
  const mentions: Mention[] = []
  for (const { sentences } of blocks) for (const sentence of sentences) mentions.push(...sentence.mentions)
  return mentions
}
