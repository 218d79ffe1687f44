import type { Voice } from '../../model/page.ts'
import type { ClaimInSentence } from './claim-in-sentence.ts'
import { isHedged } from './predicates.ts'
import { isInside } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import { makeTrace, type Origin, type Trace } from './trace.ts'
import type { Utterance } from './utterances.ts'
import type { VoiceReading } from './voice-reading.ts'

/**
 * @returns one reading for each voice; when nobody speaks about the claim, the sentence itself states it or mentions it
 */
export function settleVoices(utterances: readonly Utterance[], claim: ClaimInSentence): VoiceReading[] {
  const kept = utterances.filter(u => !isTakenBack(u, utterances, claim))
  const trace = (origin: Origin) => makeTrace(claim, origin)
  const quiet = (hedges: boolean) =>
    toReading(hedges ? 'mentioned' : 'own', null, trace({ ...NOBODY, rule: hedges ? 'hedge' : 'nobody' }))
  const hedged = isHedged(claim.parsed, claim.target.words, claim.language)
  if (kept.length === 0) return [quiet(hedged)]
  const readings = new Map<Voice, VoiceReading>()
  if (hedged && claim.covering.length === 0 && kept.every(u => u.apart)) readings.set('mentioned', quiet(true))
  for (const utterance of kept) {
    const { voice } = utterance
    if (tellsMore(utterance, readings.get(voice)))
      readings.set(voice, toReading(voice, utterance.speaker, trace(utterance)))
  }
  return [...readings.values()]
}

/**
 * Whoever denies or doubts a claim does not assert it in the same sentence, unless the denial stands before the verb of
 * saying and so is of something else: "called the charge absurd and said that". And the writer's doubt of who "said
 * without evidence that" adds nothing to what is reported.
 */
function isTakenBack(utterance: Utterance, all: readonly Utterance[], claim: ClaimInSentence): boolean {
  const { voice, speaker, cue } = utterance
  if (isAnswer(utterance)) {
    const isUnbacked = cue !== null && claim.parsed.unbacked.some(r => isInside(cue.from, r))
    if (isUnbacked && speaker === null) return all.some(u => u.voice === 'attributed')
    return utterance.apart && all.some(u => u.voice === 'attributed' && isOf(u, utterance) && isSaidAfter(u, utterance))
  }
  if (voice !== 'attributed' && voice !== 'mentioned') return false
  if (!claim.covering.some(f => f.speaker === speaker)) return false
  return all.some(u => isAnswer(u) && isOf(u, utterance) && !(u.apart && isSaidAfter(utterance, u)))
}

const isAnswer = ({ voice }: Utterance): boolean => voice === 'denied' || voice === 'doubted'

const isOf = (a: Utterance, b: Utterance): boolean => a.speaker?.text === b.speaker?.text

/** Whether the verb that reports a claim stands behind what a predicate says, and before the claim itself. */
const isSaidAfter = ({ frame }: Utterance, { rule, cue }: Utterance): boolean =>
  rule === 'predicate' &&
  cue !== null &&
  frame?.cue != null &&
  frame.cue.from >= cue.to &&
  frame.scope.from >= frame.cue.to

/** A speaker whom the packs know replaces one whom they do not know, and any speaker replaces nobody. */
const tellsMore = ({ speaker }: Utterance, reading: VoiceReading | undefined): boolean =>
  reading === undefined || (reading.speaker === null && (speaker?.entity != null || reading.speakerText === null))

const NOBODY = { frame: null, cue: null, apart: false, speaker: null } as const

export const toReading = (voice: Voice, speaker: Speaker | null, trace: Trace | null): VoiceReading => ({
  voice,
  speaker: speaker?.entity ?? null,
  party: speaker?.party ?? null,
  speakerText: speaker?.text ?? null,
  trace,
})
