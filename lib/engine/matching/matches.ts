/**
 * Turns hits into matches: reads their voices, derives denials of the claims that they contradict, and keeps one match
 * for each sentence, claim and voice.
 */
import type { Match, Reason, Span } from '../../model/page.ts'
import type { Steps } from '../../model/steps.ts'
import { type Index, readRecord } from '../index/records.ts'
import { contradictedBy, firstClaims, topicOf } from '../index/topic-claims.ts'
import type { TokenRange } from '../terms/places.ts'
import { type BlockText, spanOf } from '../terms/read-blocks.ts'
import type { VoiceReader, VoiceReading } from '../voice/voice-reading.ts'
import { readHitVoices } from './hit-voices.ts'
import type { Hit } from './hits.ts'
import { roundScore, WEIGHTS } from './score.ts'

/** A highlight of fewer words than this is widened to its sentence: a single word shows nobody what is meant. */
const FEWEST_WORDS = 3

/** A match, and the hit that it comes from. */
interface HitMatch {
  readonly hit: Hit
  readonly match: Match
}

/** @returns the page's matches in reading order */
export function* buildMatches(
  index: Index,
  blocks: readonly BlockText[],
  hits: readonly Hit[],
  readVoices: VoiceReader,
): Steps<Match[]> {
  const direct = yield* matchHits(index, blocks, hits, readVoices)
  // A sentence that counts only by its topic may not say enough to contradict anything, so nothing is derived from it.
  const derived = direct
    .filter(({ hit }) => !hit.context)
    .flatMap(({ hit, match }) => deriveDenied(index, hit, match).map(denied => ({ hit, match: denied })))
  // Direct matches come first, so that what a sentence says itself is kept before what only follows from it.
  return dropRepeated([...direct, ...derived])
    .sort((a, b) => a.hit.sentence.order - b.hit.sentence.order || a.match.span.start - b.match.span.start)
    .map(({ match }) => match)
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
    for (const voice of readHitVoices(hit, block, aside, readVoices))
      matches.push({ hit, match: makeMatch(index, block, hit, voice) })
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
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const words of [...hit.matched, ...hit.content]) {
    start = Math.min(start, words.start)
    end = Math.max(end, words.end)
  }
  return end - start < FEWEST_WORDS ? sentence : toSpan({ start, end })
}

/**
 * Whoever asserts a claim denies the claims that it contradicts: to call an allegation invented denies what was
 * alleged.
 */
function deriveDenied(index: Index, hit: Hit, match: Match): Match[] {
  if (match.voice !== 'attributed' && match.voice !== 'own') return []
  const why: Reason[] = [...match.why, { kind: 'claim', text: match.claim, words: [], weight: WEIGHTS.derived }]
  return Array.from(contradictedBy(index, hit.claim), other => {
    const { pack, id } = readRecord(index, 'claims', other)
    return { ...match, pack, claim: id, voice: 'denied' as const, score: WEIGHTS.derived, why }
  })
}
