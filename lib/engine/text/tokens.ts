/**
 * Cuts folded text into tokens: words, numbers, dotted initials. Columns of numbers, no object per token; the blocks of a
 * page share their columns.
 *
 *   "Tarn's long-range drones, 91 of them"  →  tarn(possessive) long range drones 91 of them
 */
import { endHash, HASH_START, hashOn } from './hash.ts'
import type { Language } from './language.ts'
import { type Folding, foldedText } from './normalise.ts'
import { readNumberWords } from './numbers.ts'
import { DIGIT, foldToUnits, kindAt, kinds, LETTER, OTHER, units } from './units.ts'
import { DIGITS, learnWord, NUMBER_WORD, PLAIN, slotOf, type WordTable, wordTableOf } from './words.ts'

/** The tokens of one block: those from `first` on, `count` of them, in columns that may hold other blocks' as well. */
export interface Tokens extends Columns {
  readonly folding: Folding
  readonly first: number
  readonly count: number
  /** In which `slots` are. */
  readonly table: WordTable
}

interface Columns {
  /** Folded offsets of each token in its block; a possessive ending is outside of it. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Hash of the folded word. */
  readonly words: Uint32Array
  /** Hash of the word's stem; for a number that of its value. */
  readonly stems: Uint32Array
  /** Slot of the word in the table of words. */
  readonly slots: Uint32Array
  /** How many tokens the number that begins here takes ("ninety-one" takes two); 0: no number. */
  readonly numberLengths: Uint8Array
  /** 1 where a possessive ending follows. */
  readonly possessives: Uint8Array
}

const APOSTROPHE = 39
const COMMA = 44
const DOT = 46
const S = 115

/** @returns the tokens of one text, from 0 on */
export const tokenise = (text: string, language: Language): Tokens => tokeniseAll([text], language)[0] as Tokens

/** Characters of a text for each of its words, or less: an estimate that saves room. */
const FEW_CHARACTERS = 4

/** Tokenises a page's texts, block by block. */
export function tokeniseAll(texts: readonly string[], language: Language): Tokens[] {
  let left = texts.reduce((sum, text) => sum + text.length, 0)
  let columns: Columns | null = null
  let first = 0
  return texts.map(text => {
    const folding = foldToUnits(text)
    const most = mostTokens(folding.length)
    if (columns === null || first + most > columns.starts.length) {
      columns = makeColumns(Math.ceil(left / FEW_CHARACTERS) + most)
      first = 0
    }
    const count = cutWords(folding, columns, first)
    const tokens = { folding, first, count, table: wordTableOf(language, count), ...columns }
    lookWordsUp(tokens)
    first += count
    left -= text.length
    return tokens
  })
}

/** "1a 1a": two tokens in three characters are the most that the rules below allow. */
const mostTokens = (length: number): number => Math.ceil((length * 2) / 3) + 1

/** In one buffer: a short page would pay for seven. */
function makeColumns(length: number): Columns {
  const buffer = new ArrayBuffer(length * (5 * Uint32Array.BYTES_PER_ELEMENT + 2))
  const column = (n: number) => new Uint32Array(buffer, n * length * Uint32Array.BYTES_PER_ELEMENT, length)
  const behind = 5 * length * Uint32Array.BYTES_PER_ELEMENT
  return {
    starts: column(0),
    ends: column(1),
    words: column(2),
    stems: column(3),
    slots: column(4),
    numberLengths: new Uint8Array(buffer, behind, length),
    possessives: new Uint8Array(buffer, behind + length, length),
  }
}

/** Cuts the text in `units`. @returns how many words it has */
function cutWords({ length }: Folding, { starts, ends, words, possessives }: Columns, first: number): number {
  const text = units
  let token = first
  for (let at = 0; at < length; ) {
    if (kindAt(at) === OTHER) {
      at++
      continue
    }
    // Nearly every word is nothing but letters, and ends where its hash is done.
    let end = at
    let h = HASH_START
    for (; kinds[text[end] as number] === LETTER; end++) h = hashOn(h, text[end] as number)
    let bare = end
    if (end === at || !endsWord(text[end] as number)) {
      end = findEnd(at, length)
      bare = dropPossessive(at, end)
      h = HASH_START
      for (let i = at; i < bare; i++) h = hashOn(h, text[i] as number)
      if (bare < end || isBarePossessive(end)) possessives[token] = 1
    }
    starts[token] = at
    ends[token] = bare
    words[token] = endHash(h)
    token++
    at = end
  }
  return token - first
}

