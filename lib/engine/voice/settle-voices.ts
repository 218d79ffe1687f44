import type { Voice } from '../../model/page.ts'
import type { ClaimInSentence } from './claim-in-sentence.ts'
import { isHedged } from './predicates.ts'
import type { Speaker } from './speaker.ts'
import { makeTrace, type Origin, type Trace } from './trace.ts'
import type { Utterance } from './utterances.ts'
import type { VoiceReading } from './voice-reading.ts'

/**
 * @returns one reading for each voice; when nobody speaks about the claim, the sentence itself states it or mentions it
 */
export function settleVoices(utterances: readonly Utterance[], claim: ClaimInSentence): VoiceReading[] {
  const kept = utterances.filter(u => !isTakenBack(u, utterances, claim))
  const source = { ...claim, target: claim.target.words }
  const trace = (origin: Origin) => makeTrace(source, origin)
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

/** Whoever denies or doubts a claim does not assert it in the same sentence. */
function isTakenBack({ voice, speaker }: Utterance, all: readonly Utterance[], { covering }: ClaimInSentence): boolean {
  if (voice !== 'attributed' && voice !== 'mentioned') return false
  if (!covering.some(f => f.speaker === speaker)) return false
  return all.some(u => (u.voice === 'denied' || u.voice === 'doubted') && u.speaker?.text === speaker?.text)
}

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
