import type { Span, Voice } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import type { Cue } from './cues.ts'
import { type Frame, findFrames } from './frames.ts'
import { findNegation, hedgesFirst, isApart, isHedged, predicateVoice } from './predicates.ts'
import type { VoicePage } from './reading.ts'
import type { Holder } from './speaker.ts'
import type { Parsed, Speech } from './speech.ts'
import { covers, findTarget, wordsIn } from './target.ts'

/** How one sentence puts a claim, once. */
export interface VoiceReading {
  readonly voice: Voice
  /** Entity id, or null: unknown to the packs, or nobody. */
  readonly speaker: string | null
  /** Entity id of the speaker's party, or null. */
  readonly party: string | null
  /** The speaker as the page words it; for a pronoun, what it stands for. */
  readonly speakerText: string | null
}

/**
 * Reads how a sentence puts a claim. Tells apart: stated by the page, reported, denied, doubted, only referred to.
 * @returns at least one reading, at most one a voice
 */
export type VoiceReader = (block: number, sentence: number, of: Said) => readonly VoiceReading[]

/** What a sentence says of a claim, before it is known how. */
export interface Said {
  /** Spans of the words that matched the claim (of the anaphor, when the sentence only refers back); may be empty. */
  readonly core: readonly Span[]
  /** Spans of all words that are the claim's content: none of them says anything about it. */
  readonly content: readonly Span[]
  /** Another claim of the sentence is what other clauses answer: "is angry at the raid but allows that it may be untrue". */
  readonly aside: boolean
}

/** @returns a reader for one page */
export type OpenVoices = (speech: Speech, language: Language, page: VoicePage) => VoiceReader

export const openVoiceReader: OpenVoices = (speech, language) => {
  // A sentence with several claims has the same frames for each.
  const known = new Map<Parsed, readonly Frame[]>()
  const framesOf = (parsed: Parsed) => {
    const frames = known.get(parsed) ?? findFrames(speech, parsed, language)
    known.set(parsed, frames)
    return frames
  }
  return (block, sentence, { core, content, aside }) => {
    const parsed = speech.read(block, sentence)
    if (parsed === null) return [toReading('own', null)]
    const target = findTarget(parsed, core, language)
    const own = [...target, ...wordsIn(parsed, content)]
    // "has yet to respond" may be what the claim says.
    const isOwn = ({ effect, cue }: Frame) =>
      effect === 'open' &&
      cue !== null &&
      own.some(i => cue.from <= i && i < cue.to + (cue.kind === 'react' ? FEELING : 0))
    const around = framesOf(parsed).filter(f => !isOwn(f))
    const frames = [...quoteFrames(speech, parsed, target, around), ...around]
    const covering = dropNameless(frames.filter(f => covers(f, target)))
    const voices = [
      ...readPredicates(parsed, frames, target, own, language).filter(v => !aside || v.apart !== true),
      ...readChain(parsed, frames, covering, target, own, language),
      ...frames.filter(f => !aside && f.refersBack && !covering.includes(f) && isBehind(f, target)).map(readBack),
    ]
    return settle(voices, parsed, covering, target, language)
  }
}

interface Position {
  readonly voice: Voice
  readonly holder: Holder | null
  /** Said of the claim in another clause than the one that words it. */
  readonly apart?: boolean
}

const toReading = (voice: Voice, holder: Holder | null): VoiceReading => ({
  voice,
  speaker: holder?.speaker ?? null,
  party: holder?.party ?? null,
  speakerText: holder?.text ?? null,
})

/** "it was announced that": counts only when nobody is named. */
function dropNameless(covering: readonly Frame[]): Frame[] {
  const named = covering.some(f => f.effect === 'assert' && f.holder !== null)
  return covering.filter(f => !named || f.effect !== 'assert' || f.holder !== null)
}

/** The quotation around the claim's words, unless a verb of this sentence already says who speaks. */
function quoteFrames(
  speech: Speech,
  { blockAt, tokens }: Parsed,
  target: readonly number[],
  frames: readonly Frame[],
): Frame[] {
  const middle = tokens[target[Math.floor(target.length / 2)] ?? 0]
  const quotation = middle === undefined ? null : speech.quotation(blockAt, middle.start)
  if (quotation === null) return []
  const outside = (f: Frame) => {
    const at = f.cue === null ? null : (tokens[f.cue.from]?.start ?? 0)
    return at === null || at < quotation.start || at >= quotation.end
  }
  if (frames.some(f => f.effect !== 'open' && outside(f) && covers(f, target) && f.cue?.kind !== 'claim')) return []
  const from = tokens.findIndex(t => t.start >= quotation.start)
  const end = tokens.findIndex(t => t.start >= quotation.end)
  const scope = { from: Math.max(from, 0), to: end < 0 ? tokens.length : end }
  return [
    {
      effect: 'assert',
      holder: speech.quoted(quotation),
      scope,
      depth: -2,
      refersBack: false,
      ofDenial: false,
      cue: null,
    },
  ]
}

