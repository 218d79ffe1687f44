/** Lists what a sentence says about a claim: who asserts, denies or doubts it. */
import type { Voice } from '../../model/page.ts'
import type { ClaimInSentence } from './claim-in-sentence.ts'
import type { Frame } from './frame.ts'
import { findNegation } from './negation.ts'
import { hedgesFirst, isApart, voiceOfPredicate } from './predicates.ts'
import { type Cue, isInside, type ParsedSentence } from './sentence.ts'
import type { Speaker } from './speaker.ts'

/** At most this many tokens part scorn from the noun that it is about: "the denial was, he said, insane". */
const SCORN_REACH = 6

/** The words of a noun phrase begin at most this many tokens before its noun: "the latest serious | allegation". */
const DETERMINER_REACH = 3

/** One voice about the claim, and whoever speaks in it. */
export interface Utterance {
  readonly voice: Voice
  readonly speaker: Speaker | null
  /** It is said in another clause than the claim. */
  readonly apart: boolean
}

/** @returns the utterances, the surest first; empty when nobody says anything about the claim */
export function listUtterances(claim: ClaimInSentence): Utterance[] {
  const { frames, covering, target, aside } = claim
  const answersBack = (f: Frame) => f.refersBack && !covering.includes(f) && isBehind(f, target.words)
  return [
    ...hearPredicates(claim).filter(u => !aside || !u.apart),
    ...hearFrames(claim),
    ...frames.filter(f => !aside && answersBack(f)).map(hearBackReference),
  ]
}

/** Words that call the claim false, not known or not so ("it never happened"); whoever speaks there says so. */
function hearPredicates(claim: ClaimInSentence): Utterance[] {
  const { parsed, target, frames, language } = claim
  return parsed.cues.flatMap((cue): Utterance[] => {
    const voice = voiceOfPredicate(cue, parsed.tokens, language)
    if (voice === null || target.content.some(i => isInside(i, cue))) return []
    if (cue.kind === 'scorn' && !isOfWords(parsed, cue)) return []
    const around = framesAt(frames, cue)
    // Who calls a denial false asserts the claim.
    const asserts = voice === 'denied' && around.some(f => f.ofDenial)
    return [
      {
        voice: asserts ? 'attributed' : voice,
        speaker: innermostSpeaker(around),
        apart: isApart(parsed, cue, target.words, language),
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

/** Whoever speaks inside of frames: the innermost one that takes a position. */
const innermostSpeaker = (around: readonly Frame[]): Speaker | null =>
  around.findLast(f => f.effect !== 'open')?.speaker ?? null

/** Everybody who denies or doubts the claim, from the outermost frame inwards, and what the innermost one does. */
function hearFrames(claim: ClaimInSentence): Utterance[] {
  const { parsed, frames, covering, target, language } = claim
  const negation = findNegation(parsed, target, language)
  const innermost = covering.at(-1)
  if (innermost !== undefined) return [...hearAnswers(covering), ...hearInnermost(claim, innermost, negation)]
  return negation === null ? [] : [utter('denied', innermostSpeaker(framesAt(frames, negation)))]
}

/** A denial of a denial asserts the claim: "Tarn denies that Orrin denied it". */
const hearAnswers = (covering: readonly Frame[]): Utterance[] =>
  covering.flatMap(({ effect, speaker }, at) => {
    if (effect === 'doubt') return [utter('doubted', speaker)]
    if (effect !== 'deny') return []
    const deniesDenial = covering.slice(at + 1).some(f => f.effect === 'deny')
    return [utter(deniesDenial ? 'attributed' : 'denied', speaker)]
  })

function hearInnermost(claim: ClaimInSentence, innermost: Frame, negation: Cue | null): Utterance[] {
  if (innermost.effect === 'open') return [utter('mentioned', innermost.speaker)]
  if (innermost.effect !== 'assert') return []
  const named = claim.covering.findLast(f => f.effect === 'assert' && f.speaker !== null) ?? innermost
  if (negation !== null) return [utter('denied', named.speaker)]
  return [utter(onlyRefers(claim, innermost) ? 'mentioned' : 'attributed', named.speaker)]
}

/** "said that the alleged attack …": the speaker only refers to the claim and does not assert it. */
function onlyRefers({ parsed: { cues }, target: { words } }: ClaimInSentence, { scope, cue }: Frame): boolean {
  if (cue?.kind === 'claim' || cue?.kind === 'produce') return false
  // "discussed the allegation": nothing but the noun.
  const isNounAlone = (c: Cue) => words.every(i => c.from - i <= DETERMINER_REACH && i < c.to)
  if (cues.some(c => c.kind === 'claim' && isNounAlone(c))) return true
  return cues.some(c => c.kind === 'hedge' && c.from >= scope.from && hedgesFirst(c, words, scope.from))
}

/** Words that refer back to the claim stand behind it. */
const isBehind = ({ cue }: Frame, words: readonly number[]): boolean => cue !== null && cue.to > (words[0] ?? 0)

function hearBackReference({ effect, speaker, ofDenial }: Frame): Utterance {
  if (effect === 'doubt') return { voice: 'doubted', speaker, apart: true }
  return { voice: effect === 'deny' && !ofDenial ? 'denied' : 'attributed', speaker, apart: true }
}

const utter = (voice: Voice, speaker: Speaker | null): Utterance => ({ voice, speaker, apart: false })
