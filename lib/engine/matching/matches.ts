/**
 * Turns hits into matches: reads their voices, tells contrary claims apart, and keeps one match for each sentence, claim and
 * voice.
 */
import type { Match, Reason, Span } from '../../model/page.ts'
import type { Steps } from '../../model/steps.ts'
import { type Index, readClaim, readRecord } from '../index/records.ts'
import { contradictedBy, firstClaims, topicOf } from '../index/topic-claims.ts'
import type { TokenRange } from '../terms/places.ts'
import { type BlockText, spanOf } from '../terms/read-blocks.ts'
import { LEAST_CONFIDENCE, listFeatures, mayTell, type ReadingFeatures, rateReading } from '../voice/confidence.ts'
import { partyOf } from '../voice/make-voice-page.ts'
import type { VoiceReader, VoiceReading } from '../voice/voice-reading.ts'
import { type HitVoice, readHitVoices } from './hit-voices.ts'
import type { Hit } from './hits.ts'
import { gatherFacts } from './reading-facts.ts'
import { roundScore } from './score.ts'

/** A highlight of fewer words than this is widened to its sentence: a single word shows nobody what is meant. */
const FEWEST_WORDS = 3

/** A match before it is told whether its reading is sure. */
type Unrated = Omit<Match, 'sure'>

/** A match, and the hit and reading that it comes from. */
interface HitMatch {
  readonly hit: Hit
  readonly reading: HitVoice
  readonly match: Unrated
}

/** Tells whether the reading of a match is sure enough to be told to people. */
export type TellSure = (features: ReadingFeatures, match: Unrated) => boolean

export const isConfident = (features: ReadingFeatures): boolean =>
  mayTell(features) && rateReading(features) >= LEAST_CONFIDENCE

/** How a page's voices are read, and which of the readings are sure. */
export interface VoiceSteps {
  readonly readVoices: VoiceReader
  readonly tellSure: TellSure
}

/** @returns the page's matches in reading order */
export function* buildMatches(
  index: Index,
  blocks: readonly BlockText[],
  hits: readonly Hit[],
  { readVoices, tellSure }: VoiceSteps,
): Steps<Match[]> {
  const direct = settleContrary(index, yield* matchHits(index, blocks, hits, readVoices))
  const kept = dropRepeated(direct)
  const rate = openRating(index, blocks, kept)
  return kept
    .map(entry => ({ entry, match: { ...entry.match, sure: tellSure(rate(entry), entry.match) } }))
    .sort((a, b) => a.entry.hit.sentence.order - b.entry.hit.sentence.order || a.match.span.start - b.match.span.start)
    .map(({ match }) => match)
}

/** @returns a function that lists the features of one of the page's readings */
function openRating(index: Index, blocks: readonly BlockText[], all: readonly HitMatch[]) {
  const bySentence = Map.groupBy(all, m => m.hit.sentence)
  return ({ hit, reading, match }: HitMatch): ReadingFeatures => {
    const here = bySentence.get(hit.sentence) ?? []
    const { kind, text } = blocks[hit.sentence.block]?.block ?? { kind: 'paragraph', text: '' }
    const place = {
      accounts: readClaim(index, match.claim)?.accounts ?? [],
      kind,
      isQuestion: text.slice(match.sentence.start, match.sentence.end).trimEnd().endsWith('?'),
      parties: new Set(hit.sentence.mentions.map(m => partyOf(index, m.entity))),
      readings: here.filter(m => m.match.claim === match.claim).length,
      claims: new Set(here.map(m => m.match.claim)).size,
    }
    return listFeatures(gatherFacts(reading, hit, place))
  }
}

function* matchHits(
  index: Index,
  blocks: readonly BlockText[],
  hits: readonly Hit[],
  readVoices: VoiceReader,
): Steps<HitMatch[]> {
  const first = firstClaims(index)
  const isFirst = ({ claim }: Hit) => first.get(topicOf(index, claim)) === claim
  // In a sentence that has its topic's first claim, the other clauses answer that claim and none of the others.
  const answered = new Set(hits.filter(isFirst).map(h => h.sentence))
  const matches: HitMatch[] = []
  for (const hit of hits) {
    const block = blocks[hit.sentence.block]
    if (block === undefined) continue
    const aside = answered.has(hit.sentence) && !isFirst(hit)
    for (const reading of readHitVoices(hit, block, aside, readVoices))
      matches.push({ hit, reading, match: makeMatch(index, block, hit, reading) })
    yield
  }
  return matches
}

/** Keeps the first match of each sentence, claim and voice. */
function dropRepeated(matches: readonly HitMatch[]): HitMatch[] {
  const byKey = new Map<string, HitMatch>()
  for (const entry of matches) {
    const key = `${entry.hit.sentence.order} ${entry.match.claim} ${entry.match.voice}`
    if (!byKey.has(key)) byKey.set(key, entry)
  }
  return [...byKey.values()]
}

function makeMatch(index: Index, { block, tokens }: BlockText, hit: Hit, reading: VoiceReading): Unrated {
  const claim = readRecord(index, 'claims', hit.claim)
  const { span: sentence } = hit.sentence
  const { voice, speaker, party, speakerText } = reading
  return {
    pack: claim.pack,
    claim: claim.id,
    block: block.id,
    sentence,
    span: highlight(hit, sentence, range => spanOf(tokens, range)),
    voice,
    speaker,
    party,
    speakerText,
    score: roundScore(hit.score),
    why: hit.why,
  }
}

function highlight(hit: Hit, sentence: Span, toSpan: (range: TokenRange) => Span): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const words of [...hit.matched, ...hit.content]) {
    start = Math.min(start, words.start)
    end = Math.max(end, words.end)
  }
  return end - start < FEWEST_WORDS ? sentence : toSpan({ start, end })
}

/**
 * Where a sentence gives one speaker a claim and another that it contradicts, the second is denied if it is the less sure one.
 */
function settleContrary(index: Index, matches: readonly HitMatch[]): HitMatch[] {
  const asserted = matches.filter(({ match }) => match.voice === 'attributed' || match.voice === 'own')
  const isContrary = (a: HitMatch, b: HitMatch) =>
    a.hit.sentence === b.hit.sentence &&
    a.match.speakerText === b.match.speakerText &&
    a.hit.score > b.hit.score &&
    contradictedBy(index, a.hit.claim).includes(b.hit.claim)
  return matches.map(entry => {
    const surer = asserted.includes(entry) ? asserted.find(other => isContrary(other, entry)) : undefined
    if (surer === undefined) return entry
    const why: Reason = { kind: 'claim', text: surer.match.claim, words: [], weight: 0 }
    const reading: HitVoice = { ...entry.reading, voice: 'denied', given: 'derived' }
    return { ...entry, reading, match: { ...entry.match, voice: 'denied', why: [...entry.match.why, why] } }
  })
}
