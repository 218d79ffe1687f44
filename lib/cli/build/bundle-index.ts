import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compilePacks } from '../../compile/compile.ts'
import { PACK_FILES } from '../../engine/index/file-names.ts'
import type { Pack } from '../../model/pack.ts'
import { readPacks } from '../../node/load-index.ts'
import { PACK_LANGUAGES } from '../../node/pack-languages.ts'

/**
 * Compiles the bundled packs for a build.
 * @param folder where the files are to be written
 * @returns their names; a pack that cannot be read ends the build with that pack's error
 */
export async function bundleIndex(folder: string): Promise<string[]> {
  const packs = await readPacks([])
  if (!packs.ok) throw new Error(packs.error)
  await mkdir(folder, { recursive: true })
  await writePacks(folder, packs.value)
  return Object.values(PACK_FILES)
}

/** Compiles packs and writes them into a folder as the extension has them. */
export async function writePacks(folder: string, packs: readonly Pack[]): Promise<void> {
  const { index, texts } = compilePacks(packs, PACK_LANGUAGES)
  await writeFile(join(folder, PACK_FILES.index), new Uint8Array(index))
  await writeFile(join(folder, PACK_FILES.texts), new Uint8Array(texts))
}
