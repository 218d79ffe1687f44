/** From hits to matches: voices read, claims derived that a match contradicts, one match a sentence, claim and voice. */
import type { Match, Reason, Span, Voice } from '../../model/page.ts'
import { type Index, readRecord } from '../index/records.ts'
import { contradictedBy, firstClaims, topicOf } from '../index/topic-claims.ts'
import type { TokenRange } from '../terms/patterns.ts'
import { type BlockText, spanOf } from '../terms/read-blocks.ts'
import type { VoiceReader, VoiceReading } from '../voice/voice.ts'
import type { Hit } from './hits.ts'
import { WEIGHTS } from './score.ts'

/** A highlight of fewer words than this is widened to its sentence: a single word shows nobody what is meant. */
const FEWEST_WORDS = 3

/** Voices that answer a claim: what only points back counts with one of these. */
const ANSWERS: readonly string[] = ['denied', 'doubted']

/** Voices in which somebody takes a position. */
const SOMEBODYS: readonly string[] = ['attributed', 'denied', 'doubted']

/** @returns the page's matches in reading order */
export function buildMatches(
  index: Index,
  blocks: readonly BlockText[],
  hits: readonly Hit[],
  readVoices: VoiceReader,
): Match[] {
  const byKey = new Map<string, { order: number; match: Match }>()
  const put = (hit: Hit, match: Match) => {
    const key = `${hit.sentence.order} ${match.claim} ${match.voice}`
    if (!byKey.has(key)) byKey.set(key, { order: hit.sentence.order, match })
  }
  const derived: (() => void)[] = []
  const topicOfHit = (hit: Hit) => topicOf(index, hit.claim)
  const first = firstClaims(index)
  const answered = new Set(hits.filter(h => first.get(topicOfHit(h)) === h.claim).map(h => h.sentence))
  for (const hit of hits) {
    const aside = answered.has(hit.sentence) && first.get(topicOfHit(hit)) !== hit.claim
    for (const voice of voicesOf(hit, aside, blocks, readVoices)) {
      const match = makeMatch(index, blocks, hit, voice)
      put(hit, match)
      // A sentence that leans on its topic may say no more than what the contradiction is about.
      if (hit.context) continue
      derived.push(() => {
        for (const other of deriveDenied(index, hit, match)) put(hit, other)
      })
    }
  }
  // After all direct matches: what a sentence says itself goes before what follows from it.
  for (const derive of derived) derive()
  return [...byKey.values()]
    .sort((a, b) => a.order - b.order || a.match.span.start - b.match.span.start)
    .map(e => e.match)
}

function voicesOf(
  hit: Hit,
  aside: boolean,
  blocks: readonly BlockText[],
  readVoices: VoiceReader,
): readonly VoiceReading[] {
  const { tokens } = blocks[hit.sentence.block] as BlockText
  const toSpans = (ranges: readonly TokenRange[]) => ranges.map(range => spanOf(tokens, range))
  const read = (core: readonly TokenRange[]) =>
    readVoices(hit.sentence.block, hit.sentence.sentence, { core: toSpans(core), content: toSpans(hit.content), aside })
  const voices = readAgain(read(hit.core), hit.again, read)
  if (hit.voice !== null) {
    const denied = hit.voice === 'doubted' && hit.answer === null ? voices.filter(v => v.voice === 'denied') : []
    return denied.length > 0 ? denied : [tellVoice(hit.voice, voices)]
  }
  if (hit.told !== null && !voices.some(v => ANSWERS.includes(v.voice))) {
    const answer = tellVoice(hit.told, voices)
    return [answer, ...voices.filter(v => v.voice === 'attributed' && v.speakerText !== answer.speakerText)]
  }
  if (hit.answer === null || voices.some(v => ANSWERS.includes(v.voice))) return voices
  if (hit.answer === 'denial') return voices.filter(v => v.voice === 'attributed')
  // Who only names what is contested does not state it.
  return hit.answer === 'contested'
    ? voices.map(v => (v.voice === 'own' ? { ...v, voice: 'mentioned' as const } : v))
    : []
}

/** What another clause says of the claim, where the first only states or names it: "Raid video slammed; Tarn denies raid". */
function readAgain(
  first: readonly VoiceReading[],
  again: readonly TokenRange[],
  read: (core: readonly TokenRange[]) => readonly VoiceReading[],
): readonly VoiceReading[] {
  if (first.some(v => SOMEBODYS.includes(v.voice))) return first
  const more = again.flatMap(range => read([range])).filter(v => SOMEBODYS.includes(v.voice))
  return more.length === 0 ? first : [...first.filter(v => v.voice !== 'own'), ...more]
}

/** The pattern's voice, with whoever the sentence says spoke. */
function tellVoice(voice: Voice, read: readonly VoiceReading[]): VoiceReading {
  const spoken = read.find(v => v.voice === voice) ?? read.find(v => v.speakerText !== null) ?? read[0]
  const told = { speaker: null, party: null, speakerText: null, ...spoken, voice }
  return voice === 'attributed' && told.speakerText === null ? { ...told, voice: 'own' } : told
}

function makeMatch(index: Index, blocks: readonly BlockText[], hit: Hit, voice: VoiceReading): Match {
  const { block, tokens } = blocks[hit.sentence.block] as BlockText
  const claim = readRecord(index, 'claims', hit.claim)
  const { span: sentence } = hit.sentence
  return {
    pack: claim.pack,
    claim: claim.id,
    block: block.id,
    sentence,
    span: highlight(hit, sentence, range => spanOf(tokens, range)),
    ...voice,
    score: Math.round(hit.score * 1000) / 1000,
    why: hit.why,
  }
}

function highlight(hit: Hit, sentence: Span, toSpan: (range: TokenRange) => Span): Span {
  const words = [...hit.core, ...hit.content]
  const start = Math.min(...words.map(r => r.start))
  const end = Math.max(...words.map(r => r.end))
  return end - start < FEWEST_WORDS ? sentence : toSpan({ start, end })
}

/** Who asserts a claim denies those that it contradicts: "X calls the allegation invented" denies what was alleged. */
function deriveDenied(index: Index, hit: Hit, match: Match): Match[] {
  if (match.voice !== 'attributed' && match.voice !== 'own') return []
  const why: Reason[] = [...match.why, { kind: 'claim', text: match.claim, words: [], weight: WEIGHTS.derived }]
  return Array.from(contradictedBy(index, hit.claim), other => {
    const { pack, id } = readRecord(index, 'claims', other)
    return { ...match, pack, claim: id, voice: 'denied' as const, score: WEIGHTS.derived, why }
  })
}
