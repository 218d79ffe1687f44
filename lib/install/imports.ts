/** What is imported, as the background works with it. It stores nothing. */
import type { LoadFiles } from '../claim-set/file-cache.ts'
import { BUNDLED_FILES } from '../engine/index/file-names.ts'
import { type CompiledFile, type Database, openDatabase } from './database.ts'

interface Imports {
  /** The stored index of all packs; null: no pack is imported. */
  readonly index: ImportedIndex | null
  /** How the files of each imported claim set are loaded. */
  readonly sets: readonly LoadFiles[]
}

interface ImportedIndex {
  readonly bytes: ArrayBuffer
  /** Whether this version of the extension compiled it, with the packs that it has. */
  readonly isOurs: boolean
  /** @returns the texts that were compiled with it; null: they are gone */
  loadTexts(): Promise<ArrayBuffer | null>
}

/**
 * @param loadFile gives the bytes of a file of the extension
 * @returns what is imported; rejects when the browser's storage fails
 */
export async function openImports(
  factory: IDBFactory,
  loadFile: (name: string) => Promise<ArrayBuffer>,
): Promise<Imports> {
  const [database, stamp] = await Promise.all([openDatabase(factory), loadFile(BUNDLED_FILES.stamp)])
  const [index, sets] = await Promise.all([database.readCompiled('index'), database.readSets()])
  return {
    index: index && openIndex(database, index, new TextDecoder().decode(stamp)),
    sets: sets.map(({ generation }) => database.loadSetFiles(generation)),
  }
}

const openIndex = (database: Database, { bytes, madeOf, revision }: CompiledFile, stamp: string): ImportedIndex => ({
  bytes,
  isOurs: madeOf === stamp,
  async loadTexts() {
    const texts = await database.readCompiled('texts')
    return texts?.revision === revision ? texts.bytes : null
  },
})
