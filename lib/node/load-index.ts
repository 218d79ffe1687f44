import { join } from 'node:path'
import { compilePacks } from '../compile/compile.ts'
import { openCompiled } from '../engine/index/open-packs.ts'
import type { Index } from '../engine/index/records.ts'
import type { Pack } from '../model/pack.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { formatPackError } from '../pack/parse.ts'
import { PACK_LANGUAGES } from './pack-languages.ts'
import { listPackFiles, readPackFile } from './read-pack.ts'

const BUNDLED = join(import.meta.dirname, '..', '..', 'assets', 'packs')

/**
 * Reads packs.
 * @param paths pack files; none: the bundled ones
 * @returns them in order, or the first file's errors as one sentence
 */
export async function readPacks(paths: readonly string[]): Promise<Result<Pack[]>> {
  const packs: Pack[] = []
  for (const path of paths.length > 0 ? paths : await listPackFiles(BUNDLED)) {
    const read = await readPackFile(path)
    if (!read.ok) return fail(read.error.errors.map(formatPackError)[0] ?? path)
    packs.push(read.value)
  }
  return ok(packs)
}

/** Compiles packs and opens the result the way that the extension does. */
export const indexPacks = (packs: readonly Pack[]): Index => openCompiled(compilePacks(packs, PACK_LANGUAGES))
