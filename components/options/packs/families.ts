import type { Installed, InstalledPack } from '../../../lib/model/import.ts'
import type { PackInfo } from '../../../lib/model/report.ts'

/** A pack that Sidelight knows, bundled or imported. */
export interface KnownPack {
  readonly pack: PackInfo
  /** Null: it comes with Sidelight. */
  readonly imported: InstalledPack | null
}

/** A pack with those that add to it. */
export type Family = readonly [base: KnownPack, ...more: KnownPack[]]

/**
 * Puts bundled and imported packs together.
 * @param loaded what is loaded now, which may already have the imported ones
 * @returns each pack once, as it is imported where it is; a pack whose base is not known stands by itself
 */
export function listFamilies(loaded: readonly PackInfo[], { packs }: Installed): Family[] {
  const imported = new Map(packs.map(one => [one.pack.id, one]))
  const bundled = loaded.filter(({ id }) => !imported.has(id)).map(pack => ({ pack, imported: null }))
  const known: KnownPack[] = [...bundled, ...packs.map(one => ({ pack: one.pack, imported: one }))]
  const ids = new Set(known.map(({ pack }) => pack.id))
  const isBase = ({ pack }: KnownPack) => pack.extends === null || !ids.has(pack.extends)
  return known
    .filter(isBase)
    .map(base => [base, ...known.filter(({ pack }) => pack.extends === base.pack.id && pack.id !== base.pack.id)])
}
