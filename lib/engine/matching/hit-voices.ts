/**
 * Tells in which voices a sentence puts the claim of a hit: the voices that are read in it, and the one that the
 * pattern or anaphor gives.
 */
import type { Voice } from '../../model/page.ts'
import type { TokenRange } from '../terms/places.ts'
import { type BlockText, spanOf } from '../terms/read-blocks.ts'
import type { ReadingFacts } from '../voice/confidence.ts'
import type { VoiceReader, VoiceReading } from '../voice/voice-reading.ts'
import type { Hit } from './hits.ts'

/** A voice of a hit, and whether it was read in the sentence or given by the pattern. */
export interface HitVoice extends VoiceReading {
  readonly given: ReadingFacts['given']
}

const asRead = (reading: VoiceReading): HitVoice => ({ ...reading, given: 'read' })

/** Voices that answer a claim. Most anaphors count only with one of these. */
const ANSWERS: readonly Voice[] = ['denied', 'doubted']

/** Voices in which somebody takes a position. */
const POSITIONS: readonly Voice[] = ['attributed', ...ANSWERS]

/**
 * @param block the hit's block
 * @param aside another claim of the sentence is what its other clauses answer
 * @returns empty when an anaphor turns out to answer nothing
 */
export function readHitVoices(
  hit: Hit,
  { tokens }: BlockText,
  aside: boolean,
  readVoices: VoiceReader,
): readonly HitVoice[] {
  const toSpans = (ranges: readonly TokenRange[]) => ranges.map(range => spanOf(tokens, range))
  const content = toSpans(hit.content)
  const read = (matched: readonly TokenRange[]) =>
    readVoices(hit.sentence.block, hit.sentence.sentence, { matched: toSpans(matched), content, aside })
  const voices = readRepeats(read(hit.matched), hit.repeats, read)
  if (givesNoEvidence(hit, voices)) return isOnlyRemark(hit) ? [] : voices.map(asRead)
  if (hit.fixedVoice !== null) return fixVoice(hit, hit.fixedVoice, voices)
  if (voices.some(isAnswer)) return voices.map(asRead)
  if (hit.fallbackVoice !== null) return addAnswer(hit.fallbackVoice, voices)
  return (hit.anaphor === null ? voices : keepContested(hit, voices)).map(asRead)
}

/**
 * "said, without giving evidence, that …": a pattern's doubt is the writer's remark about what is said there. It is no
 * doubt of the speaker's, nor about another claim of the topic.
 */
const givesNoEvidence = ({ fixedVoice, fallbackVoice }: Hit, voices: readonly VoiceReading[]): boolean =>
  (fixedVoice ?? fallbackVoice) === 'doubted' &&
  voices.some(v => v.voice === 'attributed' && v.trace?.unbacked === true)

/** Nothing but the remark points at the claim, on a page about its topic. */
const isOnlyRemark = ({ fixedVoice, context }: Hit): boolean => fixedVoice !== null && context

const isAnswer = ({ voice }: VoiceReading): boolean => ANSWERS.includes(voice)
const takesPosition = ({ voice }: VoiceReading): boolean => POSITIONS.includes(voice)

/**
 * Where the first clause only states or names the claim, another may take a position: "Raid video slammed; Tarn denies
 * raid".
 */
function readRepeats(
  first: readonly VoiceReading[],
  repeats: readonly TokenRange[],
  read: (matched: readonly TokenRange[]) => readonly VoiceReading[],
): readonly VoiceReading[] {
  if (first.some(takesPosition)) return first
  const more = repeats.flatMap(range => read([range])).filter(takesPosition)
  return more.length === 0 ? first : [...first.filter(v => v.voice !== 'own'), ...more]
}

/** A pattern's doubt gives way to a denial that is read in the sentence, because the denial says more. */
function fixVoice({ anaphor }: Hit, voice: Voice, voices: readonly VoiceReading[]): readonly HitVoice[] {
  const denials = voice === 'doubted' && anaphor === null ? voices.filter(v => v.voice === 'denied') : []
  return denials.length > 0 ? denials.map(asRead) : [tellVoice(voice, voices, 'pattern')]
}

/** The answer that a pattern tells, and whoever else asserts the claim. */
function addAnswer(voice: Voice, voices: readonly VoiceReading[]): readonly HitVoice[] {
  const answer = tellVoice(voice, voices, 'fallback')
  const asserted = voices.filter(v => v.voice === 'attributed' && v.speakerText !== answer.speakerText)
  return [answer, ...asserted.map(asRead)]
}

/** The voice of the pattern, with the speaker whom the sentence names. */
function tellVoice(voice: Voice, voices: readonly VoiceReading[], given: 'pattern' | 'fallback'): HitVoice {
  const isRead = voices.some(v => v.voice === voice)
  const spoken = voices.find(v => v.voice === voice) ?? voices.find(v => v.speakerText !== null) ?? voices[0]
  const reading = {
    speaker: null,
    party: null,
    speakerText: null,
    trace: null,
    ...spoken,
    voice,
    given: isRead ? ('both' as const) : given,
  }
  return voice === 'attributed' && reading.speakerText === null ? { ...reading, voice: 'own' } : reading
}

/** Without an answer, an anaphor counts when somebody asserts a denial, or when it names something contested. */
function keepContested({ anaphor }: Hit, voices: readonly VoiceReading[]): readonly VoiceReading[] {
  if (anaphor === 'denial') return voices.filter(v => v.voice === 'attributed')
  if (anaphor !== 'contested') return []
  // A sentence that names something contested does not state it.
  return voices.map(v => (v.voice === 'own' ? { ...v, voice: 'mentioned' as const } : v))
}
