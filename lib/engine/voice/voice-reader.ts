/** Reads how a sentence puts a claim: in which voice, and by whom. */
import { placeClaim } from './claim-in-sentence.ts'
import type { Frame } from './frame.ts'
import { findFrames } from './frames.ts'
import type { ParsedSentence } from './sentence.ts'
import { settleVoices, toReading } from './settle-voices.ts'
import { listUtterances } from './utterances.ts'
import type { OpenVoices } from './voice-reading.ts'

export const openVoiceReader: OpenVoices = speech => {
  // A sentence with several claims has the same frames for each.
  const kept = new Map<ParsedSentence, readonly Frame[]>()
  const framesOf = (parsed: ParsedSentence) => {
    const frames = kept.get(parsed) ?? findFrames(speech, parsed)
    kept.set(parsed, frames)
    return frames
  }
  return (block, sentence, words) => {
    const parsed = speech.read({ block, sentence })
    if (parsed === null) return [toReading('own', null, null)]
    const claim = placeClaim(speech, parsed, framesOf(parsed), words)
    return settleVoices(listUtterances(claim), claim)
  }
}
