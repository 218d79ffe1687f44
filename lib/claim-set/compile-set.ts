/**
 * Compiles very many claims to the files of a set (`lib/claim-set/set-files.ts`): head, shards and blocks, the same for the
 * same claims. Columns of numbers throughout: an object per claim and stem would not fit for a million.
 */

import { describePack } from '../compile/compile.ts'
import {
  CLAIMS_BESIDE,
  findCore,
  listFilings,
  makeBuckets,
  makeWeigh,
  stemsOf,
  weighCore,
} from '../compile/compile-wordings.ts'
import { gatherNames, viewClaim } from '../compile/views.ts'
import { writeParts } from '../engine/index/array-file.ts'
import type { Language } from '../engine/text/language.ts'
import { CORE, fileWording, needOf, writeCore } from '../engine/wordings/gate.ts'
import type { MergedClaim, Pack } from '../model/pack.ts'
import { mergePacks } from '../pack/merge.ts'
import { firstPlace, type SetFacts } from './set-files.ts'

/** A file of a set, under the name by which it is asked for: `head`, `shard/12`, `block/7`. */
export interface SetFile {
  readonly name: string
  readonly bytes: ArrayBuffer
}

export interface SetOptions {
  /** About how large a shard shall be, bytes: between this and twice as much on average. */
  readonly shardBytes: number
  readonly blockClaims: number
}

export const SET_OPTIONS: SetOptions = { shardBytes: 12_000, blockClaims: 128 }
const MOST_SHARD_BITS = 12
/** Bytes of a filed wording in a shard, about: its number, check, claim and core. */
const FILED_BYTES = 4 + 1 + 4 + 2 * CORE

/** Claims by statement: what was filed where, in columns. */
interface Filed {
  /** Place in the stem table, claim and two checks of each filing. */
  readonly places: Uint32Array
  readonly claims: Uint32Array
  readonly checks: Uint8Array
  readonly cores: Uint16Array
}

/**
 * @param pack its claims have statements and accounts; patterns, topics and other wordings are left alone
 * @returns the set's files, the head first
 */
export function* compileSet(pack: Pack, language: Language, options: SetOptions = SET_OPTIONS): Generator<SetFile> {
  const merged = mergePacks([pack])
  const claims = merged.claims.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const names = gatherNames(merged.packs, claims)
  const { keys, weights, filed } = fileClaims(claims, language)
  const stemBuckets = makeBuckets(keys)
  const most = Math.min(MOST_SHARD_BITS, Math.log2(stemBuckets.length - 1))
  const wanted = Math.floor(Math.log2((filed.places.length * FILED_BYTES) / options.shardBytes))
  const shardBits = Math.max(0, Math.min(most, wanted))
  const facts: SetFacts = {
    pack: describePack(pack),
    language: language.tag,
    shardBits,
    blockClaims: options.blockClaims,
    firstIds: claims.filter((_, n) => n % options.blockClaims === 0).map(c => c.id),
  }
  const encoder = new TextEncoder()
  const head = { stemBuckets, stemKeys: keys, stemWeights: weights, blob: encoder.encode(JSON.stringify(facts)) }
  yield { name: 'head', bytes: writeParts('head', head) }
  yield* writeShards(keys, (shard: number) => firstPlace({ ...head, shardBits }, shard), shardBits, filed)
  for (let first = 0, n = 0; first < claims.length; first += options.blockClaims, n++) {
    const records = claims
      .slice(first, first + options.blockClaims)
      .map(claim => encoder.encode(JSON.stringify(viewClaim(claim, names))))
    const recordStarts = new Uint32Array(records.length + 1)
    records.forEach((record, i) => {
      recordStarts[i + 1] = (recordStarts[i] as number) + record.length
    })
    const blob = new Uint8Array(recordStarts[records.length] as number)
    records.forEach((record, i) => {
      blob.set(record, recordStarts[i])
    })
    yield { name: `block/${n}`, bytes: writeParts('block', { recordStarts, blob }) }
  }
}

