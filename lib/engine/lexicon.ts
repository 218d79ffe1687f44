/**
 * Finds terms in tokens. A **term** is what patterns are made of: a concept or an entity. Each is spelled by phrases:
 * runs of words. An entity's phrases match word by word, a concept's by stem and by number value.
 *
 * Phrases are filed by one word of theirs, the **key**: the one that fewest phrases have. So a token asks one
 * table, and phrases that begin with a frequent word cost nothing on most tokens.
 */
import { isInCapitals, type Tokens } from './tokens.ts'
import { openMemo } from './words.ts'

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

/** Whether a word or its stem is a key: nearly every word of a page is none, and that is known from the page before. */
const keyMemoOf = openMemo()
const NO_KEY = 1
const KEY = 2

const isKey = ({ slots }: Lexicon, word: number, stem: number): boolean =>
  findSlot(slots, word) >= 0 || findSlot(slots, stem) >= 0

/** One for all blocks: half of a page's words are in some phrase, and most of them come to nothing. */
const found: Occurrences = { count: 0, phrases: [], starts: [], ends: [] }

/**
 * Finds every phrase of the lexicon in a block.
 * @returns occurrences in order of their start, at equal starts the longer first: good until the next call
 */
export function findTerms(lexicon: Lexicon, tokens: Tokens): Occurrences {
  const { words, stems, slots, numberLengths, table, first, count } = tokens
  const memo = keyMemoOf(lexicon.slots, table)
  found.count = 0
  for (let at = first; at < first + count; at++) {
    const slot = slots[at] as number
    const known = memo[slot] as number
    // A number's stem is that of its value, which the words behind it may make.
    if (known === NO_KEY && numberLengths[at] === 0) continue
    const word = words[at] as number
    const stem = stems[at] as number
    if (known === 0 && numberLengths[at] === 0) {
      const isOne = isKey(lexicon, word, stem)
      memo[slot] = isOne ? KEY : NO_KEY
      if (!isOne) continue
    }
    collect(lexicon, tokens, at, word)
    collect(lexicon, tokens, at, stem)
  }
  return found
}

function collect(lexicon: Lexicon, tokens: Tokens, at: number, key: number): void {
  const slot = findSlot(lexicon.slots, key)
  if (slot < 0) return
  const last = lexicon.slotStarts[slot + 1] as number
  for (let i = lexicon.slotStarts[slot] as number; i < last; i++) {
    const phrase = lexicon.filed[i] as number
    const start = at - (lexicon.keys[phrase] as number)
    const end = matchPhrase(lexicon, tokens, phrase, start)
    if (end > 0) insert(phrase, start, end)
  }
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
