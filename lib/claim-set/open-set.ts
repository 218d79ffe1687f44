/** A claim set as the background uses it. For each page and each search it loads only the files that these need. */
import { openArrays } from '../engine/index/array-file.ts'
import type { Index } from '../engine/index/records.ts'
import type { SetMatcher } from '../engine/matching/hits.ts'
import type { Language } from '../engine/text/language.ts'
import type { Trouble } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import type { Steps } from '../model/steps.ts'
import type { ClaimView } from '../model/view.ts'
import { type LoadFiles, makeFileCache } from './file-cache.ts'
import { findByHash, openBlock, openHead, openShard, type SetHead, type TextBlock } from './set-format.ts'
import {
  findCandidateClaims,
  type KeptClaims,
  listBlocks,
  listShards,
  openSetMatcher,
  type SetReading,
} from './set-scan.ts'
import { type FoundClaim, openSetSearch } from './set-search.ts'
import { viewReviewed } from './view-reviewed.ts'
import { countIdBits, hashId, idFileOf } from './write-ids.ts'

/** Does work in turns with all other work of the background. */
export type TakeTurns = <T>(work: Steps<T>) => Promise<T>

export interface OpenSet {
  readonly info: SetHead['info']
  /** Pages in this language may state its claims. */
  readonly language: string
  /** Loads what a page needs. @returns the matcher for `scanSteps`; fails when a file cannot be read */
  prepare(index: Index, language: Language, reading: SetReading, take: TakeTurns): Promise<Result<SetMatcher, Trouble>>
  /** @returns the claim, or null when the set has no claim with this id or cannot be read */
  readClaim(id: string): Promise<ClaimView | null>
  /** @returns at most so many claims that have every typed word, the best first; none when a file cannot be read */
  search(typed: readonly string[], most: number): Promise<readonly FoundClaim[]>
  /** Bytes of all files that are open now, including the head. */
  readonly bytes: number
}

/** How many bytes of each kind of files a set keeps open: enough for a few pages. */
export const KEPT_BYTES = { shards: 12_000_000, blocks: 4_000_000, words: 2_000_000, ids: 500_000 } as const

/** Opens a set by its head. @returns null when there is no head to load; fails when the head cannot be used */
export async function openSet(load: LoadFiles, kept = KEPT_BYTES): Promise<Result<OpenSet | null, Trouble>> {
  const bytes = await load(['head']).then(
    files => files.get('head'),
    () => undefined,
  )
  if (bytes === undefined) return ok(null)
  const head = openHead(bytes)
  return head.ok ? ok(useSet(load, head.value, bytes.byteLength, kept)) : fail(head.error)
}

function useSet(load: LoadFiles, head: SetHead, headBytes: number, most: typeof KEPT_BYTES): OpenSet {
  const shards = makeFileCache({
    load,
    nameOf: n => `shard/${n}`,
    open: (n, bytes) => openShard(head, n, bytes),
    most: most.shards,
  })
  const blocks = makeFileCache({
    load,
    nameOf: n => `block/${n}`,
    open: (_, bytes) => openBlock(bytes),
    most: most.blocks,
  })
  const ids = makeFileCache({
    load,
    nameOf: n => `ids/${n}`,
    open: (_, bytes) => openArrays('ids', bytes),
    most: most.ids,
  })
  const idBits = countIdBits(head.info.claims)
  const claims: KeptClaims = new Map()
  const readBlocks = async (numbers: readonly number[]): Promise<ReadonlyMap<number, TextBlock>> => {
    const opened = await blocks.get(numbers)
    return opened.ok ? opened.value : new Map()
  }
  const readNumber = async (n: number): Promise<ReviewedClaim | null> => {
    const block = Math.floor(n / head.blockClaims)
    return (await readBlocks([block])).get(block)?.read(n % head.blockClaims) ?? null
  }
  const search = openSetSearch(load, head, most.words, readBlocks)
  return {
    info: head.info,
    language: head.language,
    get bytes() {
      return headBytes + shards.bytes + blocks.bytes + ids.bytes + search.bytes
    },
    async prepare(index, language, reading, take) {
      const opened = await shards.get(listShards(head, reading))
      if (!opened.ok) return opened
      const candidates = await take(findCandidateClaims(head, opened.value, reading))
      const texts = await blocks.get(listBlocks(head, candidates.claims, claims))
      return texts.ok ? ok(openSetMatcher(index, head, candidates, texts.value, claims, language)) : texts
    },
    async readClaim(id) {
      // Mostly it was found on a page just before.
      for (const { view } of claims.values()) if (view.id === id) return view
      const key = hashId(id)
      const file = idFileOf(idBits, key)
      const opened = await ids.get([file])
      const table = opened.ok ? opened.value.get(file) : undefined
      for (const n of table === undefined ? [] : findByHash(table, key)) {
        const claim = await readNumber(n)
        if (claim?.id === id) return viewReviewed(claim, head.info)
      }
      return null
    },
    search: search.find,
  }
}
