/**
 * Compiles up to a million claims to the files of a set (`set-format.ts`): head, shards, words and blocks. The same claims
 * give the same files. It works on columns of numbers and bytes, since an object for each claim, and for every stem of it,
 * would not fit into memory.
 */

import { writeArrays } from '../engine/index/array-file.ts'
import { at } from '../engine/text/column.ts'
import type { Language } from '../engine/text/language.ts'
import type { SetInfo } from '../model/import.ts'
import type { IsoDate } from '../model/pack.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import { draftFilings, type FiledClaims } from './file-claims.ts'
import { type ByteRuns, joinBytes, keepBytes, type Runs } from './growing.ts'
import { decodeClaim, encodeClaim, joinClaims } from './reviewed-record.ts'
import { firstPlace, type SetFacts } from './set-format.ts'
import type { SetName } from './view-reviewed.ts'
import { draftWords } from './write-search.ts'
import { FILED_BYTES, type SetFile, writeShards } from './write-shards.ts'

export interface SetOptions {
  /** The wanted size of a shard in bytes; on average shards have between this and twice as much. */
  readonly shardBytes: number
  readonly blockClaims: number
}

/** Shards and blocks are small, since a page needs only a little of each that it loads: docs/performance.md has the figures. */
export const SET_OPTIONS: SetOptions = { shardBytes: 12_000, blockClaims: 32 }
/** At most 4,096 shards, so that a set does not consist of too many files. */
const MOST_SHARD_BITS = 12

export interface SetCompiler {
  /**
   * Takes a claim; nothing of the object is kept. Claims with the same id become one, with the reviews of all.
   * @returns whether pages are searched for it; false: it is in another language than the set, and only the search finds it
   */
  add(claim: ReviewedClaim): boolean
  /** Writes the set's files, the head first. May be called once. @returns what lists of sets show of it */
  finish(): Generator<SetFile, SetInfo>
}

/** @param language of the set: pages in it are searched for its claims. A claim that tells none is taken to be in it */
export function openSetCompiler(set: SetName, language: Language, options: SetOptions = SET_OPTIONS): SetCompiler {
  const ids: string[] = []
  const records = keepBytes()
  const filings = draftFilings(language)
  const words = draftWords()
  const counting = countReviews()
  return {
    add(claim) {
      // An id that was cut out of a text keeps the whole text in memory. A copy of its characters does not.
      ids.push(Array.from(claim.id).join(''))
      records.add(encodeClaim(claim))
      words.add(claim)
      counting.add(claim)
      return filings.add(claim)
    },
    *finish() {
      const order = sortById(ids)
      const claims = order.starts.length - 1
      const info = { ...set, claims, ...counting.tell() }
      const firstIds = listFirsts(order, options.blockClaims).map(added => ids[added] as string)
      const facts = { info, language: language.tag, blockClaims: options.blockClaims, firstIds }
      let size = 0
      for (const files of [
        writeFilings(filings.file(order), facts, options),
        words.write(order),
        writeBlocks(order, records, options.blockClaims),
      ])
        for (const file of files) {
          size += file.bytes.byteLength
          yield file
        }
      return { ...info, size }
    },
  }
}

/** @returns for each claim of the set, in the order of the ids, the numbers of the added claims that have its id, as they came */
function sortById(ids: readonly string[]): Runs {
  const idOf = (n: number) => ids[n] as string
  const values = Uint32Array.from(ids.keys()).sort((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : a - b))
  const starts = new Uint32Array(values.length + 1)
  let claims = 0
  for (let i = 0; i < values.length; i++)
    if (i === 0 || idOf(at(values, i)) !== idOf(at(values, i - 1))) starts[claims++] = i
  starts[claims] = values.length
  return { starts: starts.slice(0, claims + 1), values }
}

/** @returns the first added claim of each block */
function listFirsts({ starts, values }: Runs, blockClaims: number): number[] {
  const firsts: number[] = []
  for (let n = 0; n + 1 < starts.length; n += blockClaims) firsts.push(at(values, at(starts, n)))
  return firsts
}

/** Gathers what a list of sets shows of their reviews. */
function countReviews() {
  const reviewers = new Set<string>()
  let first: IsoDate | null = null
  let last: IsoDate | null = null
  return {
    add({ reviews }: ReviewedClaim): void {
      for (const { reviewer, date } of reviews) {
        if (reviewer !== null) reviewers.add(reviewer)
        if (date === null) continue
        if (first === null || date < first) first = date
        if (last === null || date > last) last = date
      }
    },
    tell: () => ({ reviewers: reviewers.size, first, last }),
  }
}

/** Writes head and shards. */
function* writeFilings(
  { table, filings }: FiledClaims,
  rest: Omit<SetFacts, 'shardBits'>,
  { shardBytes }: SetOptions,
): Generator<SetFile> {
  const { stemBuckets, stemKeys, stemWeights } = table
  const most = Math.min(MOST_SHARD_BITS, Math.log2(stemBuckets.length - 1))
  const wanted = Math.floor(Math.log2((filings.places.length * FILED_BYTES) / shardBytes))
  const facts: SetFacts = { ...rest, shardBits: Math.max(0, Math.min(most, wanted)) }
  const { shardBits } = facts
  const blob = new TextEncoder().encode(JSON.stringify(facts))
  yield { name: 'head', bytes: writeArrays('head', { stemBuckets, stemKeys, stemWeights, blob }) }
  const firstRows = Array.from({ length: 2 ** shardBits + 1 }, (_, shard) => firstPlace({ ...table, shardBits }, shard))
  yield* writeShards(firstRows, stemKeys.length, filings)
}

function* writeBlocks(order: Runs, records: ByteRuns, blockClaims: number): Generator<SetFile> {
  const claims = order.starts.length - 1
  for (let first = 0, n = 0; first < claims; first += blockClaims, n++) {
    const length = Math.min(blockClaims, claims - first)
    const { starts: recordStarts, bytes: blob } = joinBytes(
      Array.from({ length }, (_, i) => readJoined(order, records, first + i)),
    )
    yield { name: `block/${n}`, bytes: writeArrays('block', { recordStarts, blob }) }
  }
}

/** @returns claim `n` of the set as its block stores it */
function readJoined({ starts, values }: Runs, records: ByteRuns, n: number): Uint8Array {
  const [first, ...others] = [...values.subarray(at(starts, n), at(starts, n + 1))].map(added => records.read(added))
  if (others.length === 0) return first as Uint8Array
  return encodeClaim(joinClaims(decodeClaim(first as Uint8Array), others.map(decodeClaim)))
}
