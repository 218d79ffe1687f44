import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES } from '../languages/all.ts'
import { compilePacks } from '../pack/compile.ts'
import { readPacks } from './load-index.ts'

/**
 * Compiles the bundled packs for a build.
 * @param folder where the index file is to be written
 * @returns its path; a pack that cannot be read ends the build with that pack's error
 */
export async function bundleIndex(folder: string): Promise<string> {
  const packs = await readPacks([])
  if (!packs.ok) throw new Error(packs.error)
  const path = join(folder, 'packs.bin')
  await mkdir(folder, { recursive: true })
  await writeFile(path, new Uint8Array(compilePacks(packs.value, LANGUAGES)))
  return path
}
