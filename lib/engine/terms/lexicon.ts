/**
 * Finds terms in tokens. A **term** is what patterns are made of: a concept or an entity. Each is spelled by phrases:
 * runs of words. An entity's phrases match word by word, a concept's by stem and by number value.
 *
 * Phrases are filed by one word of theirs, the **key**: the one that fewest phrases have, and no function word where there
 * is another. So a token asks one table, and phrases that begin with a frequent word cost nothing on most tokens.
 */
import { isInCapitals, type Tokens } from '../text/tokens.ts'
import { makeMemo, openMemos } from '../text/word-table.ts'

/** Bits of a phrase's `flags`. */
export const PHRASE_EXACT = 1
/** Matches only where the page has capitals too: "US", "NATO". */
export const PHRASE_CAPITALS = 2
/** A title that stands for an entity, as against a spelling of its name. */
export const PHRASE_ROLE = 4

/** The lexicon's columns, as they lie in the index file. `n` phrases. */
export interface Lexicon {
  /** Open addressing, a power of two long: hash of a key, 0 for an empty slot. */
  readonly slots: Uint32Array
  /** For slot i, the phrases `filed[slotStarts[i] .. slotStarts[i + 1])`. */
  readonly slotStarts: Uint32Array
  readonly filed: Uint32Array
  /** Phrase p is `elements[phraseStarts[p] .. phraseStarts[p + 1])`: hashes of words (exact) or of stems. */
  readonly phraseStarts: Uint32Array
  readonly elements: Uint32Array
  readonly terms: Uint32Array
  readonly flags: Uint8Array
  /** Which element is the key. */
  readonly keys: Uint8Array
}

/** Where phrases stand in one block, in columns; token ranges are half-open. `count` of them. */
export interface Occurrences {
  count: number
  readonly phrases: number[]
  readonly starts: number[]
  readonly ends: number[]
}

/** @returns the slot of a key, or -1 */
export function findSlot(slots: Uint32Array, key: number): number {
  const mask = slots.length - 1
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot]
    if (found === key) return slot
    if (found === 0) return -1
  }
}

/**
 * What a lexicon has of words: nearly every word of a page has nothing or a phrase of one word, and that is known from the
 * page before. `memo` tells where a word's phrases lie in `lists`: how many are one word long, those, how many are longer,
 * those.
 */
const phrasesOf = openMemos(words => ({ memo: makeMemo(words), lists: [0, 0] }))
/** In the memo; no list begins before 2. */
const NO_PHRASE = 1

/** Lists the phrases that are filed under a token's word or stem. @returns where, or `NO_PHRASE` */
function listPhrases(lexicon: Lexicon, { words, stems }: Tokens, at: number, lists: number[]): number {
  const filed = [words[at] as number, stems[at] as number].flatMap(key => {
    const slot = findSlot(lexicon.slots, key)
    return slot < 0 ? [] : [...lexicon.filed.subarray(lexicon.slotStarts[slot], lexicon.slotStarts[slot + 1])]
  })
  const length = (phrase: number) =>
    (lexicon.phraseStarts[phrase + 1] as number) - (lexicon.phraseStarts[phrase] as number)
  // Its element is the key; but it may be the key of a word where the phrase wants a stem.
  const fits = (phrase: number) => {
    const column = (lexicon.flags[phrase] as number) & PHRASE_EXACT ? words : stems
    return column[at] === lexicon.elements[lexicon.phraseStarts[phrase] as number]
  }
  const single = filed.filter(phrase => length(phrase) === 1 && fits(phrase))
  const longer = filed.filter(phrase => length(phrase) > 1)
  if (single.length + longer.length === 0) return NO_PHRASE
  const list = lists.length
  lists.push(single.length, ...single, longer.length, ...longer)
  return list
}

/** One for all blocks: half of a page's words are in some phrase, and most of them come to nothing. */
const found: Occurrences = { count: 0, phrases: [], starts: [], ends: [] }

