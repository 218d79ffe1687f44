/**
 * The terms of a block's sentences. Half of a page's words are in some phrase of the packs, and hardly any of them comes to
 * anything: so a sentence's terms are only marked, and looked at once it has the terms of some pattern.
 */
import type { Block, Mention } from '../../model/page.ts'
import { type Index, readRecord } from '../index/records.ts'
import { toOriginal } from '../text/fold.ts'
import type { Tokens } from '../text/tokens.ts'
import { findTerms, type Occurrences, PHRASE_ROLE } from './lexicon.ts'
import { hasMarked, type Range, type TermPlaces } from './patterns.ts'

export interface SentenceTerms {
  readonly mayMatch: boolean
  places(): TermPlaces
  readonly mentions: readonly Mention[]
}

/** Reads the terms of a block's sentences, in their order. */
export interface BlockTerms {
  /** @param to one past the last token of the next sentence */
  read(to: number): SentenceTerms
}

const NO_PLACES: TermPlaces = new Map()
const NO_MENTIONS: readonly Mention[] = []
const NOTHING: SentenceTerms = { mayMatch: false, places: () => NO_PLACES, mentions: NO_MENTIONS }
const EMPTY: BlockTerms = { read: () => NOTHING }

/** The terms of a block, found and cleaned up; the sentences must be read before another block's terms are opened. */
export function openTerms(index: Index, block: Block, tokens: Tokens): BlockTerms {
  const found = findUsable(index, tokens)
  if (found.count === 0) return EMPTY
  const hasNames = someName(index, found)
  let kept: Occurrences | null = null
  const keep = () => {
    kept ??= copyOccurrences(findUsable(index, tokens))
    return kept
  }
  let next = 0
  return {
    read(to) {
      const first = next
      while (next < found.count && (found.starts[next] as number) < to) next++
      if (next === first) return NOTHING
      const last = next
      const mayMatch = markTerms(index, found, first, last, to)
      let places = mayMatch ? placeTerms(index, found, first, last, to) : null
      return {
        mayMatch,
        places() {
          places ??= placeTerms(index, keep(), first, last, to)
          return places
        },
        mentions: hasNames ? listMentions(index, block, tokens, found, first, last, to) : NO_MENTIONS,
      }
    },
  }
}

/** @returns the numbers of the entities that a block names or that a title in it stands for, in order */
export function findEntities(index: Index, tokens: Tokens): number[] {
  const { count, phrases } = findUsable(index, tokens)
  const entities = phrases.slice(0, count).map(phrase => entityOf(index, phrase))
  return entities.filter(entity => entity >= 0)
}

/** The entity that a phrase stands for, or -1. */
const entityOf = (index: Index, phrase: number): number =>
  (index.termEntities[index.terms[phrase] as number] as number) - 1

const isEntity = (index: Index, phrase: number): boolean => entityOf(index, phrase) >= 0

/** Names of the block at hand: token ranges, and whether a concept's phrase inside of one is a part of it. */
const nameStarts: number[] = []
const nameEnds: number[] = []

/**
 * Finds a block's terms. Among overlapping spellings of entities the longest is kept: "Ministry of X" is not also a mention
 * of X. Nor is a concept's phrase that is only a part of a longer name.
 * @returns good until the next call
 */
function findUsable(index: Index, tokens: Tokens): Occurrences {
  const found = findTerms(index, tokens)
  const { phrases, starts, ends } = found
  nameStarts.length = 0
  nameEnds.length = 0
  let end = 0
  let kept = 0
  for (let i = 0; i < found.count; i++) {
    const phrase = phrases[i] as number
    const start = starts[i] as number
    if (isEntity(index, phrase)) {
      if (start < end) continue
      end = ends[i] as number
      if (isLongName(index, phrase)) {
        nameStarts.push(start)
        nameEnds.push(end)
      }
    }
    if (kept < i) {
      phrases[kept] = phrase
      starts[kept] = start
      ends[kept] = ends[i] as number
    }
    kept++
  }
  found.count = kept
  return nameStarts.length === 0 ? found : dropInsideNames(index, found)
}

/**
 * Names of offices and outlets: "house" in one is no house. Names of places are common words often enough
 * ("presidential residence"), and keep theirs.
 */
