/**
 * Reads a page, top to bottom: blocks → sentences and terms → patterns → open topics → decisions → hits → voices → matches.
 * Pure: the same index, language and request give the same result.
 */
import type { ScanRequest, ScanResult } from '../model/page.ts'
import type { Index } from './index/records.ts'
import { ALL_PARTS, type Parts } from './matching/ablation.ts'
import { findAnaphorHits } from './matching/anaphor-hits.ts'
import { type DecisionWeights, decide, isAccepted, lengthsOfStory } from './matching/decide.ts'
import { makeDecidedHit } from './matching/decided-hit.ts'
import { DECISION } from './matching/decision-weights.ts'
import { findFullHits } from './matching/full-hits.ts'
import { type Hit, keyOfHit, type SetMatcher } from './matching/hits.ts'
import { buildMatches } from './matching/matches.ts'
import { findOpenTopics, isTooEarly } from './matching/open-topics.ts'
import { findPatterns } from './matching/sentence-patterns.ts'
import { gatherCandidates, type TopicScan } from './matching/topic-candidates.ts'
import { findTopics, NO_CONTEXT, rememberTopics } from './matching/topics.ts'
import { readBlocks } from './terms/read-blocks.ts'
import { chooseLanguage, type Language } from './text/language.ts'
import { makeVoicePage } from './voice/make-voice-page.ts'
import { openSpeech } from './voice/open-speech.ts'
import { openVoiceReader } from './voice/voice-reader.ts'
import type { OpenVoices } from './voice/voice-reading.ts'

/** How a scan differs from the usual one. */
export interface ScanOptions {
  /** What to find claims by: everything, unless what a part is worth is measured. */
  readonly parts?: Parts
  /** Claims of an imported set that may be on the page; null or left out: none. */
  readonly set?: SetMatcher | null
  /** What reads the voices: `openVoiceReader`, unless what reading scopes is worth is measured. */
  readonly openVoices?: OpenVoices
  /** What candidates are decided by: the learned weights, unless others are tried. */
  readonly decision?: DecisionWeights
  /** Leaves out examples that are the very sentence that is scanned, so that the packs' own tests can fail. */
  readonly skipsSame?: boolean
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
  {
    parts = ALL_PARTS,
    set = null,
    openVoices = openVoiceReader,
    decision = DECISION,
    skipsSame = false,
  }: ScanOptions = {},
): ScanResult {
  const index = set?.index ?? packs
  const language = chooseLanguage(languages, request.language)
  if (language === null) return { matches: [], mentions: [], context: NO_CONTEXT }
  const blocks = readBlocks(index, language, request.blocks)
  const patterns = findPatterns(index, blocks, parts)
  const open = findOpenTopics(index, blocks, patterns, request, parts.exclusions)
  const alone = findFullHits({ index, language, patterns, parts, set }, blocks).filter(
    hit => !isTooEarly(index, request, hit.claim),
  )
  const mentions = blocks.flatMap(b => b.sentences.flatMap(s => s.mentions))
  // Most pages end here: they state no claim and are about no topic, so that no voice needs to be read.
  if (alone.length === 0 && open.length === 0) return { matches: [], mentions, context: NO_CONTEXT }
  const scan: TopicScan = { index, language, request, blocks, patterns, parts, skipsSame }
  const lengths = lengthsOfStory(blocks)
  const decided = open.flatMap(topic =>
    decide(decision, gatherCandidates(scan, topic), { given: topic.given, lengths }),
  )
  const accepted = decided.filter(d => isAccepted(d) && (parts.context || d.candidate.kind === 'strong'))
  const own = accepted.map(d => makeDecidedHit(index, d))
  const taken = new Set(own.map(h => keyOfHit(h.sentence, h.claim)))
  const hits: Hit[] = [...own, ...alone.filter(h => !taken.has(keyOfHit(h.sentence, h.claim)))]
  const activity = findTopics(
    index,
    blocks,
    own.filter((_, n) => accepted[n]?.open),
    open,
  )
  const speech = openSpeech(makeVoicePage(index, language, blocks), language)
  if (parts.context) hits.push(...findAnaphorHits(index, blocks, activity, hits, speech))
  const matches = buildMatches(index, blocks, hits, openVoices(speech))
  return { matches, mentions, context: rememberTopics(index, activity) }
}
