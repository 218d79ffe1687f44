/**
 * The files of a claim set: up to a million claims, too many for memory, which are found by their statements alone.
 *
 * - The **head** stays in memory. It has all stems of the set with their weights.
 * - **Shards** have the filed wordings, divided by the highest bits of the stem's hash. Since the stem table is sorted by
 *   hash, each shard is a run of its rows.
 * - **Blocks** have the claims' texts, in the order in which they were added, which numbers them. They are read for claims
 *   that pass the gate.
 * - Files of **ids** tell which claim has which id.
 * - Files of **words** have the words of all claims in alphabetical order, each with the claims that have it; **search** tells
 *   with which word each of them begins. They are read when somebody searches.
 */
import { type ArraysOf, openArrays } from '../engine/index/array-file.ts'
import type { StemTable } from '../engine/index/stem-table.ts'
import { at } from '../engine/text/column.ts'
import type { SetInfo } from '../model/import.ts'
import type { Trouble } from '../model/report.ts'
import { ok, type Result } from '../model/result.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import { decodeClaim } from './reviewed-record.ts'

/** Facts about the whole set, stored as JSON in its head. */
export interface SetFacts {
  readonly info: Omit<SetInfo, 'size'>
  /** The language of the claims that are filed, as a primary language tag. */
  readonly language: string
  /** How many bits of a stem's hash give its shard; 0 for a single shard. */
  readonly shardBits: number
  /** Claims in each block; the last one may have fewer. */
  readonly blockClaims: number
}

export interface SetHead extends StemTable, SetFacts {}

export interface Shard extends ArraysOf<'shard'> {
  /** The place of its first row in the head's stem table. */
  readonly first: number
}

/** The claims of a block, each decoded when it is read. */
export interface TextBlock {
  readonly count: number
  /** @returns claim `n` of the block */
  read(n: number): ReviewedClaim
}

/** @returns the head of a set; fails like `openArrays` */
export function openHead(buffer: ArrayBuffer): Result<SetHead, Trouble> {
  const arrays = openArrays('head', buffer)
  if (!arrays.ok) return arrays
  const { blob, ...table } = arrays.value
  return ok({ ...table, ...(JSON.parse(new TextDecoder().decode(blob)) as SetFacts) })
}

/** @returns shard number `n` of a set; fails like `openArrays` */
export function openShard(head: SetHead, n: number, buffer: ArrayBuffer): Result<Shard, Trouble> {
  const arrays = openArrays('shard', buffer)
  return arrays.ok ? ok({ ...arrays.value, first: firstPlace(head, n) }) : arrays
}

/** @returns a block of a set; fails like `openArrays` */
export function openBlock(buffer: ArrayBuffer): Result<TextBlock, Trouble> {
  const arrays = openArrays('block', buffer)
  if (!arrays.ok) return arrays
  const { recordStarts, blob } = arrays.value
  return ok({
    count: recordStarts.length - 1,
    read: n => decodeClaim(blob.subarray(recordStarts[n], recordStarts[n + 1])),
  })
}

/** @returns the number of the shard that has a stem */
export const shardOf = (shardBits: number, stem: number): number => (shardBits === 0 ? 0 : stem >>> (32 - shardBits))

/**
 * @returns the place of a shard's first row in the stem table. The table's buckets are divided by the same bits as the
 * shards, and there are at least as many of them.
 */
export function firstPlace({ stemBuckets, shardBits }: StemTable & Pick<SetFacts, 'shardBits'>, shard: number): number {
  const perShard = (stemBuckets.length - 1) / 2 ** shardBits
  return at(stemBuckets, shard * perShard)
}

/** @returns the claims whose ids have this hash: one, or a few; each has to be read to know */
export function findByHash({ idHashes, idClaims }: ArraysOf<'ids'>, key: number): number[] {
  let low = 0
  let high = idHashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(idHashes, middle) < key) low = middle + 1
    else high = middle
  }
  const claims: number[] = []
  for (; low < idHashes.length && idHashes[low] === key; low++) claims.push(at(idClaims, low))
  return claims
}
