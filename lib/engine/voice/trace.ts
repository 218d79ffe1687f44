/** How a reading of a voice came about. Its confidence is judged by this, never by what the sentence is about. */
import type { Language } from '../text/language.ts'
import type { ClaimInSentence } from './claim-in-sentence.ts'
import type { Frame } from './frame.ts'
import { type Cue, type CueKind, isInside, type SentenceRange } from './sentence.ts'
import type { Speaker } from './speaker.ts'
import { covers } from './target.ts'
import { isIn } from './token-kinds.ts'

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
  /** How many words stand for the claim. */
  readonly target: number
  /** The claim is worded as a noun ("the attack"): an article or preposition stands before its first word. */
  readonly nominal: boolean
  /** How many frames are around the claim, and how many different speakers assert it, one inside the other. */
  readonly around: number
  readonly asserting: number
  /** Somebody whom a headline does not name asserts it inside of what its speaker says: "Army: calls say that". */
  readonly nameless: boolean
  /** How many different speakers have a frame in the sentence. */
  readonly speakers: number
  /** The verb that gave the voice is among the claim's own words. */
  readonly ownVerb: boolean
  /** Said in another clause than the claim. */
  readonly apart: boolean
  /** How many sentences before this one the speaker was named: 0 when this one names them, or nobody speaks. */
  readonly back: number
  /** Words of the speaker's text that are neither names nor nouns for speakers, nor small words. */
  readonly odd: number
  /** Words of the sentence. */
  readonly words: number
  /** Verbs of speech, denial, doubt and the like in the sentence. */
  readonly verbs: number
  /** Nouns for claims, denials and evidence, and words of doubt, that the claim's own words are not. */
  readonly loose: number
  /** The sentence says that somebody gives no evidence. */
  readonly unbacked: boolean
  /** A quotation mark stands in the sentence. */
  readonly quotes: boolean
  /** The sentence speaks in the first person. */
  readonly firstPerson: boolean
  /** Somebody speaks in the sentence before, in the same paragraph. */
  readonly afterSpeech: boolean
}

/** What gave one voice: a frame or a cue, or neither. */
export interface Origin {
  readonly rule: VoiceRule
  readonly frame: Frame | null
  readonly cue: Cue | null
  readonly apart: boolean
  readonly speaker: Speaker | null
}

/** Cues that say something about a claim although they are no verbs. */
const LOOSE: readonly CueKind[] = ['claim', 'statement', 'denial', 'evidence', 'uncertain', 'false', 'hedge', 'hearsay']

/** @returns the trace of one reading */
export function makeTrace(claim: ClaimInSentence, origin: Origin): Trace {
  const { parsed, frames, covering, language } = claim
  const { words, content } = claim.target
  const { rule, frame, apart, speaker } = origin
  const cue = frame?.cue ?? origin.cue
  const inScope = frame === null ? words : words.filter(i => isInside(i, frame.scope))
  const { tokens } = parsed
  const { determiners, prepositions, possessives, firstPerson } = language.grammar
  const before = tokens[(words[0] ?? 0) - 1]
  const asserting = covering.filter(f => f.effect === 'assert')
  return {
    rule,
    distance: cue === null ? 0 : findDistance(cue, words),
    covered: words.length === 0 ? 0 : inScope.length / words.length,
    target: words.length,
    nominal: before?.possessive === true || isIn(before, determiners, prepositions, possessives),
    around: covering.length,
    asserting: countSpeakers(asserting),
    nameless: hasNameless(frames.filter(f => covers(f, words))),
    speakers: countSpeakers(frames),
    ownVerb: cue !== null && content.some(i => isInside(i, cue)),
    apart,
    back: speaker?.back ?? 0,
    odd: speaker === null ? 0 : countOdd(speaker, language),
    words: tokens.filter(t => t.isWord).length,
    verbs: parsed.verbs.length,
    loose: parsed.cues.filter(c => LOOSE.includes(c.kind) && !content.includes(c.from)).length,
    unbacked: parsed.unbacked.length > 0,
    quotes: tokens.some(t => t.norm === '"'),
    firstPerson: tokens.some(t => isIn(t, firstPerson)),
    afterSpeech: claim.afterSpeech,
  }
}

const hasNameless = (around: readonly Frame[]): boolean =>
  around.some(f => f.effect === 'assert' && f.speaker === null) &&
  around.some(f => f.rule === 'headline' || f.rule === 'transcript')

const countSpeakers = (frames: readonly Frame[]): number => new Set(frames.flatMap(f => f.speaker?.text ?? [])).size

function findDistance({ from, to }: SentenceRange, target: readonly number[]): number {
  const distances = target.map(i => (i < from ? from - i - 1 : Math.max(0, i - to)))
  return distances.length === 0 ? 0 : Math.min(...distances)
}

/** "the independent two officers ever" is hardly a speaker. */
function countOdd({ text }: Speaker, { grammar, functionWords }: Language): number {
  const { titles, houses, officials, speakers, determiners, prepositions } = grammar
  const known = [titles, houses, officials, speakers, determiners, prepositions]
  const words = text.split(/\s+/).filter(word => /^\p{Ll}/u.test(word))
  const isKnown = (word: string) => known.some(set => set.has(word)) && !functionWords.has(word)
  return words.filter(
    word => !isKnown(word.replace(/'s$|’s$/u, '')) && !determiners.has(word) && !prepositions.has(word),
  ).length
}

/** The rule of a frame: a verb behind what it governs is a rule of its own, since its scope is surer. */
export const ruleOf = ({ rule, scope, cue }: Frame): VoiceRule =>
  rule === 'verb' && cue !== null && scope.from < cue.from ? 'trailing' : rule
