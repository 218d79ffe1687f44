/**
 * Which packs the background works with: the bundled ones, which are compiled when the extension is built; or these together
 * with what a person imported, as they were compiled and stored when that was. Where nothing is imported, nothing is opened.
 *
 * What is stored may be of no use: another version of the extension compiled it, or it is damaged. Then the bundled packs
 * alone are used at once, and all are compiled anew meanwhile.
 */
import type { Trouble } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { inTime, type Timer } from './storage.ts'
import { type LoadStore, loadOnce, type Store } from './store.ts'

type Bytes = Result<ArrayBuffer, Trouble>

/** The stored index of all packs. */
export interface ImportedIndex {
  readonly bytes: ArrayBuffer
  /** Whether this version of the extension compiled it, with the packs that it has. */
  readonly isOurs: boolean
  /** @returns the texts that were compiled with it; null: they are gone */
  loadTexts(): Promise<ArrayBuffer | null>
}

export interface PackStoreServices {
  fetchIndex(): Promise<Bytes>
  fetchTexts(): Promise<Bytes>
  /** Whether there may be imported packs or sets. */
  hasImports(): Promise<boolean>
  /** @returns null: no pack is imported. May reject */
  openImported(): Promise<ImportedIndex | null>
  /** Compiles all packs anew and stores that. @returns whether it could be done. May reject */
  recompile(): Promise<boolean>
  /** @returns a store over an index; fails when it cannot be opened */
  open(index: ArrayBuffer, loadTexts: () => Promise<Bytes>): Result<Store, Trouble>
  /** Hears that there are other packs now without anybody having asked for it. */
  onChange(): void
  readonly timer: Timer
}

export interface PackStore {
  readonly load: LoadStore
  /** Drops the store and loads the packs that are stored now. */
  readonly reload: LoadStore
}

export function openPackStore(services: PackStoreServices): PackStore {
  let isUsable = true
  let isTried = false
  let round = 0
  let load = begin()

  /** Drops the store that is loaded. @returns what loads the next one */
  function begin(): LoadStore {
    const mine = ++round
    return loadOnce(() => loadPacks(mine))
  }

  async function loadPacks(mine: number): Promise<Result<Store, Trouble>> {
    const [bundled, hasImports] = await Promise.all([services.fetchIndex(), isUsable && askForImports()])
    const imported = hasImports ? await openImported(mine) : null
    if (imported !== null) return ok(imported)
    return bundled.ok ? services.open(bundled.value, services.fetchTexts) : bundled
  }

  /** A storage that does not answer must not keep the bundled packs from being used. */
  const askForImports = () => inTime(services.hasImports(), services.timer).catch(() => false)

  /** @returns null: none is imported, or what is stored is of no use */
  async function openImported(mine: number): Promise<Store | null> {
    const stored = await services.openImported().catch(() => 'unusable' as const)
    if (stored === null) return null
    const opened = stored !== 'unusable' && stored.isOurs ? services.open(stored.bytes, readTexts(stored)) : null
    if (opened?.ok !== true) {
      giveUp(mine)
      return null
    }
    const store = opened.value
    return {
      ...store,
      async loadTexts() {
        const loaded = await store.loadTexts()
        if (!loaded.ok && giveUp(mine)) load = begin()
        return loaded
      },
    }
  }

  /**
   * What is stored is not opened again until all is compiled anew.
   * @returns whether it is still what the background works with
   */
  function giveUp(mine: number): boolean {
    if (mine !== round) return false
    isUsable = false
    if (!isTried) void recompile()
    isTried = true
    return true
  }

  async function recompile(): Promise<void> {
    if (!(await services.recompile().catch(() => false))) return
    isUsable = true
    load = begin()
    services.onChange()
  }

  return {
    load: () => load(),
    reload() {
      isUsable = true
      isTried = false
      load = begin()
      return load()
    },
  }
}

const readTexts = (stored: ImportedIndex) => async (): Promise<Bytes> => {
  const texts = await stored.loadTexts().catch(() => null)
  return texts === null ? fail('indexMissing') : ok(texts)
}
