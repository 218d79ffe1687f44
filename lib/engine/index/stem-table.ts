/**
 * The stems of all wordings with what each weighs: sorted hashes behind a table of buckets by their highest bits.
 * Nine bytes a stem and no empty slots, against thirteen to twenty-six of an open-addressing table.
 */

import type { Tokens } from '../text/tokens.ts'
import { type Memo, makeMemo, openMemos } from '../text/word-table.ts'
import type { Index } from './records.ts'

/** A stem's weight is a byte: 255 is that of a stem that no claim has. */
export const FULL_WEIGHT = 255

/** The table's columns, as they lie in the index file. */
export type StemTable = Pick<Index, 'stemBuckets' | 'stemKeys' | 'stemWeights'>

/** @returns how far a stem's hash is shifted to give its bucket, for a table of `buckets` (a power of two) */
export const bucketShift = (buckets: number): number => Math.clz32(buckets) + 1

/** @returns the stem's place in the table, or -1: no wording has it */
export function findStem(table: StemTable, stem: number): number {
  const buckets = table.stemBuckets.length - 1
  const bucket = buckets === 1 ? 0 : stem >>> bucketShift(buckets)
  const last = table.stemBuckets[bucket + 1] as number
  for (let at = table.stemBuckets[bucket] as number; at < last; at++) if (table.stemKeys[at] === stem) return at
  return -1
}

const placeMemoOf = openMemos(makeMemo)
/** In a memo: the table has no such stem; or, from two on, its place. */
export const NO_PLACE = 1
export const FIRST_PLACE = 2

/** @returns for each word by its slot what `learnPlace` has found; 0: nothing yet */
export const placesOf = (table: StemTable, tokens: Tokens): Memo => placeMemoOf(table.stemKeys, tokens.table)

/** Looks up the stem of a token. @returns `NO_PLACE`, or its place in the table and `FIRST_PLACE` */
export function learnPlace(table: StemTable, tokens: Tokens, places: Memo, token: number): number {
  const known = findStem(table, tokens.stems[token] as number) + FIRST_PLACE
  // A number's stem is that of its value, which the words behind it may make.
  if (tokens.numberLengths[token] === 0) places[tokens.slots[token] as number] = known
  return known
}

/** @returns what a stem weighs, 0..1: much when few claims have it, 1 when none has */
export function weighStem(table: StemTable, stem: number): number {
  const at = findStem(table, stem)
  return at < 0 ? 1 : (table.stemWeights[at] as number) / FULL_WEIGHT
}

/** Stems of a core are told apart by 12 bits: a table of what is held by code stays in the nearest cache. 0 means none. */
export const CODE_BITS = 12
export const CODE_MASK = (1 << CODE_BITS) - 1
export const codeOf = (stem: number): number => ((stem >>> 20) ^ (stem >>> 8) ^ stem) & CODE_MASK || 1
