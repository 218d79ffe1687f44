/** Finds the words of a sentence that stand for a claim: names and words of speech are left out. */
import type { Span } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import type { Frame } from './frame.ts'
import { type Cue, type CueKind, cueAt, isInside, type ParsedSentence } from './sentence.ts'
import { isIn } from './token-kinds.ts'

/**
 * A frame covers a claim when at least this share of the claim's words is in its scope. Half is enough, because an
 * attribution often cuts a claim in two ("The files, Poe argued, were leaked").
 */
const LEAST_COVERED = 0.5

/** Cues that say how something is put, not what. */
const WORDS_OF_SPEECH: readonly CueKind[] = [
  'report',
  'deny',
  'doubt',
  'believe',
  'claim',
  'statement',
  'hedge',
  'hearsay',
  'uncertain',
]

/** @returns the positions of the words inside the spans, each of which lies inside a single one */
export function listWordsIn({ tokens }: Pick<ParsedSentence, 'tokens'>, spans: readonly Span[]): number[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  const words: number[] = []
  let next = 0
  // The farthest end of the spans that have begun.
  let end = 0
  for (const [i, token] of tokens.entries()) {
    for (let span = sorted[next]; span !== undefined && span.start <= token.start; span = sorted[++next])
      end = Math.max(end, span.end)
    if (token.isWord && token.end <= end) words.push(i)
  }
  return words
}

/**
 * @returns the positions of the words that stand for the claim; of words that refer back to it when no spans are given
 */
export function findTargetWords(parsed: ParsedSentence, matched: readonly Span[], language: Language): number[] {
  const given = listWordsIn(parsed, matched)
  return given.length > 0 ? chooseTellingWords(parsed, given) : findBackReference(parsed, language)
}

function chooseTellingWords({ tokens, cues }: ParsedSentence, given: number[]): number[] {
  // Words for falsity that belong to the claim are its content and no denial of it. They stand for it best.
  const falsity = given.filter(i => cueAt(cues, i)?.kind === 'false')
  if (falsity.length > 0) return falsity
  const isOfSpeech = (cue: Cue | undefined) => cue !== undefined && WORDS_OF_SPEECH.includes(cue.kind)
  const own = given.filter(i => tokens[i]?.mention === null && !isOfSpeech(cueAt(cues, i)))
  return own.length > 0 ? own : given
}

/** "the claim", "the incident", else "it", else the whole sentence. */
function findBackReference({ tokens, cues }: ParsedSentence, { grammar }: Language): number[] {
  const nouns = cues.filter(c => c.kind === 'claim' || c.kind === 'event').map(c => c.from)
  if (nouns.length > 0) return nouns
  const words = tokens.flatMap((t, i) => (t.isWord ? [i] : []))
  const pronouns = words.filter(i => isIn(tokens[i], grammar.neuter))
  return pronouns.length > 0 ? pronouns : words
}

/** @returns the position of the claim's middle word, which stands for all of them; undefined when it has none */
export const middleOf = (words: readonly number[]): number | undefined => words[Math.floor(words.length / 2)]

/** @returns whether a frame's scope holds enough of the claim's words, its own cue not counted */
export function covers({ scope, cue }: Frame, words: readonly number[]): boolean {
  const counted = words.filter(i => cue === null || !isInside(i, cue))
  const covered = counted.filter(i => isInside(i, scope))
  return covered.length > 0 && covered.length >= LEAST_COVERED * counted.length
}
