/** A page cut up: blocks, sentences, tokens, and the names and terms that stand in them. */
import type { Block, Mention, Span } from '../../model/page.ts'
import type { Index } from '../index/records.ts'
import { originalStart, toOriginal } from '../text/fold.ts'
import type { Language } from '../text/language.ts'
import { splitSentences } from '../text/sentences.ts'
import { type Tokens, tokeniseAll } from '../text/tokens.ts'
import type { Range, TermPlaces } from './patterns.ts'
import { openTerms } from './sentence-terms.ts'

export interface SentenceText {
  /** Positions of the block on the page and of the sentence in the block, and the sentence's place on the page. */
  readonly block: number
  readonly sentence: number
  readonly order: number
  readonly span: Span
  /** Its tokens in the block, half-open. */
  readonly from: number
  readonly to: number
  /** Whether it has the terms of a pattern, however far apart. */
  readonly mayMatch: boolean
  /** Where each term stands; worked out when asked for. */
  places(): TermPlaces
  /** Names of entities, none overlapping; titles that stand for one are left out. */
  readonly mentions: readonly Mention[]
}

export interface BlockText {
  readonly block: Block
  readonly tokens: Tokens
  readonly sentences: readonly SentenceText[]
}

/** Cuts blocks up and finds their terms. */
export function readBlocks(index: Index, language: Language, blocks: readonly Block[]): BlockText[] {
  const tokenised = tokeniseAll(
    blocks.map(b => b.text),
    language,
  )
  let order = 0
  return blocks.map((block, at) => {
    const tokens = tokenised[at] as Tokens
    const terms = openTerms(index, block, tokens)
    let from = tokens.first
    const sentences = splitSentences(block.text, language).map((span, sentence): SentenceText => {
      const start = from
      from = endOfTokens(tokens, start, span.end)
      const { mayMatch, places, mentions } = terms.read(from)
      return { block: at, sentence, order: order++, span, from: start, to: from, mayMatch, places, mentions }
    })
    return { block, tokens, sentences }
  })
}

/** @returns the first token from `from` on that begins at or behind an offset of the block's text */
export function endOfTokens(tokens: Tokens, from: number, end: number): number {
  const last = tokens.first + tokens.count
  let to = from
  while (to < last && originalStart(tokens.folding, tokens.starts[to] as number) < end) to++
  return to
}

/** @returns the block text's span of a token range */
export const spanOf = (tokens: Tokens, range: Range): Span =>
  toOriginal(tokens.folding, tokens.starts[range.start] as number, tokens.ends[range.end - 1] as number)

/** @returns the block text's words of a token range */
export function textOf({ block, tokens }: BlockText, range: Range): string {
  const { start, end } = spanOf(tokens, range)
  return block.text.slice(start, end)
}
