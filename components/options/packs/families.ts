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
  const byId = new Map(known.map(one => [one.pack.id, one]))
  const members = Map.groupBy(known, one => findBase(one, byId))
  return [...members].map(([base, all]) => [base, ...all.filter(one => one !== base)])
}

/**
 * @returns the pack to which it adds, at however many steps; the pack itself where none of them is known. Of packs that add to
 * one another, the first one in the list
 */
function findBase(one: KnownPack, byId: ReadonlyMap<string, KnownPack>): KnownPack {
  const passed = new Set([one])
  let at = one
  for (;;) {
    const next = at.pack.extends === null ? undefined : byId.get(at.pack.extends)
    if (next === undefined) return at
    if (passed.has(next)) {
      const circle = new Set([...passed].slice([...passed].indexOf(next)))
      return [...byId.values()].find(known => circle.has(known)) ?? at
    }
    passed.add(next)
    at = next
  }
}
