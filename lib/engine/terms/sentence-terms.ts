/**
 * The terms of each sentence. Half of a page's words belong to some phrase of the packs, yet hardly any sentence has all the
 * terms of a pattern. So the terms of a sentence are only marked at first; where each of them stands is worked out for a
 * sentence that has all the terms of some pattern, or when something asks for it.
 */
import type { Block, Mention } from '../../model/page.ts'
import { type Index, readRecord } from '../index/records.ts'
import { at, byteAt, numberAt } from '../text/column.ts'
import { toOriginal } from '../text/fold.ts'
import type { Tokens } from '../text/tokens.ts'
import { findTerms, makeOccurrences, type Occurrences, PHRASE_ROLE } from './lexicon.ts'
import { hasMarked } from './patterns.ts'
import type { TermPlaces, TokenRange } from './places.ts'

export interface SentenceTerms {
  /** Whether the sentence has all the terms of some pattern, however far apart. */
  readonly mayMatch: boolean
  /** Where each term stands; worked out when it is first asked for. */
  places(): TermPlaces
  readonly mentions: readonly Mention[]
}

/** Reads the terms of a block, one sentence after the other. */
export interface BlockTerms {
  /** @param from the first token of the next sentence, and `to` one past its last one */
  read(from: number, to: number): SentenceTerms
}

/** Working memory for finding terms, made once for a page and used for one block after the other. */
export interface TermScratch {
  readonly occurrences: Occurrences
  /** For each term, the number of the last sentence that had it. */
  readonly marks: Uint32Array
  /** How many sentences were marked so far. */
  sentences: number
  /** The terms of the current sentence that patterns are filed under. */
  readonly filed: number[]
}

export const makeTermScratch = (index: Index): TermScratch => ({
  occurrences: makeOccurrences(),
  marks: new Uint32Array(index.termEntities.length),
  sentences: 0,
  filed: [],
})

const NO_PLACES: TermPlaces = new Map()
const NO_MENTIONS: readonly Mention[] = []
const NO_TERMS: SentenceTerms = { mayMatch: false, places: () => NO_PLACES, mentions: NO_MENTIONS }
const EMPTY_BLOCK: BlockTerms = { read: () => NO_TERMS }

/** A sentence's share of a block's occurrences: those from `first` to `end` that end at token `to` or before. */
interface Share {
  readonly first: number
  readonly end: number
  readonly to: number
}

/**
 * Finds the terms of a block.
 * @param scratch all sentences of the block must be read before it is used for another block
 */
export function openTerms(index: Index, block: Block, tokens: Tokens, scratch: TermScratch): BlockTerms {
  const { occurrences } = scratch
  findUsable(index, tokens, occurrences)
  if (occurrences.count === 0) return EMPTY_BLOCK
  const hasNames = namesEntity(index, occurrences)
  // The scratch has another block's occurrences by the time that places are asked for: they are found again, once.
  let own: Occurrences | null = null
  const findOwn = () => {
    own ??= findUsable(index, tokens, makeOccurrences())
    return own
  }
  let next = 0
  return {
    read(from, to) {
      while (next < occurrences.count && numberAt(occurrences.starts, next) < from) next++
      const first = next
      while (next < occurrences.count && numberAt(occurrences.starts, next) < to) next++
      if (next === first) return NO_TERMS
      const share: Share = { first, end: next, to }
      const mayMatch = markTerms(index, scratch, share)
      let places = mayMatch ? placeTerms(index, occurrences, share) : null
      return {
        mayMatch,
        places() {
          places ??= placeTerms(index, findOwn(), share)
          return places
        },
        mentions: hasNames ? listMentions(index, block, tokens, occurrences, share) : NO_MENTIONS,
      }
    },
  }
}

/** @returns the numbers of the entities that the tokens name or refer to by a title, in order */
export function findEntities(index: Index, tokens: Tokens): number[] {
  const { count, phrases } = findUsable(index, tokens, makeOccurrences())
  const entities = phrases.slice(0, count).map(phrase => entityOf(index, phrase))
  return entities.filter(entity => entity >= 0)
}

/** @returns the number of the entity that a phrase stands for, or -1 for the phrase of a concept */
const entityOf = (index: Index, phrase: number): number => at(index.termEntities, at(index.terms, phrase)) - 1

const isEntity = (index: Index, phrase: number): boolean => entityOf(index, phrase) >= 0

/**
 * Finds a block's terms and drops those that are only part of another. Of overlapping entities the longest stays: "Ministry
 * of X" does not mention X as well. A concept's phrase inside a longer name is dropped too.
 * @param target receives the occurrences
 * @returns `target`
 */
function findUsable(index: Index, tokens: Tokens, target: Occurrences): Occurrences {
  findTerms(index, tokens, target)
  const { phrases, starts, ends } = target
  let names: TokenRange[] | null = null
  let end = 0
  let kept = 0
  for (let i = 0; i < target.count; i++) {
    const phrase = numberAt(phrases, i)
    const start = numberAt(starts, i)
    if (isEntity(index, phrase)) {
      if (start < end) continue
      end = numberAt(ends, i)
      if (absorbsConcepts(index, phrase)) {
        names ??= []
        names.push({ start, end })
      }
    }
    if (kept < i) moveOccurrence(target, i, kept)
    kept++
  }
  target.count = kept
  if (names !== null) dropInsideNames(index, target, names)
  return target
}

