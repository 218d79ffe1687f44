import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import packageFile from '../../../package.json' with { type: 'json' }
import { compilePacks } from '../../compile/compile.ts'
import { BUNDLED_FILES, PACK_FILES } from '../../engine/index/file-names.ts'
import type { Pack } from '../../model/pack.ts'
import { readPacks } from '../../node/load-index.ts'
import { PACK_LANGUAGES } from '../../node/pack-languages.ts'
import { writePack } from '../../pack/canonical.ts'

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
  return [...Object.values(PACK_FILES), ...Object.values(BUNDLED_FILES)]
}

/** Compiles packs and writes them into a folder as the extension has them. */
export async function writePacks(folder: string, packs: readonly Pack[]): Promise<void> {
  const compiled = compilePacks(packs, PACK_LANGUAGES)
  const [index, texts] = [new Uint8Array(compiled.index), new Uint8Array(compiled.texts)]
  const list = `[${packs.map(writePack).join(',')}]`
  const stamp = createHash('sha256').update(packageFile.version).update(index).update(texts).update(list).digest('hex')
  await writeFile(join(folder, PACK_FILES.index), index)
  await writeFile(join(folder, PACK_FILES.texts), texts)
  await writeFile(join(folder, BUNDLED_FILES.packs), list)
  await writeFile(join(folder, BUNDLED_FILES.stamp), stamp)
}
