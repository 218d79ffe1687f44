/**
 * Turns hits into matches: reads their voices, tells contrary claims apart, and keeps one match for each sentence, claim and
 * voice.
 */
import type { Match, Reason, Span } from '../../model/page.ts'
import { type Index, readRecord } from '../index/records.ts'
import { contradictedBy, firstClaims, topicOf } from '../index/topic-claims.ts'
import type { TokenRange } from '../terms/patterns.ts'
import { type BlockText, spanOf } from '../terms/read-blocks.ts'
import type { VoiceReader, VoiceReading } from '../voice/voice-reading.ts'
import { readHitVoices } from './hit-voices.ts'
import type { Hit } from './hits.ts'
import { roundScore } from './score.ts'

/** A highlight of fewer words than this is widened to its sentence: a single word shows nobody what is meant. */
const FEWEST_WORDS = 3

/** A match, and the hit that it comes from. */
interface HitMatch {
  readonly hit: Hit
  readonly match: Match
}

/** @returns the page's matches in reading order */
export function buildMatches(
  index: Index,
  blocks: readonly BlockText[],
  hits: readonly Hit[],
  readVoices: VoiceReader,
): Match[] {
  const direct = settleContrary(index, matchHits(index, blocks, hits, readVoices))
  return dropRepeated(direct)
    .sort((a, b) => a.hit.sentence.order - b.hit.sentence.order || a.match.span.start - b.match.span.start)
    .map(({ match }) => match)
}

function matchHits(
  index: Index,
  blocks: readonly BlockText[],
  hits: readonly Hit[],
  readVoices: VoiceReader,
): HitMatch[] {
  const first = firstClaims(index)
  const isFirst = ({ claim }: Hit) => first.get(topicOf(index, claim)) === claim
  // In a sentence that has its topic's first claim, the other clauses answer that claim and none of the others.
  const answered = new Set(hits.filter(isFirst).map(h => h.sentence))
  return hits.flatMap(hit => {
    const block = blocks[hit.sentence.block]
    if (block === undefined) return []
    const aside = answered.has(hit.sentence) && !isFirst(hit)
    const voices = readHitVoices(hit, block, aside, readVoices)
    return voices.map(voice => ({ hit, match: makeMatch(index, block, hit, voice) }))
  })
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

function makeMatch(index: Index, { block, tokens }: BlockText, hit: Hit, voice: VoiceReading): Match {
  const claim = readRecord(index, 'claims', hit.claim)
  const { span: sentence } = hit.sentence
  return {
    pack: claim.pack,
    claim: claim.id,
    block: block.id,
    sentence,
    span: highlight(hit, sentence, range => spanOf(tokens, range)),
    ...voice,
    score: roundScore(hit.score),
    why: hit.why,
  }
}

function highlight(hit: Hit, sentence: Span, toSpan: (range: TokenRange) => Span): Span {
  const words = [...hit.matched, ...hit.content]
  const start = Math.min(...words.map(r => r.start))
  const end = Math.max(...words.map(r => r.end))
  return end - start < FEWEST_WORDS ? sentence : toSpan({ start, end })
}

/**
 * Whoever asserts a claim denies the claims that it contradicts. Where a sentence has two such claims in the same mouth, the
 * surer one is asserted and the other denied.
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
    return { ...entry, match: { ...entry.match, voice: 'denied', why: [...entry.match.why, why] } }
  })
}
