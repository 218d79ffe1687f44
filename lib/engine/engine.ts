/**
 * Reads a page, top to bottom: blocks → sentences and terms → patterns → open topics → decisions → hits → voices → matches.
 * Pure: the same index, language and request give the same result.
 */
import type { ScanRequest, ScanResult } from '../model/page.ts'
import { finish, type Steps } from '../model/steps.ts'
import type { Index } from './index/records.ts'
import { ALL_PARTS, type Parts } from './matching/ablation.ts'
import { findAnaphorHits } from './matching/anaphor-hits.ts'
import { type Decided, type DecisionWeights, decide, isAccepted, lengthsOfStory } from './matching/decide.ts'
import { makeDecidedHit } from './matching/decided-hit.ts'
import { DECISION } from './matching/decision-weights.ts'
import { findFullHits } from './matching/full-hits.ts'
import { type Hit, keyOfHit, type SetMatcher } from './matching/hits.ts'
import { buildMatches, isConfident, type TellSure } from './matching/matches.ts'
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

/** What a scan takes: the packs, the languages that the engine knows, and the request, with options. */
type ScanInput = Parameters<typeof scanSteps>

/** How a scan differs from the usual one. */
export interface ScanOptions {
  /** What to find claims by: everything, unless what a part is worth is measured. */
  readonly parts?: Parts
  /** Claims of an imported set that may be on the page; null or left out: none. */
  readonly set?: SetMatcher | null
  /** What reads the voices: `openVoiceReader`, unless what reading scopes is worth is measured. */
  readonly openVoices?: OpenVoices
  /** What tells which readings are sure: `isConfident`, unless its weights are learned. */
  readonly tellSure?: TellSure
  /** What candidates are decided by: the learned weights, unless others are tried. */
  readonly decision?: DecisionWeights
  /** Leaves out examples that are the very sentence that is scanned, so that the packs' own tests can fail. */
  readonly skipsSame?: boolean
}

/** Finds claims and entities in a page's blocks at once: `scanSteps` to its end. */
export const scanPage = (...input: ScanInput): ScanResult => finish(scanSteps(...input))

/**
 * Finds claims and entities in a page's blocks, in steps of a few milliseconds, between which the caller may do other work.
 * @param languages what the engine knows; a page in another declared language has no matches
 * @param request the whole page, or its new blocks with the context of the scan before
 */
export function* scanSteps(
  packs: Index,
  languages: readonly Language[],
  request: ScanRequest,
  {
    parts = ALL_PARTS,
    set = null,
    openVoices = openVoiceReader,
    tellSure = isConfident,
    decision = DECISION,
    skipsSame = false,
  }: ScanOptions = {},
): Steps<ScanResult> {
  const index = set?.index ?? packs
  const language = chooseLanguage(languages, request.language)
  if (language === null) return { matches: [], mentions: [], context: NO_CONTEXT }
  const blocks = yield* readBlocks(index, language, request.blocks)
  const patterns = yield* findPatterns(index, blocks, parts)
  const open = findOpenTopics(index, blocks, patterns, request, parts.exclusions)
  const allAlone = yield* findFullHits({ index, language, patterns, parts, set }, blocks)
  const alone = allAlone.filter(hit => !isTooEarly(index, request, hit.claim))
  yield
  const mentions = blocks.flatMap(b => b.sentences.flatMap(s => s.mentions))
  // Most pages end here: they state no claim and are about no topic, so that no voice needs to be read.
  if (alone.length === 0 && open.length === 0) return { matches: [], mentions, context: NO_CONTEXT }
  const scan: TopicScan = { index, language, request, blocks, patterns, parts, skipsSame }
  const lengths = lengthsOfStory(blocks)
  const decided: Decided[] = []
  for (const topic of open) {
    const candidates = yield* gatherCandidates(scan, topic)
    for (const one of decide(decision, candidates, { given: topic.given, lengths })) decided.push(one)
  }
  yield
  const accepted = decided.filter(d => isAccepted(d) && (parts.context || d.candidate.kind === 'strong'))
  const own = accepted.map(d => makeDecidedHit(index, d))
  const taken = new Set(own.map(h => keyOfHit(h.sentence, h.claim)))
  const hits: readonly Hit[] = [...own, ...alone.filter(h => !taken.has(keyOfHit(h.sentence, h.claim)))]
  const activity = findTopics(
    index,
    blocks,
    own.filter((_, n) => accepted[n]?.open),
    open,
  )
  const speech = openSpeech(makeVoicePage(index, language, blocks), language)
  const anaphors = parts.context ? yield* findAnaphorHits(index, blocks, activity, hits, speech) : []
  const matches = yield* buildMatches(index, blocks, [...hits, ...anaphors], {
    readVoices: openVoices(speech),
    tellSure,
  })
  return { matches, mentions, context: rememberTopics(index, activity) }
}
