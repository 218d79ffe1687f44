/** Reads all claims of a set, for whoever takes it out of the browser again. */
import type { Trouble } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { ReviewedClaim } from '../model/reviewed-claim.ts'
import type { LoadFiles } from './file-cache.ts'
import { openBlock, openHead } from './set-format.ts'

/** Reads block after block, so that not all claims are in memory. Gives them as they were added; ends with the first trouble. */
export async function* listClaims(load: LoadFiles): AsyncGenerator<Result<ReviewedClaim, Trouble>> {
  const loadOne = async (name: string) => (await load([name]).catch(() => new Map<string, ArrayBuffer>())).get(name)
  const bytes = await loadOne('head')
  const head = bytes === undefined ? fail('indexMissing' as const) : openHead(bytes)
  if (!head.ok) return yield head
  const { info, blockClaims } = head.value
  for (let n = 0; n * blockClaims < info.claims; n++) {
    const block = await loadOne(`block/${n}`)
    const opened = block === undefined ? fail('indexMissing' as const) : openBlock(block)
    if (!opened.ok) return yield opened
    for (let claim = 0; claim < opened.value.count; claim++) yield ok(opened.value.read(claim))
  }
}
