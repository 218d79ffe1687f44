/** Makes a statement of a part of a sentence. */
import type { Language } from '../engine/text/language.ts'
import { isInside, type ParsedSentence, type SentenceRange, type SentenceToken } from '../engine/voice/sentence.ts'
import { isIn } from '../engine/voice/token-kinds.ts'
import { type Content, readContent } from './content.ts'
import type { Reading } from './reading.ts'
import type { Statement, Voice } from './statement.ts'

/** @returns the article's own words */
export function wordsOf(reading: Reading, { tokens, blockAt }: ParsedSentence, { from, to }: SentenceRange): string {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first === undefined || last === undefined ? '' : reading.original(blockAt).slice(first.start, last.end)
}

type Part = Pick<Statement, 'voice' | 'words' | 'content' | 'quotation'> & {
  tokens: readonly SentenceToken[]
} & Partial<Statement>

export function make(
  { article, language, original }: Reading,
  parsed: ParsedSentence,
  order: number,
  { tokens, ...part }: Part,
): Statement {
  const { span } = parsed.block.sentences[parsed.sentenceAt] as { span: { start: number; end: number } }
  return {
    ...{ kind: 'proposition', article, order, stance: 'asserts', answered: null, accuses: false },
    sentence: original(parsed.blockAt).slice(span.start, span.end),
    negated: isNegated(parsed, tokens, language),
    ...part,
  }
}

/** A negation that is no promise ("will not go unanswered") and says more than that something is lacking. */
function isNegated({ cues, tokens }: ParsedSentence, inside: readonly SentenceToken[], { grammar }: Language): boolean {
  const from = tokens.indexOf(inside[0] as SentenceToken)
  const range = { from, to: from + inside.length }
  // "if they were not checked", "because it did not": what a condition or reason says is not what is said.
  const opener = inside.findIndex(
    (t, at) => at > 0 && isIn(t, grammar.clauseOpeners) && !isIn(t, grammar.subordinators),
  )
  const isOwn = ({ from: at }: { from: number }) => opener < 0 || at - from < opener
  const isPromise = inside.some(t => isIn(t, grammar.litotes))
  const negations = cues.filter(
    c =>
      c.kind === 'negation' &&
      isInside(c.from, range) &&
      isOwn(c) &&
      !isIn(tokens[c.from], grammar.lacking) &&
      !isContrast(tokens, c.from, range.to),
  )
  return from >= 0 && !isPromise && negations.length % 2 === 1
}

/** A contrast has at most this many words: ", not the driver of the crane,". */
const MOST_CONTRASTED = 6

/** "Rust, | not the crew, | broke the crane": what is said holds, with "not" or without. */
function isContrast(tokens: readonly SentenceToken[], at: number, to: number): boolean {
  if (tokens[at - 1]?.norm !== ',') return false
  const end = tokens.findIndex((t, i) => i > at && !t.isWord)
  return Math.min(end < 0 ? to : end, to) - at <= MOST_CONTRASTED + 1
}

/** Reads what a part is about; a pronoun at its beginning is whoever speaks. */
export function readPart(
  { speech, language, cast }: Reading,
  parsed: ParsedSentence,
  tokens: readonly SentenceToken[],
  voice: Voice,
): Content {
  const { grammar } = language
  const topOf = (entity: string) => cast.byId.get(entity)?.party ?? entity
  const resolve = (token: SentenceToken, at: number): string | null => {
    if (isIn(token, grammar.firstPerson)) return voice.speaker ?? voice.party
    if (!isIn(token, grammar.personal, grammar.plural, grammar.neuter)) return null
    // What somebody says begins with "he" when it is about the speaker.
    if (at === 0 && !isIn(token, grammar.determiners)) return voice.speaker ?? voice.party
    const where = parsed.tokens.indexOf(token)
    return where < 0 || !isIn(token, grammar.personal)
      ? null
      : (speech.resolve(parsed, { from: where, to: where + 1 })?.entity ?? null)
  }
  return readContent(tokens, language, topOf, resolve)
}
