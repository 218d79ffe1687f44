/**
 * All stems of the claims, with the weight of each. The stems' hashes are sorted, and a table of buckets tells where those
 * with the same highest bits begin. This takes nine bytes a stem; a hash table with free slots would take 13 to 26.
 */

import { at, byteAt } from '../text/column.ts'
import type { Tokens } from '../text/tokens.ts'
import { type Memo, makeMemo, openMemos } from '../text/word-table.ts'
import type { Index } from './records.ts'

/** Weights are bytes. A stem that no claim has weighs most. */
export const FULL_WEIGHT = 255

/** The columns of the table in the index file. */
export type StemTable = Pick<Index, 'stemBuckets' | 'stemKeys' | 'stemWeights'>

/** @returns by how many bits to shift a hash right to get its bucket; `buckets` is a power of two */
export const bucketShift = (buckets: number): number => Math.clz32(buckets) + 1

/** @returns the stem's place in the table, or -1 when no claim has it */
export function findStem(table: StemTable, stem: number): number {
  const buckets = table.stemBuckets.length - 1
  const bucket = buckets === 1 ? 0 : stem >>> bucketShift(buckets)
  const end = at(table.stemBuckets, bucket + 1)
  for (let place = at(table.stemBuckets, bucket); place < end; place++) if (table.stemKeys[place] === stem) return place
  return -1
}

const placeMemoOf = openMemos(makeMemo)
/** Values in a memo of places: the table does not have the stem, or, from `FIRST_PLACE` on, where it is. */
export const NO_PLACE = 1
export const FIRST_PLACE = 2

/** @returns for each word, by its slot, what `learnPlace` found; 0: it was not asked yet */
export const placesOf = (table: StemTable, tokens: Tokens): Memo => placeMemoOf(table.stemKeys, tokens.table)

/** Looks up the stem of a token. @returns `NO_PLACE`, or `FIRST_PLACE` plus the stem's place in the table */
export function learnPlace(table: StemTable, tokens: Tokens, places: Memo, token: number): number {
  const place = findStem(table, at(tokens.stems, token)) + FIRST_PLACE
  // The value of a number may depend on the words that follow, so it cannot be remembered for the word.
  if (tokens.numberLengths[token] === 0) places[at(tokens.slots, token)] = place
  return place
}

/** @returns the weight of a stem, 0..1: the fewer claims have it the more, 1 when none has */
export function weighStem(table: StemTable, stem: number): number {
  const place = findStem(table, stem)
  return place < 0 ? 1 : byteAt(table.stemWeights, place) / FULL_WEIGHT
}

/**
 * A code is a stem's hash cut down to 12 bits, never 0. A table with a byte for each code takes 4 kB, which stays in the
 * processor's fastest cache; two stems that share a code can only let a few more wordings through the gate.
 */
export const CODE_BITS = 12
export const CODE_MASK = (1 << CODE_BITS) - 1
export const codeOf = (stem: number): number => ((stem >>> 20) ^ (stem >>> 8) ^ stem) & CODE_MASK || 1
