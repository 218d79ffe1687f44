/**
 * Reads a page, top to bottom: blocks → sentences and terms → hits → active topics → hits that lean on them → voices →
 * matches. Pure: the same index, language and request give the same result.
 */
import type { Mention, ScanRequest, ScanResult } from '../model/page.ts'
import { makeContext } from './discourse.ts'
import { openFlatVoiceReader } from './flat-voice.ts'
import { findAnswerHits, findContextHits, findFullHits, findPatterns, type Hit } from './hits.ts'
import type { Language } from './language.ts'
import { buildMatches } from './matches.ts'
import { type BlockText, readBlocks } from './page-text.ts'
import { ALL_PARTS, type Parts } from './parts.ts'
import { type Index, readRecord } from './records.ts'
import type { SetMatcher } from './set-scan.ts'
import { openSpeech } from './speech.ts'
import { findTopics } from './topics.ts'
import { openVoiceReader } from './voice.ts'
import { makeVoicePage } from './voice-page.ts'

/**
 * Finds claims and entities in a page's blocks.
 * @param languages what the engine knows; a page in another declared language has no matches
 * @param request the whole page, or its new blocks with the context of the scan before
 * @param parts what to find and hear claims by: everything, unless what a part is worth is measured
 * @param set claims of a set that may be on the page, see `set-scan.ts`; null: none
 */
export function scanPage(
  packs: Index,
  languages: readonly Language[],
  request: ScanRequest,
  parts: Parts = ALL_PARTS,
  set: SetMatcher | null = null,
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
  const readVoices = parts.scope ? openVoiceReader(speech, language) : openFlatVoiceReader(speech, page)
  const matches = buildMatches(index, blocks, hits, readVoices)
  const topics = [...activity.everywhere].map(n => readRecord(index, 'topics', n).id)
  return { matches, mentions, context: makeContext(topics) }
}

/**
 * A page that declares no language is read in the first: its patterns will hardly match in another.
 * @returns the language that a page's tag asks for, or null when the engine does not know it
 */
export function chooseLanguage(languages: readonly Language[], tag: string | null): Language | null {
  if (tag === null || tag.trim() === '') return languages[0] ?? null
  const primary = tag.toLowerCase().split(/[-_]/)[0]
  return languages.find(l => l.tag === primary) ?? null
}

function listMentions(blocks: readonly BlockText[]): Mention[] {
  const mentions: Mention[] = []
  for (const { sentences } of blocks) for (const sentence of sentences) mentions.push(...sentence.mentions)
  return mentions
}