/** Whether no word goes on with this code unit: anything else may, and so may what was never met. */
const endsWord = (unit: number): boolean => kinds[unit] === OTHER && unit !== APOSTROPHE && unit !== DOT

/** Where the word that begins at `at` ends: apostrophes between letters, dots between initials and digits belong to it. */
function findEnd(at: number, length: number): number {
  const numeric = kindAt(at) === DIGIT
  for (let end = at + 1; end < length; end++) {
    const kind = kindAt(end)
    if (kind === OTHER) {
      if (!joins(at, end, numeric)) return end
    } else if (numeric && kind !== DIGIT) return isOrdinalEnding(end, length) ? end + 2 : end
  }
  return length
}

/** Whether a mark inside of a word belongs to it: what follows must be one of its own characters. */
function joins(start: number, at: number, numeric: boolean): boolean {
  const next = kindAt(at + 1)
  if (next === OTHER) return false
  const mark = units[at]
  if (mark === APOSTROPHE) return true
  if (numeric) return (mark === DOT || mark === COMMA) && next === DIGIT
  return mark === DOT && isInitial(start, at)
}

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th'])

/** "20th", "91st": an ending of letters stays with its digits; "91km" reads as 91 and km. */
function isOrdinalEnding(at: number, length: number): boolean {
  if (at + 1 >= length) return false
  const after = units[at + 2] as number
  const goesOn = after >= 97 && after <= 122
  return !goesOn && ORDINAL_ENDINGS.has(String.fromCharCode(units[at] as number, units[at + 1] as number))
}

/** Whether the dot at `dot` ends an initial of the word begun at `start`: one letter since the last dot. */
const isInitial = (start: number, dot: number): boolean => dot - 1 === start || units[dot - 2] === DOT

const dropPossessive = (start: number, end: number): number =>
  end - start > 2 && units[end - 2] === APOSTROPHE && units[end - 1] === S ? end - 2 : end

/** "officials' claim": an apostrophe behind a final s, and no letter behind it. */
const isBarePossessive = (end: number): boolean => units[end] === APOSTROPHE && units[end - 1] === S

/** Fills in stems and numbers. */
function lookWordsUp(tokens: Tokens): void {
  const { table, words, stems, slots, numberLengths, first, count } = tokens
  let numberWords: number[] | null = null
  for (let at = first; at < first + count; at++) {
    const word = words[at] as number
    let slot = slotOf(table, word)
    if (table.words[slot] === 0) slot = learnWord(table, word, wordAt(tokens, at))
    slots[at] = slot
    stems[at] = table.stems[slot] as number
    const kind = table.kinds[slot]
    if (kind === PLAIN) continue
    if (kind === DIGITS) numberLengths[at] = 1
    else if (kind === NUMBER_WORD) {
      numberWords ??= []
      numberWords.push(at)
    }
  }
  if (numberWords !== null) readNumberWords(tokens, table.language, numberWords)
}

/** @returns whether the page writes the word in capitals throughout, and it has two letters or more */
export function isInCapitals({ folding, starts, ends }: Tokens, at: number): boolean {
  const start = starts[at] as number
  const end = ends[at] as number
  if (end - start < 2) return false
  const { original } = folding
  const from = folding.starts === null ? start : (folding.starts[start] as number)
  const to = folding.ends === null ? end : (folding.ends[end - 1] as number)
  for (let i = from; i < to; i++) {
    const code = original.charCodeAt(i)
    if (code >= 97 && code <= 122) return false
    if (code > 127) return original.slice(from, to) === original.slice(from, to).toUpperCase()
  }
  return true
}

/** @returns the folded word of a token */
export const wordAt = ({ folding, starts, ends }: Tokens, at: number): string =>
  foldedText(folding, starts[at] as number, ends[at] as number)
