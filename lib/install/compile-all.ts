/** Compiles the bundled packs and the imported ones together. */
import { compileSteps } from '../compile/compile.ts'
import type { PackLanguage } from '../compile/pack-language.ts'
import type { PackFiles } from '../engine/index/open-packs.ts'
import type { Pack } from '../model/pack.ts'
import type { Steps } from '../model/steps.ts'
import type { Compiled } from './database.ts'
import type { Base } from './kit.ts'

/**
 * @param first in the order in which they count; `more` follows in its order
 * @returns all packs that are in use. One of `more` takes the place of the one of `first` with its id
 */
export const joinPacks = (first: readonly Pack[], more: readonly Pack[]): Pack[] => [
  ...new Map([...first, ...more].map(pack => [pack.id, pack])).values(),
]

/**
 * @param imported in the order in which they count
 * @returns all packs that are in use: of a bundled and an imported one with the same id the newer version, in doubt the imported
 */
export function packsInUse(bundled: readonly Pack[], imported: readonly Pack[]): Pack[] {
  const current = imported.filter(pack => findNewer(bundled, pack) === null)
  return joinPacks(bundled, current)
}

/** @returns the bundled pack of which a pack is an older version, or null */
export const findNewer = (bundled: readonly Pack[], pack: Pack): Pack | null =>
  bundled.find(({ id, version }) => id === pack.id && isNewer(version, pack.version)) ?? null

/** @returns whether a version is newer than another: its first number that differs is larger. Missing numbers are 0 */
function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map(text => text.split('.').map(Number)) as [number[], number[]]
  const at = [0, 1, 2].find(n => (one[n] ?? 0) !== (other[n] ?? 0))
  return at !== undefined && (one[at] ?? 0) > (other[at] ?? 0)
}

/**
 * Compiles imported packs together with the bundled ones.
 * @param imported in the order in which they count: the same packs in the same order give the same bytes
 */
export function* compileImported(
  { bundled, languages, madeOf }: Pick<Base, 'bundled' | 'languages' | 'madeOf'>,
  imported: readonly Pack[],
): Steps<Compiled> {
  const ids = new Set(imported.map(({ id }) => id))
  return { ...(yield* compileAll(packsInUse(bundled, imported), languages, ids)), madeOf }
}

/**
 * Compiles packs of which one may name what is no longer there, since the pack that it extends was removed or is another
 * version now. Such a pack is left out as long as that is so; all others are compiled.
 */
export function* compileAll(
  packs: readonly Pack[],
  languages: readonly PackLanguage[],
  imported?: ReadonlySet<string>,
): Steps<PackFiles> {
  try {
    return yield* compileSteps(packs, languages, imported)
  } catch (error) {
    const fit: Pack[] = []
    for (const pack of packs) if (yield* compiles(pack, packs, languages)) fit.push(pack)
    if (fit.length === packs.length) throw error
    return yield* compileSteps(fit, languages, imported)
  }
}

function* compiles(pack: Pack, packs: readonly Pack[], languages: readonly PackLanguage[]): Steps<boolean> {
  try {
    yield* compileSteps(withBases(pack, packs), languages)
    return true
  } catch {
    return false
  }
}

/** @returns the pack, the one to which it adds, and so on, each once */
export function withBases(pack: Pack, packs: readonly Pack[]): Pack[] {
  const found = new Set<Pack>()
  for (let at: Pack | undefined = pack; at !== undefined && !found.has(at); ) {
    found.add(at)
    const base: string | null = at.extends
    at = packs.find(({ id }) => id === base)
  }
  return [...found]
}
