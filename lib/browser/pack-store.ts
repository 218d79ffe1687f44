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
interface ImportedIndex {
  readonly bytes: ArrayBuffer
  /** Whether this version of the extension compiled it, with the packs that it has. */
  readonly isOurs: boolean
  /** @returns the texts that were compiled with it; null: they are gone */
  loadTexts(): Promise<ArrayBuffer | null>
}

interface Imports<S> {
  /** Null: no pack is imported. */
  readonly index: ImportedIndex | null
  /** Imported claim sets; null: there are none that can be used. */
  readonly sets: S | null
}

export interface PackStoreServices<S> {
  fetchIndex(): Promise<Bytes>
  fetchTexts(): Promise<Bytes>
  /** Whether anything may be imported. */
  hasImports(): Promise<boolean>
  /** May reject. */
  openImports(): Promise<Imports<S>>
  /** Compiles all packs anew and stores that. @returns whether it could be done. May reject */
  recompile(): Promise<boolean>
  /** @returns a store over an index; fails when it cannot be opened */
  open(index: ArrayBuffer, loadTexts: () => Promise<Bytes>, sets: S | null): Result<Store, Trouble>
  /** Hears that there are other packs now without anybody having asked for it. */
  onChange(): void
  readonly timer: Timer
}

export interface PackStore {
  readonly load: LoadStore
  /** Drops the store and loads what is stored now. */
  readonly reload: LoadStore
}

export function openPackStore<S>(services: PackStoreServices<S>): PackStore {
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
    const [bundled, hasImports] = await Promise.all([services.fetchIndex(), askForImports()])
    const imports = hasImports ? await inTime(services.openImports(), services.timer).catch(() => null) : NOTHING
    if (imports === null) giveUp(mine)
    const imported = isUsable && imports !== null ? openImported(mine, imports) : null
    if (imported !== null) return ok(imported)
    return bundled.ok ? services.open(bundled.value, services.fetchTexts, imports?.sets ?? null) : bundled
  }

  /** A storage that does not answer must not keep the bundled packs from being used. */
  const askForImports = () => inTime(services.hasImports(), services.timer).catch(() => false)

  /** @returns null: no pack is imported, or the stored index is of no use */
  function openImported(mine: number, { index, sets }: Imports<S>): Store | null {
    if (index === null) return null
    const opened = index.isOurs ? services.open(index.bytes, readTexts(index), sets) : null
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
   * The stored index is not opened again until all is compiled anew.
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

const NOTHING = { index: null, sets: null }

const readTexts = (index: ImportedIndex) => async (): Promise<Bytes> => {
  const texts = await index.loadTexts().catch(() => null)
  return texts === null ? fail('indexMissing') : ok(texts)
}
