import type { Mention } from '../../model/page.ts'
import type { Language } from '../text/language.ts'
import type { ReadBlock, ReadSentence } from './reading.ts'

/** A word or a mark of punctuation of a sentence. Offsets are in the block's text. */
export interface Token {
  /** Folded word, or one of the marks `" , ; : . ? ! ( ) –`. */
  readonly norm: string
  readonly isWord: boolean
  readonly possessive: boolean
  readonly capital: boolean
  /** The entity alias that covers the word, or null. */
  readonly mention: Mention | null
  readonly start: number
  readonly end: number
}

/** Half-open range of token positions. */
export interface Range {
  readonly from: number
  readonly to: number
}

const MARKS = /["“”«»„‘’']|[,;:.?!()[\]]|[–—]|\s-\s|…/g
const DOUBLE = /["“”«»„]/
const SINGLE = /[‘’']/
const IN_WORD = /[\p{L}\p{N}]/u
const OPENS_BEHIND = /[\s(—–:"“]/
/** An opening single quote that nothing closes up to the end. */
const OPEN_QUOTE = /(?:^|[\s(—–:"“])['‘](?=[\p{L}\p{N}])(?:[^'’‘]|['’](?=[\p{L}\p{N}]))*$/u

/** @returns words and marks of a sentence in order; an apostrophe is no mark */
export function parseSentence({ block }: ReadBlock, sentence: ReadSentence, { grammar }: Language): Token[] {
  const { text } = block
  const tokens: Token[] = []
  const words = sentence.words()
  let at = sentence.span.start
  let mention = 0
  for (const word of words) {
    pushMarks(tokens, text, at, word.start, true)
    while (mention < sentence.mentions.length && (sentence.mentions[mention] as Mention).span.end <= word.start)
      mention++
    const near = sentence.mentions[mention]
    const covered = near !== undefined && near.span.start <= word.start && word.end <= near.span.end
    tokens.push({
      norm: dropContraction(word.norm, grammar.contractions),
      isWord: true,
      possessive: word.possessive,
      capital: /^\p{Lu}/u.test(text.slice(word.start, word.end)),
      mention: covered ? near : null,
      start: word.start,
      end: word.end,
    })
    at = word.end
  }
  pushMarks(tokens, text, at, sentence.span.end, false)
  return tokens
}

function dropContraction(norm: string, contractions: readonly string[]): string {
  const hangs = norm.includes("'") ? contractions.find(c => norm.endsWith(c)) : undefined
  return hangs === undefined ? norm : norm.slice(0, -hangs.length)
}

function pushMarks(tokens: Token[], text: string, from: number, to: number, inside: boolean): void {
  // Between most words there is nothing but a space.
  if (to === from || (to === from + 1 && text[from] === ' ')) return
  for (const found of text.slice(from, to).matchAll(MARKS)) {
    const start = from + found.index
    const mark = found[0]
    if (SINGLE.test(mark) && !quotesSingly(text, start)) continue
    // A dot inside a sentence belongs to an abbreviation.
    if (mark === '.' && inside) continue
    const norm = DOUBLE.test(mark) || SINGLE.test(mark) ? '"' : /[–—-]/.test(mark) ? '–' : mark === '…' ? '.' : mark
    tokens.push({
      norm,
      isWord: false,
      possessive: false,
      capital: false,
      mention: null,
      start,
      end: start + mark.length,
    })
  }
}

/** A single mark quotes at the edge of a word: it opens before one, and closes behind one if an opened one waits. */
function quotesSingly(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (OPENS_BEHIND.test(before)) return IN_WORD.test(after)
  return !IN_WORD.test(after) && OPEN_QUOTE.test(text.slice(Math.max(0, at - 200), at))
}

/** @returns the text that a range of tokens covers */
export function textOf(block: ReadBlock, tokens: readonly Token[], range: Range): string {
  const first = tokens[range.from]
  const last = tokens[range.to - 1]
  return first === undefined || last === undefined ? '' : block.block.text.slice(first.start, last.end)
}

/** @returns whether the page writes a word in capitals: "US", which is no pronoun as "us" is */
export function isInCapitals({ block }: ReadBlock, { start, end }: Token): boolean {
  const text = block.text.slice(start, end)
  return text.length > 1 && text === text.toUpperCase()
}
