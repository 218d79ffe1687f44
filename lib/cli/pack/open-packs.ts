import type { Index } from '../../engine/index/records.ts'
import type { Pack } from '../../model/pack.ts'
import { ok, type Result } from '../../model/result.ts'
import { indexPacks, readPacks } from '../../node/load-index.ts'

export interface OpenedPacks {
  readonly index: Index
  /** All packs in the index. */
  readonly packs: readonly Pack[]
  /** Ids of the packs whose claims are asked for. */
  readonly asked: readonly string[]
}

/**
 * Reads packs, with the bundled ones that they extend.
 * @param files pack files; none: the bundled packs
 * @returns their index; fails with the first error as one sentence
 */
export async function openPacks(files: readonly string[]): Promise<Result<OpenedPacks>> {
  const [given, bundled] = [await readPacks(files), await readPacks([])]
  if (!given.ok) return given
  if (!bundled.ok) return bundled
  const ids = new Set(given.value.map(({ id }) => id))
  const bases = bundled.value.filter(({ id }) => !ids.has(id) && given.value.some(pack => pack.extends === id))
  const packs = [...bases, ...given.value]
  return ok({ index: indexPacks(packs), packs, asked: [...ids, ...bases.map(({ id }) => id)] })
}
