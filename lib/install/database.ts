/**
 * The one database of what a person imported. There is none until something is. Its stores:
 *
 * - `packs`, by id: imported packs, each in its canonical form
 * - `sets`, by id: imported claim sets, each with the generation of its files
 * - `files`, by `generation/name`: the files of claim sets
 * - `index`: what the packs compile to, together with the bundled ones, and the revision
 *
 * The files of a set are large, so they are staged, in many transactions, under a generation of their own, which nothing
 * names yet. Whatever is agreed on is then stored in one transaction: all of it, or nothing.
 */
import type { LoadFiles } from '../claim-set/file-cache.ts'
import type { PackFiles } from '../engine/index/open-packs.ts'
import type { InstallTrouble, SetInfo } from '../model/import.ts'
import type { IsoDate } from '../model/pack.ts'
import type { PackInfo } from '../model/report.ts'
import { fail, ok, type Result } from '../model/result.ts'

const DATABASE = 'sidelight'
const VERSION = 1
const STORES = ['packs', 'sets', 'files', 'index'] as const

export interface StoredPack {
  readonly id: string
  /** Its canonical form. */
  readonly text: string
  readonly info: PackInfo
  /** The key in words by which it is signed; null: it is not. */
  readonly words: string | null
  readonly installed: IsoDate
  /**
   * The revision on which it was first agreed; a later version of the pack keeps it. Of packs that have the same claim, the
   * one that was there first gives title and statement.
   */
  readonly since: number
}

export interface StoredSet {
  readonly id: string
  readonly info: SetInfo
  /** Under which its files are stored. */
  readonly generation: string
  readonly installed: IsoDate
}

/** All that is imported, but for what it was compiled to. */
export interface Stored {
  /** Another number after each commit. */
  readonly revision: number
  readonly packs: readonly StoredPack[]
  readonly sets: readonly StoredSet[]
}

/** What bundled and imported packs compile to. */
export interface Compiled extends PackFiles {
  /** Names what it was compiled by and from, beside the imported packs: with another name it is of no use. */
  readonly madeOf: string
}

/** One of the two files of `Compiled`. */
export interface CompiledFile {
  readonly bytes: ArrayBuffer
  readonly madeOf: string
  /** That of the commit which stored it: both files of one commit have the same. */
  readonly revision: number
}

/** What one commit changes. A pack or set that is put replaces the one with its id. */
export interface Change {
  /** The revision on which the change was agreed. */
  readonly revision: number
  readonly putPacks?: readonly StoredPack[]
  readonly putSets?: readonly StoredSet[]
  readonly removePacks?: readonly string[]
  readonly removeSets?: readonly string[]
  /** What all packs compile to after the change; null: none is imported any more. Left out: the packs do not change. */
  readonly compiled?: Compiled | null
}

export interface NamedBytes {
  readonly name: string
  readonly bytes: ArrayBuffer
}

/** Every method but `commit` rejects when the browser's storage fails. */
export interface Database {
  readStored(): Promise<Stored>
  readSets(): Promise<readonly StoredSet[]>
  /** @returns null: no pack is imported */
  readCompiled(name: keyof PackFiles): Promise<CompiledFile | null>
  /** @returns what loads files of a set by name, and leaves out those that do not exist */
  loadSetFiles(generation: string): LoadFiles
  /** Stores some files of a set that is not agreed on yet. */
  stage(generation: string, files: readonly NamedBytes[]): Promise<void>
  /**
   * Changes everything at once. When it fails, all is as before: `changedMeanwhile` when the revision is no longer the one
   * on which the change was agreed.
   */
  commit(change: Change): Promise<Result<null, InstallTrouble>>
  /** @returns the generations of all files */
  listGenerations(): Promise<readonly string[]>
  /** Deletes the files of those of the generations that no set names. */
  sweep(generations: readonly string[]): Promise<void>
  close(): void
}

