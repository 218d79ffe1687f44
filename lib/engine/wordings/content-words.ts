/**
 * The content of a text: the words that say what it is about, in columns. Function words are left out, and a number is one
 * word however many tokens it takes.
 */
import { type StemTable, weighStem } from '../index/stem-table.ts'
import { at, numberAt, unitAt } from '../text/column.ts'
import { copyFolded } from '../text/fold.ts'
import { hash } from '../text/hash.ts'
import type { Language } from '../text/language.ts'
import { lengthAt, type Tokens } from '../text/tokens.ts'
import { makeMemo, openMemos } from '../text/word-table.ts'
import { addRank, clearRanks, makeRanks, rankOf } from './stem-ranks.ts'

export interface Content {
  /** For each word, in the text's order: its token, its stem, the stem's weight (0..1), and whether it is a number. */
  readonly tokens: readonly number[]
  readonly stems: readonly number[]
  readonly weights: readonly number[]
  readonly numbers: readonly boolean[]
  /** For each different stem, the first word that has it. A stem's place in this list is its rank. */
  readonly firsts: readonly number[]
  /** For each word, the rank of its stem. */
  readonly ranks: readonly number[]
  /** Word i consists of the pieces `pieces[pieceStarts[i] .. pieceStarts[i + 1])`: see `cutPieces`. */
  readonly pieces: readonly number[]
  readonly pieceStarts: readonly number[]
  /** The weight of all words together, and of all different stems together. */
  readonly weight: number
  readonly total: number
  readonly hasNumbers: boolean
}

/** Reads the content words among the tokens from `from` up to, but not including, `to`. */
export function readContent(table: StemTable, language: Language, tokens: Tokens, from: number, to: number): Content {
  const content = {
    ...{ tokens: [] as number[], stems: [] as number[], weights: [] as number[], numbers: [] as boolean[] },
    ...{ firsts: [] as number[], ranks: [] as number[], pieces: [] as number[], pieceStarts: [0] },
    ...{ weight: 0, total: 0, hasNumbers: false },
  }
  const kinds = kindMemoOf(language, tokens.table)
  const stemRanks = makeRanks()
  clearRanks(stemRanks, to - from)
  const spelling = makeSpelling(tokens, from, to)
  for (let token = from; token < to; token += lengthAt(tokens, token)) {
    const isNumber = tokens.numberLengths[token] !== 0
    if (!isNumber && isFunctionWord(language, tokens, token, kinds)) continue
    const stem = at(tokens.stems, token)
    const rank = rankOf(stemRanks, stem)
    const isNew = rank < 0
    const weight = isNew ? weighStem(table, stem) : numberAt(content.weights, numberAt(content.firsts, rank))
    content.ranks.push(isNew ? content.firsts.length : rank)
    if (isNew) {
      addRank(stemRanks, stem, content.firsts.length)
      content.firsts.push(content.tokens.length)
      content.total += weight
    }
    content.weight += weight
    content.hasNumbers ||= isNumber
    content.tokens.push(token)
    content.stems.push(stem)
    content.weights.push(weight)
    content.numbers.push(isNumber)
    cutPieces(tokens, token, spelling, content.pieces)
    content.pieceStarts.push(content.pieces.length)
  }
  return content
}

/** Values in the memo of kinds. */
const CONTENT_WORD = 1
const FUNCTION_WORD = 2

const kindMemoOf = openMemos(makeMemo)

function isFunctionWord(language: Language, { words, slots }: Tokens, token: number, kinds: Uint32Array): boolean {
  const slot = at(slots, token)
  const kind = at(kinds, slot) || (hashFunctionWords(language).has(at(words, token)) ? FUNCTION_WORD : CONTENT_WORD)
  kinds[slot] = kind
  return kind === FUNCTION_WORD
}

/** @returns whether the token is a word that says nothing about a text's subject */
export const isFunctionWordAt = (language: Language, tokens: Tokens, token: number): boolean =>
  isFunctionWord(language, tokens, token, kindMemoOf(language, tokens.table))

const functionWordHashes = new WeakMap<Language, ReadonlySet<number>>()

function hashFunctionWords(language: Language): ReadonlySet<number> {
  const hashes = functionWordHashes.get(language) ?? new Set([...language.functionWords].map(word => hash(word)))
  functionWordHashes.set(language, hashes)
  return hashes
}

/** Characters of a piece, as McNamee and Mayfield found best for European languages. The marks at a word's ends count. */
const PIECE = 4
/** FNV-1a as in `hash.ts`, with a seed of its own ("piec" in ASCII). */
const PIECE_SEED = 0x70696563
const PIECE_PRIME = 0x01000193
/** Marks for the two ends of a word; they are control characters, which folded text never contains. */
const WORD_START = 0
const WORD_END = 1

/** @returns room for the longest word among the tokens, and its two marks */
function makeSpelling({ starts, ends }: Tokens, from: number, to: number): Uint16Array {
  let longest = 0
  for (let token = from; token < to; token++) longest = Math.max(longest, at(ends, token) - at(starts, token))
  return new Uint16Array(longest + 2)
}

/**
 * Cuts a word, with its ends marked, into overlapping pieces of four characters, and adds each as a 16-bit hash. Different
 * spellings, compounds and derivations of a word share pieces where they share no stem: "photo" and "photograph" (McNamee
 * and Mayfield 2004).
 * @param spelling working memory with room for the word
 */
function cutPieces({ folding, starts, ends }: Tokens, token: number, spelling: Uint16Array, pieces: number[]): void {
  const start = at(starts, token)
  const end = at(ends, token)
  const length = end - start + 2
  spelling[0] = WORD_START
  copyFolded(folding, start, end, spelling, 1)
  spelling[length - 1] = WORD_END
  for (let from = 0; from === 0 || from + PIECE <= length; from++) {
    let piece = PIECE_SEED
    const to = Math.min(from + PIECE, length)
    for (let i = from; i < to; i++) piece = Math.imul(piece ^ unitAt(spelling, i), PIECE_PRIME)
    pieces.push(((piece >>> 16) ^ piece) & 0xffff)
  }
}
