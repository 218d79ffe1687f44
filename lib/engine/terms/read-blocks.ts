/** Divides a page into blocks, sentences and tokens, and finds the names and terms in each sentence. */
import type { Block, Mention, Span } from '../../model/page.ts'
import type { Steps } from '../../model/steps.ts'
import type { Index } from '../index/records.ts'
import { at } from '../text/column.ts'
import { originalStart, toOriginal } from '../text/fold.ts'
import type { Language } from '../text/language.ts'
import { splitSentences } from '../text/sentences.ts'
import { type Tokens, tokeniseAll } from '../text/tokens.ts'
import type { TermPlaces, TokenRange } from './places.ts'
import { makeTermScratch, openTerms } from './sentence-terms.ts'

export interface SentenceText {
  /** The block's position on the page, the sentence's position in the block, and the sentence's position on the page. */
  readonly block: number
  readonly sentence: number
  readonly order: number
  readonly span: Span
  /** The sentence's tokens: from `from` up to, but not including, `to`. */
  readonly from: number
  readonly to: number
  /** Whether the sentence has all the terms of some pattern, however far apart. */
  readonly mayMatch: boolean
  /** Where each term stands; worked out when it is first asked for. */
  places(): TermPlaces
  /** Names of entities, in order and without overlaps; titles that stand for an entity are left out. */
  readonly mentions: readonly Mention[]
}

export interface BlockText {
  readonly block: Block
  readonly tokens: Tokens
  readonly sentences: readonly SentenceText[]
}

/** Characters of sentences between two pauses: a millisecond of work or two, whatever is in them. */
export const CHARACTERS_A_STEP = 2000

/** Divides blocks into sentences and finds their terms. */
export function* readBlocks(index: Index, language: Language, blocks: readonly Block[]): Steps<BlockText[]> {
  const tokenised = yield* tokeniseAll(
    blocks.map(block => block.text),
    language,
  )
  const scratch = makeTermScratch(index)
  const read: BlockText[] = []
  let order = 0
  let characters = 0
  for (const [position, block] of blocks.entries()) {
    const tokens = tokenised[position] as Tokens
    const terms = openTerms(index, block, tokens, scratch)
    const sentences: SentenceText[] = []
    let from = tokens.first
    for (const span of splitSentences(block.text, language)) {
      // A sentence that was too long leaves words behind it that belong to none.
      const start = endOfTokens(tokens, from, span.start)
      from = endOfTokens(tokens, start, span.end)
      const { mayMatch, places, mentions } = terms.read(start, from)
      const sentence = sentences.length
      sentences.push({
        block: position,
        sentence,
        order: order++,
        span,
        from: start,
        to: from,
        mayMatch,
        places,
        mentions,
      })
      characters += span.end - span.start
      if (characters < CHARACTERS_A_STEP) continue
      characters = 0
      yield
    }
    read.push({ block, tokens, sentences })
  }
  return read
}

/** @returns the first token, from `from` on, that begins at offset `end` of the block's text or behind it */
export function endOfTokens(tokens: Tokens, from: number, end: number): number {
  const last = tokens.first + tokens.count
  let to = from
  while (to < last && originalStart(tokens.folding, at(tokens.starts, to)) < end) to++
  return to
}

/** @returns where a range of tokens stands in the block's text */
export const spanOf = (tokens: Tokens, range: TokenRange): Span =>
  toOriginal(tokens.folding, at(tokens.starts, range.start), at(tokens.ends, range.end - 1))

/** @returns the part of the block's text that a range of tokens covers */
export function textOf({ block, tokens }: BlockText, range: TokenRange): string {
  const { start, end } = spanOf(tokens, range)
  return block.text.slice(start, end)
}
