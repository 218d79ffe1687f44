import type { InstallTrouble } from '../model/import.ts'
import type { Result } from '../model/result.ts'
import type { Steps } from '../model/steps.ts'
import { compileImported } from './compile-all.ts'
import type { Base } from './kit.ts'
import { readPacks } from './library.ts'

/** Does work in turns with all else that is to be done. */
export type TakeTurns = <T>(steps: Steps<T>) => Promise<T>

/** What the late script that does this offers. @returns whether it is done, and stored */
export type RecompileStored = (take: TakeTurns) => Promise<boolean>

/**
 * Compiles the imported packs anew, with the bundled packs of this version of the extension, and stores the result.
 */
export async function recompile(base: Base, take: TakeTurns): Promise<Result<null, InstallTrouble>> {
  const stored = await base.database.readStored()
  const imported = await take(readPacks(stored))
  const compiled = stored.packs.length === 0 ? null : await take(compileImported(base, imported))
  return base.database.commit({ revision: stored.revision, compiled })
}
