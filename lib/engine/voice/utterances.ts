/** Lists what a sentence says about a claim: who asserts, denies or doubts it. */
import type { Voice } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import type { ClaimInSentence } from './claim-in-sentence.ts'
import type { Frame } from './frame.ts'
import { onlyJudges } from './judging.ts'
import { findNegation } from './negation.ts'
import { opensPair } from './pairs.ts'
import { hedgesFirst, isApart, voiceOfPredicate } from './predicates.ts'
import { type Cue, isInside, type ParsedSentence, type SentenceToken } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import { isIn } from './token-kinds.ts'
import { ruleOf, type VoiceRule } from './trace.ts'

/** At most this many tokens part scorn from the noun that it is about: "the denial was, he said, insane". */
const SCORN_REACH = 6

/** Evidence is negated at most this many tokens away from it: "proof of | neither". */
const PROOF_REACH = 3

/** The two words of "neither … nor" are at most this many tokens apart. */
const PAIR_REACH = 12

/** The words of a noun phrase begin at most this many tokens before its noun: "the latest serious | allegation". */
const DETERMINER_REACH = 3

/** One voice about the claim, and whoever speaks in it. */
export interface Utterance {
  readonly voice: Voice
  readonly speaker: Speaker | null
  /** It is said in another clause than the claim. */
  readonly apart: boolean
  /** What gave it: a frame, or the words themselves. */
  readonly rule: VoiceRule
  readonly frame: Frame | null
  readonly cue: Cue | null
}

/** @returns the utterances, the surest first; empty when nobody says anything about the claim */
export function listUtterances(claim: ClaimInSentence): Utterance[] {
  const { parsed, frames, covering, target, aside, language } = claim
  const answersBack = (f: Frame) => f.refersBack && !covering.includes(f) && isBehind(f, target.words)
  const ofPair = parsed.tokens.some((_, at) => opensPair(parsed.tokens, parsed.cues, at, language))
  // "Neither side's account could be confirmed": what nobody in particular says is said of both.
  const counts = (u: Utterance) => !ofPair || u.speaker !== null
  return [
    ...hearPredicates(claim).filter(u => !aside || !u.apart),
    ...hearFrames(claim),
    ...frames.filter(f => !aside && answersBack(f)).map(hearBackReference),
  ].filter(counts)
}

/** Words that call the claim false, not known or not so ("it never happened"); whoever speaks there says so. */
function hearPredicates(claim: ClaimInSentence): Utterance[] {
  const { parsed, target, frames, language } = claim
  return parsed.cues.flatMap((cue): Utterance[] => {
    const voice = voiceOfPredicate(cue, parsed.tokens, language)
    if (voice === null || target.content.some(i => isInside(i, cue))) return []
    if (cue.kind === 'scorn' && !isOfWords(parsed, cue)) return []
    if (cue.kind === 'false' && onlyJudges(parsed, cue, language)) return []
    const around = framesAt(frames, cue)
    if (voice === 'doubted' && isRejected(around, cue)) return []
    // The writer says that somebody gives no evidence.
    const isRemark = parsed.unbacked.some(r => isInside(cue.from, r))
    // Who calls a denial false asserts the claim.
    const asserts = voice === 'denied' && around.some(f => f.ofDenial)
    return [
      {
        voice: asserts ? 'attributed' : voice,
        speaker: isRemark ? null : innermostSpeaker(around),
        apart: isApart(parsed, cue, target.words, language),
        rule: 'predicate',
        frame: null,
        cue,
      },
    ]
  })
}

/** "called the denial insane" is about words; "called the raid insane" is about the deed. */
const isOfWords = ({ cues }: ParsedSentence, { from }: Cue): boolean =>
  cues.some(c => (c.kind === 'claim' || c.kind === 'denial') && c.to <= from && from - c.to <= SCORN_REACH)

/** The frames around a predicate, except those of nouns ("his denial of the raid"), which end before it. */
const framesAt = (frames: readonly Frame[], { from }: Cue): Frame[] =>
  frames.filter(f => isInside(from, f.scope) && (f.cue === null || f.cue.form !== null))

/** "dismissed the doubts": the verb's object is the doubt itself. */
const isRejected = (around: readonly Frame[], { from }: Cue): boolean =>
  around.some(f => f.effect === 'deny' && f.cue !== null && from - f.cue.to < DETERMINER_REACH)

/** Whoever speaks inside of frames: the innermost one that takes a position. */
const innermostSpeaker = (around: readonly Frame[]): Speaker | null =>
  around.findLast(f => f.effect !== 'open')?.speaker ?? null