function moveOccurrence({ phrases, starts, ends }: Occurrences, from: number, to: number): void {
  phrases[to] = numberAt(phrases, from)
  starts[to] = numberAt(starts, from)
  ends[to] = numberAt(ends, from)
}

/**
 * Whether the words of an entity's name mean nothing else: true for offices and outlets, since the "house" in such a name
 * is no house. The name of a place often contains the common word for what it is ("Tarn Bridge"), which then
 * counts as well.
 */
function absorbsConcepts(index: Index, phrase: number): boolean {
  const { termEntities, terms } = index
  const answers = absorbing.get(termEntities) ?? new Uint8Array(termEntities.length)
  absorbing.set(termEntities, answers)
  const term = at(terms, phrase)
  if (answers[term] === 0) {
    const { kind } = readRecord(index, 'entities', entityOf(index, phrase))
    answers[term] = kind === 'office' || kind === 'outlet' ? YES : NO
  }
  return answers[term] === YES
}

/** The answers of `absorbsConcepts` for each term; 0: it was not asked yet. */
const absorbing = new WeakMap<Uint32Array, Uint8Array>()
const NO = 1
const YES = 2

function dropInsideNames(index: Index, target: Occurrences, names: readonly TokenRange[]): void {
  const { phrases, starts, ends } = target
  let kept = 0
  for (let i = 0; i < target.count; i++) {
    const range = { start: numberAt(starts, i), end: numberAt(ends, i) }
    if (!isEntity(index, numberAt(phrases, i)) && names.some(name => isInside(range, name))) continue
    moveOccurrence(target, i, kept++)
  }
  target.count = kept
}

const isInside = (range: TokenRange, name: TokenRange): boolean =>
  name.start <= range.start && range.end <= name.end && name.end - name.start > range.end - range.start

function namesEntity(index: Index, { count, phrases }: Occurrences): boolean {
  for (let i = 0; i < count; i++) if (isEntity(index, numberAt(phrases, i))) return true
  return false
}

/** Marks the terms of a sentence. @returns whether it has all the terms of a pattern */
function markTerms(index: Index, scratch: TermScratch, { first, end, to }: Share): boolean {
  const { terms, widerStarts, widerTerms, termPatternStarts } = index
  const { occurrences, marks, filed } = scratch
  const { phrases, ends } = occurrences
  const sentence = ++scratch.sentences
  let count = 0
  const mark = (term: number) => {
    if (marks[term] === sentence) return
    marks[term] = sentence
    if (termPatternStarts[term] !== termPatternStarts[term + 1]) filed[count++] = term
  }
  for (let i = first; i < end; i++) {
    if (numberAt(ends, i) > to) continue
    const term = at(terms, numberAt(phrases, i))
    mark(term)
    const lastWider = at(widerStarts, term + 1)
    for (let w = at(widerStarts, term); w < lastWider; w++) mark(at(widerTerms, w))
  }
  for (let i = 0; i < count; i++) if (hasMarked(index, numberAt(filed, i), marks, sentence)) return true
  return false
}

/** @returns the entities that a sentence names; titles that stand for an entity are left out */
function listMentions(
  index: Index,
  block: Block,
  tokens: Tokens,
  { phrases, starts, ends }: Occurrences,
  share: Share,
): readonly Mention[] {
  let mentions: Mention[] | null = null
  for (let i = share.first; i < share.end; i++) {
    const phrase = numberAt(phrases, i)
    const end = numberAt(ends, i)
    if (end > share.to || !isEntity(index, phrase) || byteAt(index.flags, phrase) & PHRASE_ROLE) continue
    const span = toOriginal(tokens.folding, at(tokens.starts, numberAt(starts, i)), at(tokens.ends, end - 1))
    mentions ??= []
    mentions.push({ entity: readRecord(index, 'entities', entityOf(index, phrase)).id, block: block.id, span })
  }
  return mentions ?? NO_MENTIONS
}

/** @returns where each term of a sentence stands, wider terms included */
function placeTerms(
  { terms, widerStarts, widerTerms }: Index,
  { phrases, starts, ends }: Occurrences,
  { first, end, to }: Share,
): TermPlaces {
  const places = new Map<number, TokenRange[]>()
  const put = (term: number, range: TokenRange) => {
    const ranges = places.get(term)
    if (ranges === undefined) places.set(term, [range])
    else ranges.push(range)
  }
  for (let i = first; i < end; i++) {
    const range = { start: numberAt(starts, i), end: numberAt(ends, i) }
    if (range.end > to) continue
    const term = at(terms, numberAt(phrases, i))
    put(term, range)
    const lastWider = at(widerStarts, term + 1)
    for (let w = at(widerStarts, term); w < lastWider; w++) put(at(widerTerms, w), range)
  }
  return places
}
