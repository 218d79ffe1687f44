/**
 * Finds terms in tokens. A **term** is what patterns are made of: a concept or an entity. Each is spelled by phrases:
 * runs of words. An entity's phrases match word by word, a concept's by stem and by number value.
 *
 * Phrases are filed by one word of theirs, the **key**: the one that fewest phrases have. So a token asks one
 * table, and phrases that begin with a frequent word cost nothing on most tokens.
 */
import { isInCapitals, type Tokens } from './tokens.ts'

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

/** Where terms stand in one block, in columns; token ranges are half-open. Longer phrases come first at equal starts. */
export interface Occurrence {
  readonly term: number
  readonly phrase: number
  readonly start: number
  readonly end: number
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
 * Finds every phrase of the lexicon in a block.
 * @returns occurrences in order of their start
 */
export function findTerms(lexicon: Lexicon, tokens: Tokens): Occurrence[] {
  const found: Occurrence[] = []
  for (let at = tokens.first; at < tokens.first + tokens.count; at++) {
    collect(lexicon, tokens, at, tokens.words[at] as number, found)
    const stem = tokens.stems[at] as number
    collect(lexicon, tokens, at, stem, found)
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function collect(lexicon: Lexicon, tokens: Tokens, at: number, key: number, found: Occurrence[]): void {
  const slot = findSlot(lexicon.slots, key)
  if (slot < 0) return
  const last = lexicon.slotStarts[slot + 1] as number
  for (let i = lexicon.slotStarts[slot] as number; i < last; i++) {
    const phrase = lexicon.filed[i] as number
    const range = matchPhrase(lexicon, tokens, phrase, at)
    if (range !== null) found.push({ term: lexicon.terms[phrase] as number, phrase, ...range })
  }
}

/** Matches a phrase whose key stands at token `at`: first what is before it, word for word, then the rest. */
function matchPhrase(lexicon: Lexicon, tokens: Tokens, phrase: number, at: number) {
  const from = lexicon.phraseStarts[phrase] as number
  const to = lexicon.phraseStarts[phrase + 1] as number
  const flags = lexicon.flags[phrase] as number
  const key = lexicon.keys[phrase] as number
  const column = flags & PHRASE_EXACT ? tokens.words : tokens.stems
  const start = at - key
  if (start < tokens.first) return null
  const last = tokens.first + tokens.count
  let token = start
  for (let element = from; element < to; element++) {
    if (token >= last || column[token] !== lexicon.elements[element]) return null
    if (flags & PHRASE_CAPITALS && !isInCapitals(tokens, token)) return null
    token += column === tokens.stems ? Math.max(1, tokens.numberLengths[token] as number) : 1
  }
  return { start, end: token }
}

/**
 * Keeps, among overlapping spellings of entities, the longest: "Ministry of X" is not also a mention of X.
 * @param occurrences in order of start, longer first
 */
export function keepLongest(occurrences: readonly Occurrence[]): Occurrence[] {
  const kept: Occurrence[] = []
  let end = 0
  for (const occurrence of occurrences) {
    if (occurrence.start < end) continue
    kept.push(occurrence)
    end = occurrence.end
  }
  return kept
}
