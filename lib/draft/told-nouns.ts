/** Finds what is told by a noun: "issued a threat to leave", "following accusations that". */
import type { Frame } from '../engine/voice/frame.ts'
import type { ParsedSentence, SentenceRange, SentenceToken } from '../engine/voice/sentence.ts'
import { isIn } from '../engine/voice/token-kinds.ts'
import type { Reading } from './reading.ts'
import type { Voice } from './statement.ts'
import { findLeading } from './voices.ts'

export interface Told {
  readonly voice: Voice
  readonly range: SentenceRange
}

/** "The ministry issued a threat | to leave the talks" */
export function findThreats({ speech, language, cast }: Reading, parsed: ParsedSentence): Told[] {
  const { tokens } = parsed
  return tokens.flatMap((token, at): Told[] => {
    if (!isIn(token, language.draft.threatening) || !isIn(tokens[at + 1], language.grammar.infinitives)) return []
    // A verb of threatening has a frame of its own.
    if (parsed.cues.some(c => c.form !== null && c.from === at)) return []
    const voice = findLeading(speech, parsed, cast)
    return voice === null ? [] : [{ voice, range: { from: at + 1, to: findEnd(tokens, at + 1) } }]
  })
}

/** "The ministry left, following accusations | that …": who makes them is not said, so they are whoever leads the sentence's. */
export function findUnowned(
  { speech, language, cast }: Reading,
  parsed: ParsedSentence,
  frames: readonly Frame[],
): Told[] {
  const { tokens, cues } = parsed
  const { grammar } = language
  return cues.flatMap((cue): Told[] => {
    const owned = frames.some(f => f.cue === cue)
    if (cue.kind !== 'claim' || cue.form !== null || owned) return []
    if (!isIn(tokens[cue.to], grammar.subordinators) || !isIn(tokens[cue.from - 1], grammar.governing)) return []
    const range = { from: cue.to + 1, to: findEnd(tokens, cue.to + 1) }
    const voice = findLeading(speech, parsed, cast)
    // Who makes them does not accuse themselves.
    const accused = tokens.slice(range.from, range.to).find(t => t.mention !== null)?.mention?.entity ?? null
    if (voice === null || accused === null || accused === voice.speaker || accused === voice.party) return []
    return [{ voice, range }]
  })
}

function findEnd(tokens: readonly SentenceToken[], from: number): number {
  const end = tokens.findIndex((t, at) => at > from && (t.norm === ',' || t.norm === ';'))
  return end < 0 ? tokens.length : end
}