/** Everybody who denies or doubts the claim, from the outermost frame inwards, and what the innermost one does. */
function hearFrames(claim: ClaimInSentence): Utterance[] {
  const { parsed, frames, covering, target, language } = claim
  const negation = findNegation(parsed, target, language)
  const innermost = covering.at(-1)
  if (innermost !== undefined) return [...hearAnswers(covering), ...hearInnermost(claim, innermost, negation)]
  return negation === null ? [] : [deny(parsed, innermostSpeaker(framesAt(frames, negation)), negation)]
}

/** A denial of a denial asserts the claim: "Tarn denies that Orrin denied it". */
const hearAnswers = (covering: readonly Frame[]): Utterance[] =>
  covering.flatMap((frame, at) => {
    if (frame.effect === 'doubt') return [utter('doubted', frame)]
    if (frame.effect !== 'deny') return []
    const deniesDenial = covering.slice(at + 1).some(f => f.effect === 'deny')
    return [utter(deniesDenial ? 'attributed' : 'denied', frame)]
  })

function hearInnermost(claim: ClaimInSentence, innermost: Frame, negation: Cue | null): Utterance[] {
  if (innermost.effect === 'open') return [utter('mentioned', innermost)]
  if (innermost.effect !== 'assert') return []
  const named = claim.covering.findLast(f => f.effect === 'assert' && f.speaker !== null) ?? innermost
  if (negation !== null) return [deny(claim.parsed, named.speaker, negation)]
  return [utter(onlyRefers(claim, innermost) ? 'mentioned' : 'attributed', named)]
}

/** "said that the alleged attack …": the speaker only refers to the claim and does not assert it. */
function onlyRefers({ parsed, target: { words }, language }: ClaimInSentence, { scope, cue }: Frame): boolean {
  if (cue?.kind === 'claim' || cue?.kind === 'produce') return false
  const { tokens, cues } = parsed
  const first = words[0] ?? 0
  // "wrote to ask, in terms, whether", "Whether it fell, nobody can say"
  const start = cue === null || first < cue.from ? 0 : cue.from
  if (cues.some(c => c.kind === 'whether' && c.from >= start && c.to <= first)) return true
  if (cue !== null && first < cue.from && opensAsked(tokens, language)) return true
  // "discussed the allegation": nothing but the noun.
  const isNounAlone = (c: Cue) => words.every(i => c.from - i <= DETERMINER_REACH && i < c.to)
  if (cues.some(c => c.kind === 'claim' && isNounAlone(c))) return true
  return cues.some(c => c.kind === 'hedge' && c.from >= scope.from && hedgesFirst(c, words, scope.from))
}

/** "Asked about the charge that it fell, the ministry said": what somebody is asked about is only mentioned. */
const opensAsked = (tokens: readonly SentenceToken[], { grammar }: Language): boolean =>
  isIn(
    tokens.find(t => t.isWord),
    grammar.asked,
  )

/** Words that refer back to the claim stand behind it. */
const isBehind = ({ cue }: Frame, words: readonly number[]): boolean => cue !== null && cue.to > (words[0] ?? 0)

function hearBackReference(frame: Frame): Utterance {
  const { effect, ofDenial } = frame
  const answer = effect === 'deny' && !ofDenial ? 'denied' : 'attributed'
  return { ...utter(effect === 'doubt' ? 'doubted' : answer, frame), apart: true, rule: 'reference' }
}

const utter = (voice: Voice, frame: Frame): Utterance => ({
  voice,
  speaker: frame.speaker,
  apart: false,
  rule: ruleOf(frame),
  frame,
  cue: frame.cue,
})

/** A negation of the claim's own words: "did not attack". */
const deny = ({ cues }: ParsedSentence, speaker: Speaker | null, negation: Cue): Utterance => ({
  // "found proof of neither": who has no proof does not say that it is not so.
  voice: cues.some(c => c.kind === 'evidence' && isProofOf(cues, c, negation)) ? 'doubted' : 'denied',
  speaker,
  apart: false,
  rule: 'negation',
  frame: null,
  cue: negation,
})

function isProofOf(cues: readonly Cue[], proof: Cue, negation: Cue): boolean {
  const negations = cues.filter(
    c => c.kind === 'negation' && c.from <= negation.from && negation.from - c.from <= PAIR_REACH,
  )
  return negations.some(c => Math.abs(proof.from - c.from) <= PROOF_REACH)
}
