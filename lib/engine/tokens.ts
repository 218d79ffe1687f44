/**
 * Cuts a block's folded text into tokens: words, numbers, dotted initials. Columns of numbers, no object per token.
 *
 *   "Tarn's long-range drones, 91 of them"  →  tarn(possessive) long range drones 91 of them
 */
import { stemmer } from 'stemmer'
import { hash } from './hash.ts'
import type { Language } from './language.ts'
import { type Normalised, normalise } from './normalise.ts'
import { readNumbers } from './numbers.ts'

export interface Tokens {
  readonly folding: Normalised
  readonly count: number
  /** Folded offsets of each token; a possessive ending is outside of it. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Hash of the folded word. */
  readonly words: Uint32Array
  /** Hash of the word's stem; for a number that of its value, see `NUMBER_SEED`. */
  readonly stems: Uint32Array
  /** How many tokens the number that begins here takes ("ninety-one" takes two); 0: no number. */
  readonly numberLengths: Uint8Array
  /** 1 where the page writes the word in capitals throughout and it has two letters or more. */
  readonly capitals: Uint8Array
  /** 1 where a possessive ending follows. */
  readonly possessives: Uint8Array
}

export const NUMBER_SEED = 0x6e756d
const STEM_SEED = 0x7374656d

const A = 97
const Z = 122
const ZERO = 48
const NINE = 57
const APOSTROPHE = 39
const DOT = 46
const COMMA = 44

const WORD_CHAR = /[\p{L}\p{N}]/u
const isDigit = (code: number) => code >= ZERO && code <= NINE

function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= A && code <= Z) || isDigit(code)
  return WORD_CHAR.test(String.fromCodePoint(text.codePointAt(at) as number)) || (code >= 0xdc00 && code <= 0xdfff)
}

/** Stems by word hash: a page repeats its words, and the stemmer wants strings. Dropped, not grown, when full. */
const stemsKnown = new Map<number, number>()
const MOST_STEMS = 20_000

/** @returns the hash under which a folded word is filed by its stem (Porter 1980, as package `stemmer` has it) */
export function hashStem(word: string): number {
  return hash(stemmer(word), 0, undefined, STEM_SEED)
}

function stemOf(word: number, text: string, start: number, end: number): number {
  const known = stemsKnown.get(word)
  if (known !== undefined) return known
  const stem = hashStem(text.slice(start, end))
  if (stemsKnown.size >= MOST_STEMS) stemsKnown.clear()
  stemsKnown.set(word, stem)
  return stem
}

/** @returns the hash under which a number is filed by its value */
export const hashNumber = (value: number): number => hash(String(value), 0, undefined, NUMBER_SEED)

/**
 * Tokenises one block.
 * @param original the block's text
 */
export function tokenise(original: string, language: Language): Tokens {
  const folding = normalise(original)
  const { text } = folding
  const most = (text.length >> 1) + 1
  const starts = new Uint32Array(most)
  const ends = new Uint32Array(most)
  const possessives = new Uint8Array(most)
  let count = 0
  for (let at = 0; at < text.length; ) {
    if (!isWordCode(text, at)) {
      at++
      continue
    }
    const end = findEnd(text, at)
    const bare = dropPossessive(text, at, end)
    starts[count] = at
    ends[count] = bare
    possessives[count] = bare < end || isBarePossessive(text, end) ? 1 : 0
    count++
    at = end
  }
  return fillColumns(original, language, { folding, count, starts, ends, possessives })
}

/** Where the word that begins at `at` ends: apostrophes between letters, dots between initials and digits belong to it. */
function findEnd(text: string, at: number): number {
  let end = at
  const numeric = isDigit(text.charCodeAt(at))
  while (end < text.length) {
    if (isWordCode(text, end)) {
      if (numeric && !isDigit(text.charCodeAt(end)) && end > at) return isWordTail(text, end) ? end + 2 : end
      end++
      continue
    }
    const code = text.charCodeAt(end)
    const next = end + 1 < text.length && isWordCode(text, end + 1)
    if (!next) break
    const joins =
      code === APOSTROPHE ||
      (code === DOT && (numeric ? isDigit(text.charCodeAt(end + 1)) : isInitial(text, at, end))) ||
      (code === COMMA && numeric && isDigit(text.charCodeAt(end + 1)))
    if (!joins) break
    end++
  }
  return end
}

/** "20th", "91st": an ending of letters stays with its digits; "91km" reads as 91 and km. */
function isWordTail(text: string, at: number): boolean {
  const tail = text.slice(at, at + 3)
  return /^(?:st|nd|rd|th)(?![a-z])/.test(tail)
}

/** Whether the dot at `dot` ends an initial of the word begun at `start`: one letter since the last dot. */
function isInitial(text: string, start: number, dot: number): boolean {
  return dot - 1 === start || text.charCodeAt(dot - 2) === DOT
}

function dropPossessive(text: string, start: number, end: number): number {
  return end - start > 2 && text.charCodeAt(end - 2) === APOSTROPHE && text[end - 1] === 's' ? end - 2 : end
}

/** "officials' claim": an apostrophe behind a final s, and no letter behind it. */
function isBarePossessive(text: string, end: number): boolean {
  return text.charCodeAt(end) === APOSTROPHE && text[end - 1] === 's'
}

type Cut = Pick<Tokens, 'folding' | 'count' | 'starts' | 'ends' | 'possessives'>

function fillColumns(original: string, language: Language, cut: Cut): Tokens {
  const { folding, count } = cut
  const words = new Uint32Array(count)
  const stems = new Uint32Array(count)
  const capitals = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const start = cut.starts[i] as number
    const end = cut.ends[i] as number
    const word = hash(folding.text, start, end)
    words[i] = word
    stems[i] = stemOf(word, folding.text, start, end)
    capitals[i] = isCapitals(original, folding, start, end) ? 1 : 0
  }
  const tokens = { ...cut, words, stems, capitals, numberLengths: new Uint8Array(count) }
  readNumbers(tokens, language)
  return tokens
}

function isCapitals(original: string, folding: Normalised, start: number, end: number): boolean {
  if (end - start < 2) return false
  const from = folding.starts === null ? start : (folding.starts[start] as number)
  const to = folding.ends === null ? end : (folding.ends[end - 1] as number)
  for (let i = from; i < to; i++) {
    const code = original.charCodeAt(i)
    if (code >= A && code <= Z) return false
    if (code > 127) return original.slice(from, to) === original.slice(from, to).toUpperCase()
  }
  return true
}

/** @returns the folded word of a token */
export function wordAt(tokens: Tokens, at: number): string {
  return tokens.folding.text.slice(tokens.starts[at], tokens.ends[at])
}
