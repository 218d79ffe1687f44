/** A page cut up: blocks, sentences, tokens, and the terms that stand in them. */
import type { Block, Mention, Span } from '../model/page.ts'
import type { Language } from './language.ts'
import { findTerms, keepLongest, type Occurrence, PHRASE_ROLE } from './lexicon.ts'
import { toOriginal } from './normalise.ts'
import type { Range, TermPlaces } from './patterns.ts'
import { type Index, readRecord } from './records.ts'
import { splitSentences } from './sentences.ts'
import { type Tokens, tokenise } from './tokens.ts'

export interface SentenceText {
  /** Positions of the block on the page and of the sentence in the block, and the sentence's place on the page. */
  readonly block: number
  readonly sentence: number
  readonly order: number
  readonly span: Span
  /** Its tokens in the block, half-open. */
  readonly from: number
  readonly to: number
  /** Where each term stands. */
  readonly places: TermPlaces
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
  let order = 0
  return blocks.map((block, at) => {
    const tokens = tokenise(block.text, language)
    const found = findTerms(index, tokens)
    const names = new Set(keepLongest(found.filter(o => isEntity(index, o))))
    const usable = found.filter(o => names.has(o) || !(isEntity(index, o) || isInsideName(index, o, names)))
    let from = 0
    const sentences = splitSentences(block.text, language).map((span, sentence) => {
      const to = endOfTokens(tokens, from, span.end)
      const inside = usable.filter(o => o.start >= from && o.end <= to)
      const read: SentenceText = {
        block: at,
        sentence,
        order: order++,
        span,
        from,
        to,
        places: placeTerms(index, inside),
        mentions: inside
          .filter(o => names.has(o) && !((index.flags[o.phrase] as number) & PHRASE_ROLE))
          .map(o => ({ entity: entityOf(index, o), block: block.id, span: spanOf(tokens, o) })),
      }
      from = to
      return read
    })
    return { block, tokens, sentences }
  })
}

/** @returns the first token from `from` on that begins at or behind an offset of the block's text */
export function endOfTokens(tokens: Tokens, from: number, end: number): number {
  let to = from
  while (to < tokens.count && toOriginal(tokens.folding, tokens.starts[to] as number, 0).start < end) to++
  return to
}

const isEntity = (index: Index, occurrence: Occurrence): boolean => (index.termEntities[occurrence.term] as number) > 0

/**
 * Whether a concept's phrase is only a part of a longer name: "house" in the name of an office. Names of places are
 * common words often enough ("presidential residence"), and keep theirs.
 */
function isInsideName(index: Index, { start, end }: Occurrence, names: ReadonlySet<Occurrence>): boolean {
  for (const name of names) {
    if (name.start > start || name.end < end || name.end - name.start === end - start) continue
    const { kind } = readRecord(index, 'entities', (index.termEntities[name.term] as number) - 1)
    if (kind === 'office' || kind === 'outlet') return true
  }
  return false
}

const entityOf = (index: Index, { term }: Occurrence): string =>
  readRecord(index, 'entities', (index.termEntities[term] as number) - 1).id

/** @returns the block text's span of a token range */
export const spanOf = (tokens: Tokens, range: Range): Span =>
  toOriginal(tokens.folding, tokens.starts[range.start] as number, tokens.ends[range.end - 1] as number)

/** @returns the block text's words of a token range */
export function textOf({ block, tokens }: BlockText, range: Range): string {
  const { start, end } = spanOf(tokens, range)
  return block.text.slice(start, end)
}

function placeTerms(index: Index, occurrences: readonly Occurrence[]): TermPlaces {
  const places = new Map<number, Range[]>()
  const put = (term: number, range: Range) => {
    const list = places.get(term)
    if (list === undefined) places.set(term, [range])
    else list.push(range)
  }
  for (const { term, start, end } of occurrences) {
    put(term, { start, end })
    const last = index.widerStarts[term + 1] as number
    for (let i = index.widerStarts[term] as number; i < last; i++) put(index.widerTerms[i] as number, { start, end })
  }
  return places
}
