/**
 * Shows why a text matches the claims that it matches and not those that it only comes near to: every claim that has a
 * term or some likeness in a sentence. What matches is what `scanPage` says; the rest is what its steps look at.
 */

import type { Match } from '../../model/page.ts'
import { finish } from '../../model/steps.ts'
import { scanPage } from '../engine.ts'
import type { Index } from '../index/records.ts'
import { readBlocks } from '../terms/read-blocks.ts'
import { chooseLanguage, type Language } from '../text/language.ts'
import { findAnaphors } from '../voice/anaphors.ts'
import { makeVoicePage } from '../voice/make-voice-page.ts'
import { openSpeech } from '../voice/open-speech.ts'
import type { ParsedSentence, SentenceRange } from '../voice/sentence.ts'
import { listCandidates, type Scan } from './candidates.ts'
import type { ExplainedSentence } from './explained.ts'

/**
 * @param text read as one paragraph of a page
 * @param tag the language of the page, or null
 * @returns its sentences in order; none when the engine does not know the language
 */
export function explainText(
  index: Index,
  languages: readonly Language[],
  text: string,
  tag: string | null,
): ExplainedSentence[] {
  const language = chooseLanguage(languages, tag)
  if (language === null) return []
  const blocks = [{ id: 1, kind: 'paragraph' as const, text }]
  const scan = scanOnce(
    topics => scanPage(index, languages, { language: tag, blocks, context: { version: 1, topics } }).matches,
  )
  const read = finish(readBlocks(index, language, blocks))
  const speech = openSpeech(makeVoicePage(index, language, read), language)
  return read.flatMap(block =>
    block.sentences.map(sentence => ({
      text: text.slice(sentence.span.start, sentence.span.end),
      ...explainVoice(text, speech.read(sentence), language),
      candidates: listCandidates(index, language, block, sentence, scan),
    })),
  )
}

/** Scans once for each list of topics. */
function scanOnce(scan: Scan): Scan {
  const kept = new Map<string, readonly Match[]>()
  return topics => {
    const matches = kept.get(topics.join()) ?? scan(topics)
    kept.set(topics.join(), matches)
    return matches
  }
}

function explainVoice(
  text: string,
  parsed: ParsedSentence | null,
  language: Language,
): Pick<ExplainedSentence, 'cues' | 'pointsBack'> {
  if (parsed === null) return { cues: [], pointsBack: [] }
  const { tokens, cues } = parsed
  const wordsOf = ({ from, to }: SentenceRange) => text.slice(tokens[from]?.start, tokens[to - 1]?.end)
  return {
    cues: cues.map(cue => ({ kind: cue.kind, words: wordsOf(cue), negated: cue.negated })),
    pointsBack: [...new Set(findAnaphors(parsed, language).map(wordsOf))],
  }
}
