/** Finds the frames of a sentence: who asserts, denies or doubts which part of it. */
import type { Language } from '../text/language.ts'
import { opensComplement } from './anaphoric-object.ts'
import { effectOf } from './effect.ts'
import { AROUND_SENTENCE, type Effect, type Frame, frameAssertion } from './frame.ts'
import { findHeadlineFrames } from './headline-frames.ts'
import { findOwner } from './noun-owner.ts'
import { collectRight } from './noun-phrases.ts'
import { findScope } from './scope.ts'
import type { Cue, CueVerb, ParsedSentence, SentenceToken } from './sentence.ts'
import type { Speech } from './speech.ts'
import { isIn } from './token-kinds.ts'
import { findTranscriptFrames } from './transcript.ts'

/**
 * At most this many tokens part a verb from a denial that is its object: "dismissed the minister's denial".
 */
const OBJECT_REACH = 5

/** The "to" of an infinitive stands at most this many tokens before it: "to prove or to | reject". */
const TO_REACH = 4

/** @returns the frames of a sentence, the outermost first */
export function findFrames(speech: Speech, parsed: ParsedSentence): Frame[] {
  return [
    ...findHeadlineFrames(speech, parsed),
    ...findTranscriptFrames(speech, parsed),
    ...findSources(speech, parsed),
    ...parsed.verbs.flatMap(verb => frameVerb(speech, parsed, verb) ?? []),
    ...parsed.cues.flatMap(cue => frameNoun(speech, parsed, cue) ?? []),
  ].sort((a, b) => a.depth - b.depth)
}

/** "according to the ministry": around the whole sentence. */
function findSources(speech: Speech, parsed: ParsedSentence): Frame[] {
  const { tokens, cues } = parsed
  return cues
    .filter(c => c.kind === 'source')
    .flatMap(cue => {
      const speaker = speech.resolve(parsed, collectRight(tokens, cue.to, speech.language))
      return speaker === null ? [] : [frameAssertion('source', speaker, { from: 0, to: tokens.length })]
    })
}

/** "the ministry denied that …" */
function frameVerb(speech: Speech, parsed: ParsedSentence, verb: CueVerb): Frame | null {
  const { language } = speech
  const { tokens, cues } = parsed
  const { cue } = verb
  const scope = findScope(parsed, verb, language)
  const effect = isDemanded(tokens, cue, language)
    ? null
    : isAsked(tokens, cue, language)
      ? 'open'
      : effectOf(cue, cues, scope)
  const speaker = speech.speakerOfVerb(parsed, verb)
  if (effect === null || (speaker === null && isDoneByNobody(parsed, verb, language))) return null
  if (effect === 'assert' && speaker === null && isWriter(tokens, verb, language)) return null
  const onlyCompares = (scope.refersBack || cue.passive) && followsComparison(tokens, verb, language)
  return {
    effect,
    speaker,
    scope: onlyCompares ? { from: cue.to, to: cue.to } : scope,
    depth: scope.trailing || scope.from < cue.from ? AROUND_SENTENCE : cue.from,
    refersBack: cue.kind === 'report' || cue.kind === 'believe' ? onlyCompares : scope.refersBack,
    ofDenial: !cue.passive && cues.some(c => c.kind === 'denial' && isObject(c, cue, scope.to)),
    cue,
    rule: 'verb',
  }
}

const isObject = ({ from }: Cue, verb: Cue, end: number): boolean =>
  from >= verb.to && from < end && from - verb.to <= OBJECT_REACH

/** "I believe that": where nobody is quoted, the first person is the writer, and the page states it itself. */
const isWriter = (tokens: readonly SentenceToken[], { subject }: CueVerb, { grammar }: Language): boolean =>
  subject !== null && tokens[subject.from]?.mention === null && isIn(tokens[subject.from], grammar.firstPerson)

/** "as the ministry claims" only adds that somebody says the same. */
const followsComparison = (tokens: readonly SentenceToken[], { cue, subject }: CueVerb, { grammar }: Language) =>
  isIn(tokens[Math.min(subject?.from ?? cue.from, cue.from) - 1], grammar.comparisons)

/** "must acknowledge" asks for something that nobody has done. */
const isDemanded = (tokens: readonly SentenceToken[], { from, form, negated }: Cue, { grammar }: Language): boolean =>
  form === 'base' && !negated && isIn(tokens[from - 1], grammar.demanding)

/** "Asked whether it fell, the ministry said": whoever asks is not named, and asking takes no side. */
const isAsked = (tokens: readonly SentenceToken[], { from }: Cue, { grammar }: Language): boolean =>
  from === tokens.findIndex(t => t.isWord) && isIn(tokens[from], grammar.asked)

const isDoneByNobody = (parsed: ParsedSentence, verb: CueVerb, language: Language): boolean =>
  isReducedClause(parsed, verb, language) || isInfinitive(parsed.tokens, verb.cue, language)

/** "the strike announced on Monday": the noun before a participle is not its subject. */
function isReducedClause({ tokens }: ParsedSentence, { cue, subject }: CueVerb, { grammar }: Language): boolean {
  if (cue.form !== 'past' || cue.passive || subject === null) return false
  const next = tokens[cue.to]
  return !next?.isWord || isIn(next, grammar.prepositions, grammar.times)
}

/** "either to prove or to reject the claim": nobody is said to do so. */
function isInfinitive(tokens: readonly SentenceToken[], { from, form }: Cue, { grammar }: Language): boolean {
  const before = tokens.slice(Math.max(0, from - TO_REACH), from)
  return form === 'base' && before.some(t => t.mention === null && isIn(t, grammar.infinitives))
}

/** What the owner of a noun does with the noun's complement. */
const EFFECT_OF_NOUN: Partial<Record<Cue['kind'], Effect>> = { claim: 'assert', statement: 'assert', denial: 'deny' }

/** "Ruritania's claim that …", "a denial by the ministry" */
function frameNoun(speech: Speech, parsed: ParsedSentence, cue: Cue): Frame | null {
  const { tokens } = parsed
  const effect = EFFECT_OF_NOUN[cue.kind]
  const owner = effect === undefined ? null : findOwner(tokens, parsed.cues, cue, speech.language)
  const speaker = owner === null ? null : speech.resolve(parsed, owner)
  if (effect === undefined || owner === null || speaker === null) return null
  const behind = owner.from >= cue.to ? owner.to : cue.to
  const hasComplement =
    opensComplement(tokens[behind], speech.language) || opensDefinition(tokens, behind, speech.language)
  return {
    effect,
    speaker,
    scope: hasComplement ? { from: behind, to: findComplementEnd(tokens, behind) } : { from: cue.from, to: cue.to },
    depth: cue.from,
    refersBack: !hasComplement && cue.kind !== 'statement',
    ofDenial: false,
    cue,
    rule: 'noun',
  }
}

/** "the minister's argument | is that …" */
const opensDefinition = (tokens: readonly SentenceToken[], at: number, { grammar }: Language): boolean =>
  isIn(tokens[at], grammar.passives) && isIn(tokens[at + 1], grammar.subordinators)

function findComplementEnd(tokens: readonly SentenceToken[], from: number): number {
  const end = tokens.findIndex((t, i) => i > from && (t.norm === ',' || t.norm === ';'))
  return end < 0 ? tokens.length : end
}