/** Weighs every stem over all claims, and files each claim under the rarest of its statement's. */
function fileClaims(claims: readonly MergedClaim[], language: Language) {
  const held = new Map<number, number>()
  const starts = new Uint32Array(claims.length + 1)
  let stems = new Uint32Array(claims.length * 16)
  claims.forEach(({ statement, title }, claim) => {
    const own = stemsOf(statement, language)
    const start = starts[claim] as number
    if (start + own.size > stems.length) stems = grow(stems, start + own.size)
    stems.set([...own], start)
    starts[claim + 1] = start + own.size
    const all = title === statement ? own : new Set([...own, ...stemsOf(title, language)])
    for (const stem of all) held.set(stem, (held.get(stem) ?? 0) + 1)
  })
  const keys = Uint32Array.from(held.keys()).sort()
  const weigh = makeWeigh(claims.length + CLAIMS_BESIDE)
  const weights = Uint8Array.from(keys, stem => weigh(held.get(stem) as number))
  const places = new Map<number, number>()
  for (const [at, stem] of keys.entries()) places.set(stem, at)
  const weightOf = (stem: number) => weights[places.get(stem) as number] as number
  const cores = new Uint16Array(claims.length * CORE)
  const filed = { places: [] as number[], claims: [] as number[], checks: [] as number[] }
  for (let claim = 0; claim < claims.length; claim++) {
    const core = findCore(new Set(stems.subarray(starts[claim], starts[claim + 1])), weightOf)
    writeCore(cores, claim, core, needOf(weighCore(core, weightOf), false))
    for (const { stem, checks } of listFilings(core, weightOf, false)) {
      filed.places.push(places.get(stem) as number)
      filed.claims.push(claim)
      filed.checks.push(...checks)
    }
  }
  const columns: Filed = {
    places: Uint32Array.from(filed.places),
    claims: Uint32Array.from(filed.claims),
    checks: Uint8Array.from(filed.checks),
    cores,
  }
  return { keys, weights, filed: columns }
}

function grow(values: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, values.length * 2))
  larger.set(values)
  return larger
}

function* writeShards(
  keys: Uint32Array,
  firstOf: (shard: number) => number,
  shardBits: number,
  filed: Filed,
): Generator<SetFile> {
  // Filings in the order of their rows, by counting.
  const rowStarts = new Uint32Array(keys.length + 1)
  for (const place of filed.places) rowStarts[place + 1] = (rowStarts[place + 1] as number) + 1
  for (let row = 0; row < keys.length; row++)
    rowStarts[row + 1] = (rowStarts[row + 1] as number) + (rowStarts[row] as number)
  const next = rowStarts.slice()
  const order = new Uint32Array(filed.places.length)
  filed.places.forEach((place, filing) => {
    const at = next[place] as number
    order[at] = filing
    next[place] = at + 1
  })
  for (let shard = 0; shard < 2 ** shardBits; shard++) {
    const [first, last] = [firstOf(shard), firstOf(shard + 1)]
    const from = rowStarts[first] as number
    const own = order.subarray(from, rowStarts[last])
    const wordings = new Map<number, number>()
    for (const filing of own) {
      const claim = filed.claims[filing] as number
      if (!wordings.has(claim)) wordings.set(claim, wordings.size)
    }
    const wordingCores = new Uint16Array(wordings.size * CORE)
    for (const [claim, at] of wordings)
      wordingCores.set(filed.cores.subarray(claim * CORE, (claim + 1) * CORE), at * CORE)
    const parts = {
      stemStarts: rowStarts.slice(first, last + 1).map(at => at - from),
      filedWordings: Uint32Array.from(own, filing =>
        fileWording(wordings.get(filed.claims[filing] as number) as number, filed.checks[2 * filing] as number),
      ),
      wordingClaims: Uint32Array.from(wordings.keys()),
      wordingCores,
      filedChecks: Uint8Array.from(own, filing => filed.checks[2 * filing + 1] as number),
    }
    yield { name: `shard/${shard}`, bytes: writeParts('shard', parts) }
  }
}