/**
 * Finds every phrase of the lexicon in a block.
 * @returns occurrences in order of their start, at equal starts the longer first: good until the next call
 */
export function findTerms(lexicon: Lexicon, tokens: Tokens): Occurrences {
  const { words, stems, slots, numberLengths, first, count } = tokens
  const { memo, lists } = phrasesOf(lexicon.slots, tokens.table)
  found.count = 0
  for (let at = first; at < first + count; at++) {
    if (numberLengths[at] !== 0) {
      // A number's stem is that of its value, which the words behind it may make.
      collectFiled(lexicon, tokens, at, words[at] as number)
      collectFiled(lexicon, tokens, at, stems[at] as number)
      continue
    }
    const slot = slots[at] as number
    const known = memo[slot] as number
    if (known === NO_PHRASE) continue
    const list = known || listPhrases(lexicon, tokens, at, lists)
    memo[slot] = list
    if (list !== NO_PHRASE) collectListed(lexicon, tokens, at, lists, list)
  }
  return found
}

function collectFiled(lexicon: Lexicon, tokens: Tokens, at: number, key: number): void {
  const slot = findSlot(lexicon.slots, key)
  if (slot < 0) return
  const last = lexicon.slotStarts[slot + 1] as number
  for (let i = lexicon.slotStarts[slot] as number; i < last; i++)
    collect(lexicon, tokens, at, lexicon.filed[i] as number)
}

function collect(lexicon: Lexicon, tokens: Tokens, at: number, phrase: number): void {
  const start = at - (lexicon.keys[phrase] as number)
  const end = matchPhrase(lexicon, tokens, phrase, start)
  if (end > 0) insert(phrase, start, end)
}

/** @param list where the phrases of the token's word are listed */
function collectListed(lexicon: Lexicon, tokens: Tokens, at: number, lists: readonly number[], list: number): void {
  const { flags } = lexicon
  const longer = list + 1 + (lists[list] as number)
  for (let i = list + 1; i < longer; i++) {
    const phrase = lists[i] as number
    if ((flags[phrase] as number) & PHRASE_CAPITALS && !isInCapitals(tokens, at)) continue
    // Nothing that was found before begins behind it, or ends behind it at the same place.
    const { phrases, starts, ends } = found
    phrases[found.count] = phrase
    starts[found.count] = at
    ends[found.count++] = at + 1
  }
  const end = longer + 1 + (lists[longer] as number)
  for (let i = longer + 1; i < end; i++) collect(lexicon, tokens, at, lists[i] as number)
}

/** Puts an occurrence where it belongs: at the end, or a few places before it. */
function insert(phrase: number, start: number, end: number): void {
  const { phrases, starts, ends } = found
  let at = found.count++
  for (; at > 0; at--) {
    const before = starts[at - 1] as number
    if (before < start || (before === start && (ends[at - 1] as number) >= end)) break
    phrases[at] = phrases[at - 1] as number
    starts[at] = before
    ends[at] = ends[at - 1] as number
  }
  phrases[at] = phrase
  starts[at] = start
  ends[at] = end
}

/** Matches a phrase word by word from token `start` on. @returns one past its last token, or 0 when it is not there */
function matchPhrase(lexicon: Lexicon, tokens: Tokens, phrase: number, start: number): number {
  if (start < tokens.first) return 0
  const to = lexicon.phraseStarts[phrase + 1] as number
  const flags = lexicon.flags[phrase] as number
  const exact = (flags & PHRASE_EXACT) !== 0
  const column = exact ? tokens.words : tokens.stems
  const last = tokens.first + tokens.count
  let token = start
  for (let element = lexicon.phraseStarts[phrase] as number; element < to; element++) {
    if (token >= last || column[token] !== lexicon.elements[element]) return 0
    if (flags & PHRASE_CAPITALS && !isInCapitals(tokens, token)) return 0
    token += exact ? 1 : Math.max(1, tokens.numberLengths[token] as number)
  }
  return token
}
