/**
 * Compiles up to a million claims to the files of a set (`set-format.ts`): head, shards, words and blocks. The same claims
 * give the same files. It works on columns of numbers and bytes, since an object for each claim, and for every stem of it,
 * would not fit into memory.
 */

import { writeArrays } from '../engine/index/array-file.ts'
import type { Language } from '../engine/text/language.ts'
import type { SetInfo } from '../model/import.ts'
import type { IsoDate } from '../model/pack.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import { draftFilings, type FiledClaims } from './file-claims.ts'
import { growColumn, joinBytes } from './growing.ts'
import { encodeClaim } from './reviewed-record.ts'
import { firstPlace, type SetFacts } from './set-format.ts'
import type { SetName } from './view-reviewed.ts'
import { hashId, writeIds } from './write-ids.ts'
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
   * Takes a claim; nothing of the object is kept. Its id must be another one than those of all others.
   * @returns whether pages are searched for it; false: it is in another language than the set, and only the search finds it
   */
  add(claim: ReviewedClaim): boolean
  /** @returns files that are whole already. They are not kept any longer, and `finish` does not give them again */
  take(): readonly SetFile[]
  /** Writes all other files of the set. May be called once. @returns what lists of sets show of it */
  finish(): Generator<SetFile, SetInfo>
}

/** @param language of the set: pages in it are searched for its claims. A claim that tells none is taken to be in it */
export function openSetCompiler(set: SetName, language: Language, options: SetOptions = SET_OPTIONS): SetCompiler {
  const ids = growColumn()
  const filings = draftFilings(language)
  const words = draftWords()
  const counting = countReviews()
  let block: Uint8Array[] = []
  let blocks = 0
  let whole: SetFile[] = []
  let size = 0

  function endBlock(): void {
    const { starts: recordStarts, bytes: blob } = joinBytes(block)
    const bytes = writeArrays('block', { recordStarts, blob })
    whole.push({ name: `block/${blocks++}`, bytes })
    size += bytes.byteLength
    block = []
  }
  function take(): readonly SetFile[] {
    const taken = whole
    whole = []
    return taken
  }
  return {
    add(claim) {
      ids.push(hashId(claim.id))
      block.push(encodeClaim(claim))
      if (block.length === options.blockClaims) endBlock()
      words.add(claim)
      counting.add(claim)
      return filings.add(claim)
    },
    take,
    *finish() {
      if (block.length > 0) endBlock()
      yield* take()
      const info = { ...set, claims: ids.length, ...counting.tell() }
      const { blockClaims } = options
      const facts = { info, language: language.tag, blockClaims }
      for (const files of [writeFilings(filings.file(), facts, options), words.write(), writeIds(ids)])
        for (const file of files) {
          size += file.bytes.byteLength
          yield file
        }
      return { ...info, size }
    },
  }
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
