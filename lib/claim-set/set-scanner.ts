/** A claim set as the background uses it: loads what a page needs, in two steps, and nothing else. */

import type { Index } from '../engine/index/records.ts'
import type { SetMatcher } from '../engine/matching/hits.ts'
import { chooseLanguage, type Language } from '../engine/text/language.ts'
import type { ScanRequest } from '../model/page.ts'
import type { PackInfo, Trouble } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { ClaimView } from '../model/view.ts'
import { type LoadFiles, makeFileCache } from './file-cache.ts'
import { blockOfId, findInBlock, openBlock, openHead, openShard, type SetHead } from './set-files.ts'
import { findFiledClaims, type KeptClaims, listBlocks, listShards, openSetMatcher, readForSet } from './set-scan.ts'

export interface SetScanner {
  readonly pack: PackInfo
  /** Loads what a page needs. @returns what `scanPage` takes, null for a page in another language; or what is wrong */
  prepare(
    index: Index,
    languages: readonly Language[],
    request: ScanRequest,
  ): Promise<Result<SetMatcher | null, Trouble>>
  /** @returns the claim, or null: the set has none of this id, or cannot be read */
  readClaim(id: string): Promise<ClaimView | null>
  /** Bytes of the files that are open now, the head's among them. */
  readonly bytes: number
}

/** Bytes of shards and of texts that are kept open: some pages' worth. */
export const KEPT_BYTES = { shards: 24_000_000, blocks: 4_000_000 } as const

/** Opens a set by its head. @returns null where there is none that can be loaded; fails when the head cannot be used */
export async function openSetScanner(load: LoadFiles, kept = KEPT_BYTES): Promise<Result<SetScanner | null, Trouble>> {
  const bytes = await load(['head']).then(
    files => files.get('head'),
    () => undefined,
  )
  if (bytes === undefined) return ok(null)
  const head = openHead(bytes)
  return head.ok ? ok(makeScanner(load, head.value, bytes.byteLength, kept)) : fail(head.error)
}

function makeScanner(load: LoadFiles, head: SetHead, headBytes: number, most: typeof KEPT_BYTES): SetScanner {
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
  const claims: KeptClaims = new Map()
  return {
    pack: head.pack,
    get bytes() {
      return headBytes + shards.bytes + blocks.bytes
    },
    async prepare(index, languages, request) {
      const language = chooseLanguage(languages, request.language)
      if (language?.tag !== head.language) return ok(null)
      const reading = readForSet(language, request.blocks)
      const opened = await shards.get(listShards(head, reading))
      if (!opened.ok) return opened
      const filedClaims = findFiledClaims(head, opened.value, reading)
      const texts = await blocks.get(listBlocks(head, filedClaims.claims, claims))
      return texts.ok ? ok(openSetMatcher(index, head, filedClaims, texts.value, claims, language)) : texts
    },
    async readClaim(id) {
      const n = blockOfId(head, id)
      const opened = n < 0 ? null : await blocks.get([n])
      const block = opened?.ok ? opened.value.get(n) : undefined
      return block === undefined ? null : findInBlock(block, id)
    },
  }
}
