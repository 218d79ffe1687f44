/** The words of a text that tell what it is about, in columns: function words are left out, numbers are one word each. */
import { hash } from './hash.ts'
import type { Language } from './language.ts'
import { type StemTable, weighStem } from './stem-table.ts'
import { type Tokens, wordAt } from './tokens.ts'

export interface Content {
  /** Token number, stem and weight (0..1) of each word, in the text's order; 1 where the word is a number. */
  readonly tokens: readonly number[]
  readonly stems: readonly number[]
  readonly weights: readonly number[]
  readonly numbers: readonly boolean[]
  /** Where each stem stands in these columns. */
  readonly places: ReadonlyMap<number, readonly number[]>
  /** Word i is made of the pieces `pieces[pieceStarts[i] .. pieceStarts[i + 1])`, see `cutPieces`. */
  readonly pieces: Uint16Array
  readonly pieceStarts: readonly number[]
  /** Weight of all its stems, each counted once. */
  readonly total: number
}

/** Letters in a piece, the marks for a word's two ends counted. */
const PIECE = 4
/** FNV-1a, as in `hash.ts`, of characters and of marks that no text has. */
const PIECE_SEED = 0x70696563
const PIECE_PRIME = 0x01000193
const WORD_START = 0
const WORD_END = 1

/** Reads the content words among tokens `from .. to`. */
export function readContent(table: StemTable, language: Language, tokens: Tokens, from: number, to: number): Content {
  const functionWords = hashFunctionWords(language)
  const at: number[] = []
  const weights: number[] = []
  const pieces: number[] = []
  const pieceStarts = [0]
  const places = new Map<number, number[]>()
  let total = 0
  for (let token = from; token < to; token += Math.max(1, tokens.numberLengths[token] as number)) {
    if (!tokens.numberLengths[token] && functionWords.has(tokens.words[token] as number)) continue
    const stem = tokens.stems[token] as number
    const known = places.get(stem)
    if (known === undefined) {
      const weight = weighStem(table, stem)
      places.set(stem, [at.length])
      total += weight
      weights.push(weight)
    } else {
      weights.push(weights[known[0] as number] as number)
      known.push(at.length)
    }
    at.push(token)
    cutPieces(wordAt(tokens, token), pieces)
    pieceStarts.push(pieces.length)
  }
  const stems = at.map(token => tokens.stems[token] as number)
  return {
    tokens: at,
    stems,
    weights,
    numbers: at.map(token => (tokens.numberLengths[token] as number) > 0),
    places,
    pieces: Uint16Array.from(pieces),
    pieceStarts,
    total,
  }
}

const hashedWords = new WeakMap<Language, ReadonlySet<number>>()

function hashFunctionWords(language: Language): ReadonlySet<number> {
  const known = hashedWords.get(language) ?? new Set([...language.functionWords].map(word => hash(word)))
  hashedWords.set(language, known)
  return known
}

/**
 * Cuts a word into overlapping pieces of four characters, its ends marked, each as a hash of 16 bits: spellings, compounds
 * and derivations of a word share pieces where they share no stem ("photo", "photograph"; McNamee and Mayfield 2004).
 */
function cutPieces(word: string, pieces: number[]): void {
  const { length } = word
  const last = Math.max(-1, length + 1 - PIECE)
  for (let from = -1; from <= last; from++) {
    let piece = PIECE_SEED
    for (let at = from; at < from + PIECE && at <= length; at++) {
      const code = at < 0 ? WORD_START : at === length ? WORD_END : word.charCodeAt(at)
      piece = Math.imul(piece ^ code, PIECE_PRIME)
    }
    pieces.push(((piece >>> 16) ^ piece) & 0xffff)
  }
}
