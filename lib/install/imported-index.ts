import { BUNDLED_FILES } from '../engine/index/file-names.ts'
import type { Database } from './database.ts'

/** The stored index of all packs, as the background works with it. */
export interface ImportedIndex {
  readonly bytes: ArrayBuffer
  /** Whether this version of the extension compiled it, with the packs that it has. */
  readonly isOurs: boolean
  /** @returns the texts that were compiled with it; null: they are gone */
  loadTexts(): Promise<ArrayBuffer | null>
}

/**
 * @param loadFile gives the bytes of a file of the extension
 * @returns null: no pack is imported. Rejects when the browser's storage fails
 */
export async function openImportedIndex(
  opening: Promise<Database>,
  loadFile: (name: string) => Promise<ArrayBuffer>,
): Promise<ImportedIndex | null> {
  const [database, stamp] = await Promise.all([opening, loadFile(BUNDLED_FILES.stamp)])
  const index = await database.readCompiled('index')
  if (index === null) return null
  return {
    bytes: index.bytes,
    isOurs: index.madeOf === new TextDecoder().decode(stamp),
    async loadTexts() {
      const texts = await database.readCompiled('texts')
      return texts?.revision === index.revision ? texts.bytes : null
    },
  }
}