/** @returns the database, made if there is none; rejects when the browser does not give it */
export async function openDatabase(factory: IDBFactory): Promise<Database> {
  const opening = factory.open(DATABASE, VERSION)
  opening.onupgradeneeded = () => {
    for (const store of STORES) opening.result.createObjectStore(store)
  }
  const database = await settle(opening)
  // Otherwise a later version of the extension, or a person who clears the storage, would wait for this one for ever.
  database.onversionchange = () => database.close()
  const begin = (stores: readonly (typeof STORES)[number][], mode: IDBTransactionMode) =>
    database.transaction(stores, mode, { durability: 'strict' })

  return {
    async readStored() {
      const all = begin(['packs', 'sets', 'index'], 'readonly')
      const [packs, sets, revision] = await Promise.all([
        settle<StoredPack[]>(all.objectStore('packs').getAll()),
        settle<StoredSet[]>(all.objectStore('sets').getAll()),
        readRevision(all),
      ])
      return { packs, sets, revision }
    },
    readSets: () => settle<StoredSet[]>(begin(['sets'], 'readonly').objectStore('sets').getAll()),
    async readCompiled(name) {
      const index = begin(['index'], 'readonly').objectStore('index')
      return (await settle<CompiledFile | undefined>(index.get(name))) ?? null
    },
    loadSetFiles: generation => async names => {
      const files = begin(['files'], 'readonly').objectStore('files')
      const loaded = await Promise.all(
        names.map(name => settle<ArrayBuffer | undefined>(files.get(keyOf(generation, name)))),
      )
      return new Map(names.flatMap((name, n) => (loaded[n] === undefined ? [] : [[name, loaded[n]]])))
    },
    async stage(generation, files) {
      const all = begin(['files'], 'readwrite')
      for (const { name, bytes } of files) all.objectStore('files').put(bytes, keyOf(generation, name))
      await complete(all)
    },
    async commit(change) {
      try {
        const all = begin(['packs', 'sets', 'index'], 'readwrite')
        const stored = complete(all)
        // Heard below; a failure before that must not count as one that nobody hears of.
        stored.catch(() => undefined)
        if ((await readRevision(all)) !== change.revision) {
          all.abort()
          return fail('changedMeanwhile')
        }
        writeOrAbort(all, change)
        await stored
        return ok(null)
      } catch (error) {
        return fail(isFull(error) ? 'storageFull' : 'storageFailed')
      }
    },
    async listGenerations() {
      const files = begin(['files'], 'readonly').objectStore('files')
      const generations: string[] = []
      for (let key = await firstKey(files, null); key !== null; ) {
        const generation = key.slice(0, key.indexOf('/'))
        generations.push(generation)
        key = await firstKey(files, IDBKeyRange.lowerBound(rangeOf(generation).upper))
      }
      return generations
    },
    async sweep(generations) {
      const all = begin(['sets', 'files'], 'readwrite')
      const sets = await settle<StoredSet[]>(all.objectStore('sets').getAll())
      const named = new Set(sets.map(({ generation }) => generation))
      for (const one of generations) if (!named.has(one)) all.objectStore('files').delete(rangeOf(one))
      await complete(all)
    },
    close: () => database.close(),
  }
}

/** What cannot even be asked for would otherwise leave the rest to be stored. */
function writeOrAbort(all: IDBTransaction, change: Change): void {
  try {
    write(all, change)
  } catch (error) {
    all.abort()
    throw error
  }
}

function write(all: IDBTransaction, change: Change): void {
  const { revision, putPacks = [], putSets = [], removePacks = [], removeSets = [], compiled } = change
  const [packs, sets, index] = [all.objectStore('packs'), all.objectStore('sets'), all.objectStore('index')]
  for (const id of removePacks) packs.delete(id)
  for (const pack of putPacks) packs.put(pack, pack.id)
  for (const id of removeSets) sets.delete(id)
  for (const set of putSets) sets.put(set, set.id)
  if (compiled === null) index.clear()
  else if (compiled !== undefined) {
    for (const name of ['index', 'texts'] as const) {
      const file: CompiledFile = { bytes: compiled[name], madeOf: compiled.madeOf, revision: revision + 1 }
      index.put(file, name)
    }
  }
  index.put(revision + 1, 'revision')
}

const readRevision = async (all: IDBTransaction): Promise<number> =>
  (await settle<number | undefined>(all.objectStore('index').get('revision'))) ?? 0

/** A generation has no slash. */
const keyOf = (generation: string, name: string) => `${generation}/${name}`
/** "0" is what comes after "/". */
const rangeOf = (generation: string) => IDBKeyRange.bound(`${generation}/`, `${generation}0`, false, true)

async function firstKey(store: IDBObjectStore, range: IDBKeyRange | null): Promise<string | null> {
  const cursor = await settle(store.openKeyCursor(range))
  return cursor === null ? null : (cursor.key as string)
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError'

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Rejects with what aborted the transaction. */
const complete = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'))
  })
