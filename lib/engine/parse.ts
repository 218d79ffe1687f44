import type { Mention } from '../model/page.ts'
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

/** @returns words and marks of a sentence in order; an apostrophe is no mark */
export function parseSentence({ block }: ReadBlock, sentence: ReadSentence): Token[] {
  const { text } = block
  const tokens: Token[] = []
  const words = sentence.words()
  let at = sentence.span.start
  let mention = 0
  for (const word of words) {
    pushMarks(tokens, text, at, word.start)
    while (mention < sentence.mentions.length && (sentence.mentions[mention] as Mention).span.end <= word.start)
      mention++
    const near = sentence.mentions[mention]
    const covered = near !== undefined && near.span.start <= word.start && word.end <= near.span.end
    tokens.push({
      norm: word.norm,
      isWord: true,
      possessive: word.possessive,
      capital: /^\p{Lu}/u.test(text.slice(word.start, word.end)),
      mention: covered ? near : null,
      start: word.start,
      end: word.end,
    })
    at = word.end
  }
  pushMarks(tokens, text, at, sentence.span.end)
  return tokens
}

function pushMarks(tokens: Token[], text: string, from: number, to: number): void {
  for (const found of text.slice(from, to).matchAll(MARKS)) {
    const start = from + found.index
    const mark = found[0]
    if (SINGLE.test(mark) && !quotesSingly(text, start)) continue
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

/** A single mark quotes when it stands at the edge of a word; behind an s it is taken for a possessive. */
function quotesSingly(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const opens = /[\s(—–:"“]/.test(before) && /[\p{L}\p{N}]/u.test(after)
  const closes =
    /[^\s]/.test(before) &&
    !/[\p{L}\p{N}]/u.test(after) &&
    (!/s/i.test(before) || text[at] === '’' ? hasOpen(text, at) : hasOpen(text, at))
  return opens || closes
}

/** Whether a single quote opened before `at` and has not closed yet. */
function hasOpen(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at)
  const open = Math.max(before.search(/(?:^|[\s(—–:"“])['‘][\p{L}\p{N}][^'‘]*$/u), -1)
  return open >= 0 && !/[^\s]['’](?![\p{L}\p{N}])/u.test(before.slice(open + 2))
}

/** @returns the text that a range of tokens covers */
export function textOf(block: ReadBlock, tokens: readonly Token[], range: Range): string {
  const first = tokens[range.from]
  const last = tokens[range.to - 1]
  return first === undefined || last === undefined ? '' : block.block.text.slice(first.start, last.end)
}
