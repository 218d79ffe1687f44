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
const PIECE_SEED = 0x70696563

/** Reads the content words among tokens `from .. to`. */
export function readContent(table: StemTable, language: Language, tokens: Tokens, from: number, to: number): Content {
  const at: number[] = []
  const pieces: number[] = []
  const pieceStarts = [0]
  const places = new Map<number, number[]>()
  let total = 0
  for (let token = from; token < to; token += Math.max(1, tokens.numberLengths[token] as number)) {
    const word = wordAt(tokens, token)
    if (!tokens.numberLengths[token] && language.functionWords.has(word)) continue
    const stem = tokens.stems[token] as number
    const known = places.get(stem)
    if (known === undefined) {
      places.set(stem, [at.length])
      total += weighStem(table, stem)
    } else known.push(at.length)
    at.push(token)
    cutPieces(word, pieces)
    pieceStarts.push(pieces.length)
  }
  const stems = at.map(token => tokens.stems[token] as number)
  return {
    tokens: at,
    stems,
    weights: stems.map(stem => weighStem(table, stem)),
    numbers: at.map(token => (tokens.numberLengths[token] as number) > 0),
    places,
    pieces: Uint16Array.from(pieces),
    pieceStarts,
    total,
  }
}

/**
 * Cuts a word into overlapping pieces of four characters, its ends marked, each as a hash of 16 bits: spellings, compounds
 * and derivations of a word share pieces where they share no stem ("photo", "photograph"; McNamee and Mayfield 2004).
 */
function cutPieces(word: string, pieces: number[]): void {
  const marked = `^${word}$`
  for (let start = 0; start === 0 || start + PIECE <= marked.length; start++) {
    const piece = hash(marked, start, Math.min(marked.length, start + PIECE), PIECE_SEED)
    pieces.push((piece >>> 16) ^ (piece & 0xffff))
  }
}
