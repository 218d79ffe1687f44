/** How a reading of a voice came about. Its confidence is judged by this, never by what the sentence is about. */
import type { Frame } from './frame.ts'
import { type Cue, isInside, type ParsedSentence, type SentenceRange } from './sentence.ts'
import type { Speaker } from './speaker.ts'

/**
 * - `verb`, `trailing`, `noun`, `source`, `headline`, `transcript`, `quotation`, `apart`: the frame that gave the voice; `apart` is a
 *   quotation set apart as a block
 * - `predicate`, `negation`: words that call the claim false or uncertain, or say that it is not so
 * - `reference`: a verb whose object only refers back to the claim
 * - `nobody`: nothing in the sentence speaks about the claim · `hedge`: only a hedge does
 */
export type VoiceRule =
  | 'verb'
  | 'trailing'
  | 'noun'
  | 'source'
  | 'headline'
  | 'transcript'
  | 'quotation'
  | 'apart'
  | 'predicate'
  | 'negation'
  | 'reference'
  | 'nobody'
  | 'hedge'

export interface Trace {
  readonly rule: VoiceRule
  /** Tokens between the words that gave the voice and the nearest of the claim's words. */
  readonly distance: number
  /** The share of the claim's words that the frame governs; 1 where no frame gave the voice. */
  readonly covered: number
  /** How many frames are around the claim. */
  readonly around: number
  /** How many different speakers have a frame in the sentence. */
  readonly speakers: number
  /** Said in another clause than the claim. */
  readonly apart: boolean
  /** How many sentences before this one the speaker was named: 0 when this one names them, or nobody speaks. */
  readonly back: number
  /** Words of the sentence. */
  readonly words: number
  /** Verbs of speech, denial, doubt and the like in the sentence. */
  readonly verbs: number
  /** The sentence says that somebody gives no evidence. */
  readonly unbacked: boolean
  /** A quotation mark stands in the sentence. */
  readonly quotes: boolean
}

/** What a trace is made from. */
export interface TraceSource {
  readonly parsed: ParsedSentence
  /** Positions of the claim's words. */
  readonly target: readonly number[]
  readonly frames: readonly Frame[]
  readonly covering: readonly Frame[]
}

/** What gave one voice: a frame or a cue, or neither. */
export interface Origin {
  readonly rule: VoiceRule
  readonly frame: Frame | null
  readonly cue: Cue | null
  readonly apart: boolean
  readonly speaker: Speaker | null
}

/** @returns the trace of one reading */
export function makeTrace({ parsed, target, frames, covering }: TraceSource, origin: Origin): Trace {
  const { rule, frame, apart, speaker } = origin
  const cue = frame?.cue ?? origin.cue
  const inScope = frame === null ? target : target.filter(i => isInside(i, frame.scope))
  return {
    rule,
    distance: cue === null ? 0 : findDistance(cue, target),
    covered: target.length === 0 ? 0 : inScope.length / target.length,
    around: covering.length,
    speakers: new Set(frames.flatMap(f => f.speaker?.text ?? [])).size,
    apart,
    back: speaker?.back ?? 0,
    words: parsed.tokens.filter(t => t.isWord).length,
    verbs: parsed.verbs.length,
    unbacked: parsed.unbacked.length > 0,
    quotes: parsed.tokens.some(t => t.norm === '"'),
  }
}

function findDistance({ from, to }: SentenceRange, target: readonly number[]): number {
  const distances = target.map(i => (i < from ? from - i - 1 : Math.max(0, i - to)))
  return distances.length === 0 ? 0 : Math.min(...distances)
}

/** The rule of a frame: a verb behind what it governs is a rule of its own, since its scope is surer. */
export const ruleOf = ({ rule, scope, cue }: Frame): VoiceRule =>
  rule === 'verb' && cue !== null && scope.from < cue.from ? 'trailing' : rule