/** From the outermost frame inwards: who denies and doubts, and the innermost who asserts. */
function readChain(
  parsed: Parsed,
  frames: readonly Frame[],
  covering: readonly Frame[],
  target: readonly number[],
  own: readonly number[],
  language: Language,
): Position[] {
  const said: Position[] = []
  covering.forEach(({ effect, holder }, at) => {
    const inner = covering.slice(at + 1)
    if (effect === 'deny') said.push({ voice: inner.some(f => f.effect === 'deny') ? 'attributed' : 'denied', holder })
    if (effect === 'doubt') said.push({ voice: 'doubted', holder })
  })
  const last = covering.at(-1)
  const negation = findNegation(parsed, target, own, language)
  if (last === undefined) return negation === null ? [] : [{ voice: 'denied', holder: speakerAt(frames, negation) }]
  if (last.effect === 'open') said.push({ voice: 'mentioned', holder: last.holder })
  if (last.effect !== 'assert') return said
  const named = covering.findLast(f => f.effect === 'assert' && f.holder !== null) ?? last
  const voice = negation !== null ? 'denied' : isHedgedNoun(parsed, target, last) ? 'mentioned' : 'attributed'
  said.push({ voice, holder: named.holder })
  return said
}

/** The frames around a predicate; what a noun is about ("his denial of the raid") ends before it. */
const framesAt = (frames: readonly Frame[], cue: Cue): Frame[] =>
  frames.filter(f => f.scope.from <= cue.from && cue.from < f.scope.to && (f.cue === null || f.cue.form !== null))

/** Whoever speaks where a cue stands: the innermost frame's holder. */
const speakerAt = (frames: readonly Frame[], cue: Cue): Holder | null =>
  framesAt(frames, cue).findLast(f => f.effect !== 'open')?.holder ?? null

/** Words behind a verb of feeling that name the feeling: "voiced her anger". */
const FEELING = 3

/** Words between what somebody said and what it is called. */
const SCORN_REACH = 7

/** Words between a determiner and its noun, the determiner included. */
const DETERMINERS = 3

/** "said that the alleged attack …": who speaks only refers to it, and does not take the word in the mouth. */
function isHedgedNoun({ cues }: Parsed, target: readonly number[], { scope, cue }: Frame): boolean {
  if (cue?.kind === 'claim' || cue?.kind === 'produce') return false
  // "discussed the allegation": nothing but the noun.
  if (cues.some(c => c.kind === 'claim' && target.every(i => c.from - i <= DETERMINERS && i < c.to))) return true
  return cues.some(c => c.kind === 'hedge' && c.from >= scope.from && hedgesFirst(c, target, scope.from))
}

/** What says of the claim that it is false, or not known, or did not happen: said by whoever speaks there. */
function readPredicates(
  parsed: Parsed,
  frames: readonly Frame[],
  target: readonly number[],
  own: readonly number[],
  language: Language,
): Position[] {
  return parsed.cues.flatMap((cue): Position[] => {
    const voice = predicateVoice(cue, parsed.tokens, language)
    if (cue.kind === 'scorn' && !isOfWords(parsed, cue)) return []
    if (voice === null || own.some(i => cue.from <= i && i < cue.to)) return []
    const holder = speakerAt(frames, cue)
    const ofDenial = framesAt(frames, cue).some(f => f.ofDenial)
    const apart = isApart(parsed, cue, target, language)
    return [{ voice: voice === 'denied' && ofDenial ? 'attributed' : voice, holder, apart }]
  })
}

/** "called the denial insane", as against "called the raid insane". */
const isOfWords = ({ cues }: Parsed, { from }: Cue): boolean =>
  cues.some(c => (c.kind === 'claim' || c.kind === 'denial') && c.to <= from && from - c.to < SCORN_REACH)

/** What refers back has the claim before it. */
const isBehind = ({ cue }: Frame, target: readonly number[]): boolean => cue !== null && cue.to > (target[0] ?? 0)

const readBack = ({ effect, holder, ofDenial }: Frame): Position => {
  const voice = effect === 'deny' ? (ofDenial ? 'attributed' : 'denied') : effect === 'doubt' ? 'doubted' : 'attributed'
  return { voice, holder, apart: true }
}

/** One reading a voice; what only refers to the claim, or states it, when nobody answers it. */
function settle(
  said: readonly Position[],
  parsed: Parsed,
  covering: readonly Frame[],
  target: readonly number[],
  language: Language,
): VoiceReading[] {
  const answered = (h: Holder | null) =>
    said.some(
      s =>
        (s.voice === 'denied' || s.voice === 'doubted') &&
        s.holder?.text === h?.text &&
        covering.some(f => f.holder === h),
    )
  const kept = said.filter(s => (s.voice !== 'attributed' && s.voice !== 'mentioned') || !answered(s.holder))
  const hedged = isHedged(parsed, target, language)
  if (kept.length === 0) return [toReading(hedged ? 'mentioned' : 'own', null)]
  const readings = new Map<Voice, VoiceReading>()
  if (hedged && covering.length === 0 && kept.every(s => s.apart))
    readings.set('mentioned', toReading('mentioned', null))
  for (const { voice, holder } of kept) {
    const known = readings.get(voice)
    if (known === undefined || (known.speaker === null && (holder?.speaker != null || known.speakerText === null)))
      readings.set(voice, toReading(voice, holder))
  }
  return [...readings.values()]
}
