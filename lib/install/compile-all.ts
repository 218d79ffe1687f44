/** Compiles the bundled packs and the imported ones together. */
import { compilePacks } from '../compile/compile.ts'
import type { PackLanguage } from '../compile/pack-language.ts'
import type { PackFiles } from '../engine/index/open-packs.ts'
import type { Pack } from '../model/pack.ts'

/** @returns all packs that are in use. An imported pack takes the place of the bundled one with its id */
export function joinPacks(bundled: readonly Pack[], imported: readonly Pack[]): Pack[] {
  const ids = new Set(imported.map(({ id }) => id))
  return [...bundled.filter(({ id }) => !ids.has(id)), ...imported]
}

/**
 * Compiles packs of which one may name what is no longer there, since the pack that it extends was removed or is another
 * version now. Such a pack is left out as long as that is so; all others are compiled.
 */
export function compileAll(packs: readonly Pack[], languages: readonly PackLanguage[]): PackFiles {
  try {
    return compilePacks(packs, languages)
  } catch (error) {
    const fit = packs.filter(pack => compiles(pack, packs, languages))
    if (fit.length === packs.length) throw error
    return compilePacks(fit, languages)
  }
}

function compiles(pack: Pack, packs: readonly Pack[], languages: readonly PackLanguage[]): boolean {
  const base = packs.filter(({ id }) => id === pack.extends)
  try {
    compilePacks([...base, pack], languages)
    return true
  } catch {
    return false
  }
}
