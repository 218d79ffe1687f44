/** Places a claim in its sentence: which words belong to the claim, and which frames surround them. */
import type { Language } from '../text/language.ts'
import { type Frame, frameAssertion } from './frame.ts'
import { findStatement } from './quoted-statement.ts'
import { isInside, type ParsedSentence, type Target } from './sentence.ts'
import { findIntroduced, isSetApart } from './set-apart.ts'
import type { Speech } from './speech.ts'
import { covers, findTargetWords, listWordsIn, middleOf } from './target.ts'
import type { ClaimWords } from './voice-reading.ts'

/** The words that name a feeling end at most this many tokens behind its verb: "voiced her deep anger". */
const FEELING_WORDS = 3

export interface ClaimInSentence {
  readonly parsed: ParsedSentence
  readonly language: Language
  readonly target: Target
  /** The frames of the sentence, the outermost first, without those whose words belong to the claim itself. */
  readonly frames: readonly Frame[]
  /** Those around the claim's words. */
  readonly covering: readonly Frame[]
  readonly aside: boolean
  /** Somebody speaks in the sentence before, in the same block. */
  readonly afterSpeech: boolean
}

/** @param sentenceFrames the frames of the sentence, the outermost first */
export function placeClaim(
  speech: Speech,
  parsed: ParsedSentence,
  sentenceFrames: readonly Frame[],
  { matched, content, aside }: ClaimWords,
): ClaimInSentence {
  const words = findTargetWords(parsed, matched, speech.language)
  const target = { words, content: [...words, ...listWordsIn(parsed, content)] }
  const outside = sentenceFrames.filter(f => !isOfClaim(f, target))
  const frames = [...frameQuotation(speech, parsed, words, outside), ...outside]
  const covering = dropNameless(frames.filter(f => covers(f, words)))
  return {
    parsed,
    language: speech.language,
    target,
    frames,
    covering,
    aside,
    afterSpeech: followsSpeech(speech, parsed),
  }
}

function followsSpeech(speech: Speech, { blockAt, sentenceAt }: ParsedSentence): boolean {
  const before = sentenceAt === 0 ? null : speech.read({ block: blockAt, sentence: sentenceAt - 1 })
  return before?.cues.some(c => c.kind === 'report' || c.kind === 'source') === true
}

/** A claim may itself say that somebody "has yet to respond". */
function isOfClaim({ effect, cue }: Frame, { content }: Target): boolean {
  if (effect !== 'open' || cue === null) return false
  const phrase = { from: cue.from, to: cue.to + (cue.kind === 'react' ? FEELING_WORDS : 0) }
  return content.some(i => isInside(i, phrase))
}

/** "it was announced that" counts only when no other frame names who asserts the claim. */
function dropNameless(covering: readonly Frame[]): Frame[] {
  const isNamed = covering.some(f => f.effect === 'assert' && f.speaker !== null)
  return covering.filter(f => !isNamed || f.effect !== 'assert' || f.speaker !== null)
}

/** The quotation around the claim's words, unless a verb of this sentence already says who speaks. */
function frameQuotation(
  speech: Speech,
  parsed: ParsedSentence,
  words: readonly number[],
  frames: readonly Frame[],
): Frame[] {
  const { blockAt, tokens } = parsed
  if (isSetApart(parsed)) {
    const scope = { from: 0, to: tokens.length }
    return [frameAssertion('apart', findIntroduced(speech, parsed), scope)]
  }
  const middle = tokens[middleOf(words) ?? 0]
  const quotation = middle === undefined ? null : findStatement(speech, blockAt, middle.start)
  if (quotation === null) return []
  const isOutside = ({ cue }: Frame) => {
    const offset = cue === null ? null : (tokens[cue.from]?.start ?? 0)
    return offset === null || offset < quotation.start || offset >= quotation.end
  }
  const tellsSpeaker = (f: Frame) => f.effect !== 'open' && f.cue?.kind !== 'claim' && isOutside(f) && covers(f, words)
  if (frames.some(tellsSpeaker)) return []
  const from = tokens.findIndex(t => t.start >= quotation.start)
  const end = tokens.findIndex(t => t.start >= quotation.end)
  const scope = { from: Math.max(from, 0), to: end < 0 ? tokens.length : end }
  return [frameAssertion('quotation', speech.speakerOfQuotation(quotation), scope)]
}
