/** Finds the words of a sentence that stand for a claim: names and words of speech are left out. */
import type { Span } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import type { Frame } from './frame.ts'
import { type CueKind, isInside, type ParsedSentence } from './sentence.ts'
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

/** @returns the positions of the words inside the spans */
export const listWordsIn = ({ tokens }: Pick<ParsedSentence, 'tokens'>, spans: readonly Span[]): number[] =>
  tokens.flatMap((t, i) => (t.isWord && spans.some(s => s.start <= t.start && t.end <= s.end) ? [i] : []))

/**
 * @returns the positions of the words that stand for the claim; of words that refer back to it when no spans are given
 */
export function findTargetWords(parsed: ParsedSentence, matched: readonly Span[], language: Language): number[] {
  const given = listWordsIn(parsed, matched)
  return given.length > 0 ? chooseTellingWords(parsed, given) : findBackReference(parsed, language)
}

function chooseTellingWords({ tokens, cues }: ParsedSentence, given: number[]): number[] {
  // Words for falsity that belong to the claim are its content and no denial of it. They stand for it best.
  const falsity = given.filter(i => cues.some(c => c.kind === 'false' && isInside(i, c)))
  if (falsity.length > 0) return falsity
  const isOfSpeech = (i: number) => cues.some(c => WORDS_OF_SPEECH.includes(c.kind) && isInside(i, c))
  const own = given.filter(i => tokens[i]?.mention === null && !isOfSpeech(i))
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
