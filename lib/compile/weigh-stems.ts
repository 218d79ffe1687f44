/** Weighs stems by how few claims have them. */
import { bucketShift, FULL_WEIGHT } from '../engine/index/stem-table.ts'
import { at, byteAt } from '../engine/text/column.ts'
import type { Language } from '../engine/text/language.ts'
import { lengthAt, tokenise, wordAt } from '../engine/text/tokens.ts'
import { addUp } from './columns.ts'

/**
 * A few claims say little about how rare a word is in general. So stems are weighed as if there were this many more claims
 * that have none of them: among few claims all words then weigh about the same, and among thousands this changes little.
 */
const CLAIMS_BESIDE = 1000

/** The columns of a stem table, and lookups in it. */
export interface WeighedStems {
  /** See `stem-table.ts`. */
  readonly stemBuckets: Uint32Array
  readonly stemKeys: Uint32Array
  readonly stemWeights: Uint8Array
  /** @returns the place of a stem in the table; the stem must be in it */
  placeOf(stem: number): number
  /** @returns the weight of a stem, 1..255; the stem must be in the table */
  weightOf(stem: number): number
}

/**
 * Builds the table of all stems of some claims.
 * @param counts how many of the claims have each stem
 * @param claims how many claims there are
 */
export function weighStems(counts: ReadonlyMap<number, number>, claims: number): WeighedStems {
  const stemKeys = Uint32Array.from(counts.keys()).sort()
  const places = new Map<number, number>()
  for (const [place, stem] of stemKeys.entries()) places.set(stem, place)
  const weigh = makeWeigh(claims + CLAIMS_BESIDE)
  const stemWeights = Uint8Array.from(stemKeys, stem => weigh(counts.get(stem) ?? 0))
  const placeOf = (stem: number) => places.get(stem) as number
  return {
    stemBuckets: makeBuckets(stemKeys),
    stemKeys,
    stemWeights,
    placeOf,
    weightOf: stem => byteAt(stemWeights, placeOf(stem)),
  }
}

/**
 * @param claims how many claims there are
 * @returns gives the weight, 1..255, of a stem that so many of the claims have: its inverse document frequency
 */
function makeWeigh(claims: number): (having: number) => number {
  const rarity = (having: number) => Math.log(1 + (claims - having + 0.5) / (having + 0.5))
  return having => Math.max(1, Math.round((FULL_WEIGHT * rarity(having)) / rarity(0)))
}

/** @returns where the stems of each bucket begin in the sorted keys; there is about one stem in each bucket */
function makeBuckets(keys: Uint32Array): Uint32Array {
  let size = 1
  while (size < keys.length) size *= 2
  const starts = new Uint32Array(size + 1)
  for (const key of keys) {
    const bucket = size === 1 ? 0 : key >>> bucketShift(size)
    starts[bucket + 1] = at(starts, bucket + 1) + 1
  }
  addUp(starts)
  return starts
}

/** @returns the different stems of a text's content words and numbers, in the text's order */
export function stemsOf(text: string, language: Language): Set<number> {
  const tokens = tokenise(text, language)
  const stems = new Set<number>()
  for (let token = 0; token < tokens.count; token += lengthAt(tokens, token))
    if (tokens.numberLengths[token] !== 0 || !language.functionWords.has(wordAt(tokens, token)))
      stems.add(at(tokens.stems, token))
  return stems
}
