/**
 * Compiles up to a million claims to the files of a set (`set-format.ts`): head, shards and blocks. The same claims give the
 * same files. It works on columns of numbers, since an object for every stem of every claim would not fit into memory.
 */
import { describePack } from '../compile/compile.ts'
import { joinRecords } from '../compile/compile-records.ts'
import { findCore, listFilings, weighCore } from '../compile/compile-wordings.ts'
import { gatherNames, viewClaim } from '../compile/views.ts'
import { stemsOf, type WeighedStems, weighStems } from '../compile/weigh-stems.ts'
import { writeArrays } from '../engine/index/array-file.ts'
import { at } from '../engine/text/column.ts'
import type { Language } from '../engine/text/language.ts'
import { CORE, needOf, writeCore } from '../engine/wordings/gate.ts'
import type { MergedClaim, Pack } from '../model/pack.ts'
import { mergePacks } from '../pack/merge.ts'
import { firstPlace, type SetFacts } from './set-format.ts'
import { type Filings, type SetFile, writeShards } from './write-shards.ts'

export interface SetOptions {
  /** The wanted size of a shard in bytes; on average shards have between this and twice as much. */
  readonly shardBytes: number
  readonly blockClaims: number
}

/** Shards are small, since a page needs only a little of each that it loads: docs/performance.md has the figures. */
export const SET_OPTIONS: SetOptions = { shardBytes: 12_000, blockClaims: 128 }
/** At most 4,096 shards, so that a set does not consist of too many files. */
const MOST_SHARD_BITS = 12
/** Roughly the bytes that a filed wording takes in a shard: its number with the first check, the second check, its claim and its core. */
const FILED_BYTES = 4 + 1 + 4 + 2 * CORE

/**
 * @param pack its claims; their patterns, topics and other wordings are ignored
 * @returns the set's files, the head first
 */
export function* compileSet(pack: Pack, language: Language, options: SetOptions = SET_OPTIONS): Generator<SetFile> {
  const merged = mergePacks([pack])
  const claims = merged.claims.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const names = gatherNames(merged.packs, claims)
  const { table, filings } = fileClaims(claims, language)
  const { stemBuckets, stemKeys, stemWeights } = table
  const most = Math.min(MOST_SHARD_BITS, Math.log2(stemBuckets.length - 1))
  const wanted = Math.floor(Math.log2((filings.places.length * FILED_BYTES) / options.shardBytes))
  const shardBits = Math.max(0, Math.min(most, wanted))
  const facts: SetFacts = {
    pack: describePack(pack),
    language: language.tag,
    shardBits,
    blockClaims: options.blockClaims,
    firstIds: claims.filter((_, n) => n % options.blockClaims === 0).map(c => c.id),
  }
  const blob = new TextEncoder().encode(JSON.stringify(facts))
  yield { name: 'head', bytes: writeArrays('head', { stemBuckets, stemKeys, stemWeights, blob }) }
  const firstRows = Array.from({ length: 2 ** shardBits + 1 }, (_, shard) => firstPlace({ ...table, shardBits }, shard))
  yield* writeShards(firstRows, stemKeys.length, filings)
  for (let first = 0, n = 0; first < claims.length; first += options.blockClaims, n++) {
    const block = claims.slice(first, first + options.blockClaims)
    yield { name: `block/${n}`, bytes: writeArrays('block', joinRecords(block.map(claim => viewClaim(claim, names)))) }
  }
}

/** A generous average of a statement's stems: the column grows when it is too low. */
const STEMS_PER_CLAIM = 16

/** Weighs every stem by all claims, and files each claim under the rarest stems of its statement. */
function fileClaims(
  claims: readonly MergedClaim[],
  language: Language,
): { readonly table: WeighedStems; readonly filings: Filings } {
  const { starts, stems, counts } = collectStems(claims, language)
  const table = weighStems(counts, claims.length)
  const cores = new Uint16Array(claims.length * CORE)
  const places: number[] = []
  const owners: number[] = []
  const allChecks: number[] = []
  for (let claim = 0; claim < claims.length; claim++) {
    const core = findCore(new Set(stems.subarray(starts[claim], starts[claim + 1])), table.weightOf)
    writeCore(cores, claim, core, needOf(weighCore(core, table.weightOf), false))
    for (const { stem, checks } of listFilings(core, table.weightOf, false)) {
      places.push(table.placeOf(stem))
      owners.push(claim)
      for (const check of checks) allChecks.push(check)
    }
  }
  const filings: Filings = {
    places: Uint32Array.from(places),
    claims: Uint32Array.from(owners),
    checks: Uint8Array.from(allChecks),
    cores,
  }
  return { table, filings }
}

/** Reads the stems of all statements into one column, and counts how many claims have each stem. */
function collectStems(claims: readonly MergedClaim[], language: Language) {
  const counts = new Map<number, number>()
  const starts = new Uint32Array(claims.length + 1)
  let stems = new Uint32Array(claims.length * STEMS_PER_CLAIM)
  claims.forEach(({ statement, title }, claim) => {
    const own = stemsOf(statement, language)
    const start = at(starts, claim)
    if (start + own.size > stems.length) stems = grow(stems, start + own.size)
    stems.set([...own], start)
    starts[claim + 1] = start + own.size
    const all = title === statement ? own : new Set([...own, ...stemsOf(title, language)])
    for (const stem of all) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  })
  return { starts, stems, counts }
}

function grow(values: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, values.length * 2))
  larger.set(values)
  return larger
}
