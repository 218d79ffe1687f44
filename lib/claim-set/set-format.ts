/**
 * A set of claims that are too many to hold in memory, a million of them: their statements alone find them.
 *
 * - The **head** is always there: every stem with its weight (the stem table of the whole set), and where claims lie.
 * - **Shards** hold what is filed, by the highest bits of the stem's hash. The stem table is sorted by hash, so a shard is a
 *   run of its rows.
 * - **Blocks** hold texts, in the order of the claims' ids. They are read for claims that pass the gate.
 */

import { type ArraysOf, openArrays } from '../engine/index/array-file.ts'
import type { StemTable } from '../engine/index/stem-table.ts'
import type { PackInfo, Trouble } from '../model/report.ts'
import { ok, type Result } from '../model/result.ts'
import type { ClaimView } from '../model/view.ts'

/** What is known of a set as a whole, as JSON in its head. */
export interface SetFacts {
  readonly pack: PackInfo
  /** Language of all its claims, a primary tag. */
  readonly language: string
  /** Bits of a stem's hash that tell its shard, 0 for a single shard. */
  readonly shardBits: number
  /** Claims in a block; the last may have fewer. */
  readonly blockClaims: number
  /** Id of the first claim of each block; ids grow by UTF-16 code units. */
  readonly firstIds: readonly string[]
}

export interface SetHead extends StemTable, SetFacts {}

export interface Shard extends ArraysOf<'shard'> {
  /** Place in the head's stem table of its first row. */
  readonly first: number
}

/** A block's claims, decoded one by one. */
export interface TextBlock {
  readonly count: number
  /** @returns claim `at` of the block */
  read(at: number): ClaimView
}

export function openHead(buffer: ArrayBuffer): Result<SetHead, Trouble> {
  const parts = openArrays('head', buffer)
  if (!parts.ok) return parts
  const { blob, ...table } = parts.value
  return ok({ ...table, ...(JSON.parse(new TextDecoder().decode(blob)) as SetFacts) })
}

/** Opens shard number `n` of a set. */
export function openShard(head: SetHead, n: number, buffer: ArrayBuffer): Result<Shard, Trouble> {
  const parts = openArrays('shard', buffer)
  return parts.ok ? ok({ ...parts.value, first: firstPlace(head, n) }) : parts
}

export function openBlock(buffer: ArrayBuffer): Result<TextBlock, Trouble> {
  const parts = openArrays('block', buffer)
  if (!parts.ok) return parts
  const { recordStarts, blob } = parts.value
  const decoder = new TextDecoder()
  return ok({
    count: recordStarts.length - 1,
    read: at => JSON.parse(decoder.decode(blob.subarray(recordStarts[at], recordStarts[at + 1]))) as ClaimView,
  })
}

/** @returns the number of the shard in which a stem is filed */
export const shardOf = (shardBits: number, stem: number): number => (shardBits === 0 ? 0 : stem >>> (32 - shardBits))

/** @returns the place of a shard's first row: the table's buckets are by the same bits, and no fewer than the shards */
export function firstPlace({ stemBuckets, shardBits }: StemTable & Pick<SetFacts, 'shardBits'>, shard: number): number {
  const perShard = (stemBuckets.length - 1) / 2 ** shardBits
  return stemBuckets[shard * perShard] as number
}

/** @returns the block that has a claim if any has: the last that begins with its id or a smaller one; -1: none */
export function blockOfId({ firstIds }: SetFacts, id: string): number {
  let low = 0
  let high = firstIds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((firstIds[middle] as string) <= id) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** @returns the claim of a block, or null: it is not there */
export function findInBlock(block: TextBlock, id: string): ClaimView | null {
  let low = 0
  let high = block.count - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const claim = block.read(middle)
    if (claim.id === id) return claim
    if (claim.id < id) low = middle + 1
    else high = middle - 1
  }
  return null
}
