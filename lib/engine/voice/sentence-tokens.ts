/** Cuts a sentence into its words and marks. */
import type { Mention } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import type { SentenceRange, SentenceToken } from './sentence.ts'
import type { ReadBlock, ReadSentence, Word } from './voice-page.ts'

/**
 * The opening mark of a single quotation is looked for at most this many code units before the closing mark. A
 * quotation inside a sentence is shorter, and without a limit the time for a text full of apostrophes would grow with
 * its square.
 */
const SINGLE_QUOTE_REACH = 200

const MARKS = /["“”«»„‘’']|[,;:.?!()[\]]|[–—]|\s-\s|…/g
const DOUBLE = /["“”«»„]/
const SINGLE = /[‘’']/
const DASH = /[–—-]/
const IN_WORD = /[\p{L}\p{N}]/u
const OPENS_BEHIND = /[\s(—–:"“]/
/** An opening single quotation mark that nothing closes up to the end. */
const OPEN_QUOTE = /(?:^|[\s(—–:"“])['‘](?=[\p{L}\p{N}])(?:[^'’‘]|['’](?=[\p{L}\p{N}]))*$/u

/** @returns words and marks of a sentence in order; an apostrophe is no mark */
export function cutSentence({ block }: ReadBlock, sentence: ReadSentence, { grammar }: Language): SentenceToken[] {
  const { text } = block
  const tokens: SentenceToken[] = []
  let end = sentence.span.start
  let next = 0
  for (const word of sentence.words()) {
    pushMarks(tokens, text, end, word.start, true)
    while (isBefore(sentence.mentions[next], word)) next++
    tokens.push(makeWordToken(text, word, sentence.mentions[next], grammar.contractions))
    end = word.end
  }
  pushMarks(tokens, text, end, sentence.span.end, false)
  return tokens
}

const isBefore = (mention: Mention | undefined, word: Word): boolean =>
  mention !== undefined && mention.span.end <= word.start

function makeWordToken(
  text: string,
  { norm, possessive, start, end }: Word,
  mention: Mention | undefined,
  contractions: readonly string[],
): SentenceToken {
  const isCovered = mention !== undefined && mention.span.start <= start && end <= mention.span.end
  return {
    norm: dropContraction(norm, contractions),
    isWord: true,
    possessive,
    capital: /^\p{Lu}/u.test(text.slice(start, end)),
    mention: isCovered ? mention : null,
    start,
    end,
  }
}

function dropContraction(norm: string, contractions: readonly string[]): string {
  const ending = norm.includes("'") ? contractions.find(c => norm.endsWith(c)) : undefined
  return ending === undefined ? norm : norm.slice(0, -ending.length)
}

/** @param isBetweenWords whether a word follows; a dot then belongs to an abbreviation */
function pushMarks(tokens: SentenceToken[], text: string, from: number, to: number, isBetweenWords: boolean): void {
  // Between most words there is nothing but a space.
  if (to === from || (to === from + 1 && text[from] === ' ')) return
  for (const { 0: mark, index } of text.slice(from, to).matchAll(MARKS)) {
    const start = from + index
    if (SINGLE.test(mark) && !quotesSingly(text, start)) continue
    if (mark === '.' && isBetweenWords) continue
    tokens.push({
      norm: normOfMark(mark),
      isWord: false,
      possessive: false,
      capital: false,
      mention: null,
      start,
      end: start + mark.length,
    })
  }
}

function normOfMark(mark: string): string {
  if (DOUBLE.test(mark) || SINGLE.test(mark)) return '"'
  if (DASH.test(mark)) return '–'
  return mark === '…' ? '.' : mark
}

/**
 * A single mark is a quotation mark at the edge of a word: before one it opens, behind one it closes an open quotation.
 */
function quotesSingly(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (OPENS_BEHIND.test(before)) return IN_WORD.test(after)
  return !IN_WORD.test(after) && OPEN_QUOTE.test(text.slice(Math.max(0, at - SINGLE_QUOTE_REACH), at))
}

/** @returns the text that a range of tokens covers; empty for an empty range */
export function textOfTokens(block: ReadBlock, tokens: readonly SentenceToken[], { from, to }: SentenceRange): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first === undefined || last === undefined ? '' : block.block.text.slice(first.start, last.end)
}

/** @returns whether the page writes a word in capitals only: "US", which is no pronoun as "us" is */
export function isInCapitals({ block }: ReadBlock, { start, end }: SentenceToken): boolean {
  const text = block.text.slice(start, end)
  return text.length > 1 && text === text.toUpperCase()
}
