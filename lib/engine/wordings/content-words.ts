/** The words of a text that tell what it is about, in columns: function words are left out, numbers are one word each. */

import { type StemTable, weighStem } from '../index/stem-table.ts'
import { copyFolded } from '../text/fold.ts'
import { hash } from '../text/hash.ts'
import type { Language } from '../text/language.ts'
import type { Tokens } from '../text/tokens.ts'
import { makeMemo, openMemos } from '../text/word-table.ts'
import { addRank, clearRanks, makeRanks, rankOf } from './stem-ranks.ts'

export interface Content {
  /** Token number, stem and weight (0..1) of each word, in the text's order; whether the word is a number. */
  readonly tokens: readonly number[]
  readonly stems: readonly number[]
  readonly weights: readonly number[]
  readonly numbers: readonly boolean[]
  /** The words of different stems: where each stem stands first, in order. */
  readonly firsts: readonly number[]
  /** For each word the place of its stem in `firsts`. */
  readonly ranks: readonly number[]
  /** Word i is made of the pieces `pieces[pieceStarts[i] .. pieceStarts[i + 1])`, see `cutPieces`. */
  readonly pieces: readonly number[]
  readonly pieceStarts: readonly number[]
  /** Weight of all its words, and of all its stems, each counted once. */
  readonly weight: number
  readonly total: number
  /** Whether one of its words is a number. */
  readonly hasNumbers: boolean
}

/** Letters in a piece, the marks for a word's two ends counted. */
const PIECE = 4
/** FNV-1a, as in `hash.ts`, of characters and of marks that no text has. */
const PIECE_SEED = 0x70696563
const PIECE_PRIME = 0x01000193
const WORD_START = 0
const WORD_END = 1

/** Ranks of the stems of the text at hand. */
const known = makeRanks()

/** Reads the content words among tokens `from .. to`. */
export function readContent(table: StemTable, language: Language, tokens: Tokens, from: number, to: number): Content {
  const { words, stems: allStems, slots, numberLengths } = tokens
  const kinds = kindsOf(language, tokens.table)
  clearRanks(known, to - from)
  const at: number[] = []
  const stems: number[] = []
  const weights: number[] = []
  const numbers: boolean[] = []
  const firsts: number[] = []
  const ranks: number[] = []
  const pieces: number[] = []
  const pieceStarts = [0]
  let weight = 0
  let total = 0
  let hasNumbers = false
  for (let token = from; token < to; token += Math.max(1, numberLengths[token] as number)) {
    const isNumber = (numberLengths[token] as number) > 0
    if (!isNumber) {
      const slot = slots[token] as number
      const kind = kinds[slot] || kindOf(language, words[token] as number)
      kinds[slot] = kind
      if (kind === FUNCTION_WORD) continue
    }
    const stem = allStems[token] as number
    const rank = rankOf(known, stem)
    const weighs = rank < 0 ? weighStem(table, stem) : (weights[firsts[rank] as number] as number)
    ranks.push(rank < 0 ? firsts.length : rank)
    if (rank < 0) {
      addRank(known, stem, firsts.length)
      firsts.push(at.length)
      total += weighs
    }
    weight += weighs
    hasNumbers ||= isNumber
    at.push(token)
    stems.push(stem)
    weights.push(weighs)
    numbers.push(isNumber)
    cutPieces(tokens, token, pieces)
    pieceStarts.push(pieces.length)
  }
  return { tokens: at, stems, weights, numbers, firsts, ranks, pieces, pieceStarts, weight, total, hasNumbers }
}

const kindsOf = openMemos(makeMemo)
const CONTENT_WORD = 1
const FUNCTION_WORD = 2

const kindOf = (language: Language, word: number): number =>
  hashFunctionWords(language).has(word) ? FUNCTION_WORD : CONTENT_WORD

const hashedWords = new WeakMap<Language, ReadonlySet<number>>()

function hashFunctionWords(language: Language): ReadonlySet<number> {
  const words = hashedWords.get(language) ?? new Set([...language.functionWords].map(word => hash(word)))
  hashedWords.set(language, words)
  return words
}

/** The word at hand between its marks. */
let word = new Uint16Array(64)

/**
 * Cuts a word into overlapping pieces of four characters, its ends marked, each as a hash of 16 bits: spellings, compounds
 * and derivations of a word share pieces where they share no stem ("photo", "photograph"; McNamee and Mayfield 2004).
 */
function cutPieces({ folding, starts, ends }: Tokens, token: number, pieces: number[]): void {
  const start = starts[token] as number
  const end = ends[token] as number
  const marked = end - start + 2
  if (word.length < marked) word = new Uint16Array(2 * marked)
  word[0] = WORD_START
  copyFolded(folding, start, end, word, 1)
  word[marked - 1] = WORD_END
  for (let from = 0; from === 0 || from + PIECE <= marked; from++) {
    let piece = PIECE_SEED
    const to = Math.min(from + PIECE, marked)
    for (let i = from; i < to; i++) piece = Math.imul(piece ^ (word[i] as number), PIECE_PRIME)
    pieces.push(((piece >>> 16) ^ piece) & 0xffff)
  }
}