function isLongName(index: Index, phrase: number): boolean {
  const { termEntities, terms } = index
  const known = longNames.get(termEntities) ?? new Uint8Array(termEntities.length)
  longNames.set(termEntities, known)
  const term = terms[phrase] as number
  if (known[term] === 0) {
    const { kind } = readRecord(index, 'entities', entityOf(index, phrase))
    known[term] = kind === 'office' || kind === 'outlet' ? LONG : SHORT
  }
  return known[term] === LONG
}

/** For each term, once it was asked for. */
const longNames = new WeakMap<Uint32Array, Uint8Array>()
const SHORT = 1
const LONG = 2

function dropInsideNames(index: Index, found: Occurrences): Occurrences {
  const { phrases, starts, ends } = found
  let kept = 0
  for (let i = 0; i < found.count; i++) {
    const start = starts[i] as number
    const end = ends[i] as number
    if (!isEntity(index, phrases[i] as number) && isInsideName(start, end)) continue
    phrases[kept] = phrases[i] as number
    starts[kept] = start
    ends[kept] = end
    kept++
  }
  found.count = kept
  return found
}

function isInsideName(start: number, end: number): boolean {
  for (let i = 0; i < nameStarts.length; i++) {
    const from = nameStarts[i] as number
    const to = nameEnds[i] as number
    if (from <= start && end <= to && to - from > end - start) return true
  }
  return false
}

function someName(index: Index, { count, phrases }: Occurrences): boolean {
  for (let i = 0; i < count; i++) if (isEntity(index, phrases[i] as number)) return true
  return false
}

const copyOccurrences = ({ count, phrases, starts, ends }: Occurrences): Occurrences => ({
  count,
  phrases: phrases.slice(0, count),
  starts: starts.slice(0, count),
  ends: ends.slice(0, count),
})

/** The sentence in which each term was last seen, as a number that goes up with every sentence. */
let marks = new Uint32Array(1024)
let sentences = 0

/** The sentence's terms under which patterns are filed. */
const filedHere: number[] = []

/** Marks a sentence's terms. @returns whether it has the terms of a pattern */
function markTerms(index: Index, { phrases, ends }: Occurrences, first: number, next: number, to: number): boolean {
  const { terms, widerStarts, widerTerms, termPatternStarts } = index
  if (marks.length < index.termEntities.length) marks = new Uint32Array(index.termEntities.length)
  sentences++
  let filed = 0
  const mark = (term: number) => {
    if (marks[term] === sentences) return
    marks[term] = sentences
    if (termPatternStarts[term] !== termPatternStarts[term + 1]) filedHere[filed++] = term
  }
  for (let i = first; i < next; i++) {
    if ((ends[i] as number) > to) continue
    const term = terms[phrases[i] as number] as number
    mark(term)
    const last = widerStarts[term + 1] as number
    for (let w = widerStarts[term] as number; w < last; w++) mark(widerTerms[w] as number)
  }
  for (let i = 0; i < filed; i++) if (hasMarked(index, filedHere[i] as number, marks, sentences)) return true
  return false
}

function listMentions(
  index: Index,
  block: Block,
  { folding, starts: from, ends: to }: Tokens,
  { phrases, starts, ends }: Occurrences,
  first: number,
  next: number,
  last: number,
): readonly Mention[] {
  let mentions: Mention[] | null = null
  for (let i = first; i < next; i++) {
    const phrase = phrases[i] as number
    const end = ends[i] as number
    if (end > last || !isEntity(index, phrase) || (index.flags[phrase] as number) & PHRASE_ROLE) continue
    const span = toOriginal(folding, from[starts[i] as number] as number, to[end - 1] as number)
    mentions ??= []
    mentions.push({ entity: readRecord(index, 'entities', entityOf(index, phrase)).id, block: block.id, span })
  }
  return mentions ?? NO_MENTIONS
}

/** Places the terms of a sentence: those of `first .. next` that end by `to`. */
function placeTerms(
  { terms, widerStarts, widerTerms }: Index,
  { phrases, starts, ends }: Occurrences,
  first: number,
  next: number,
  to: number,
): TermPlaces {
  const places = new Map<number, Range[]>()
  const put = (term: number, range: Range) => {
    const list = places.get(term)
    if (list === undefined) places.set(term, [range])
    else list.push(range)
  }
  for (let i = first; i < next; i++) {
    const range = { start: starts[i] as number, end: ends[i] as number }
    if (range.end > to) continue
    const term = terms[phrases[i] as number] as number
    put(term, range)
    const last = widerStarts[term + 1] as number
    for (let w = widerStarts[term] as number; w < last; w++) put(widerTerms[w] as number, range)
  }
  return places
}
