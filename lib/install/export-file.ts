/** Takes imported and bundled packs out as files. */
import type { ExportFormat } from '../model/import.ts'
import type { ExportedFile, ImportedId } from '../model/install-calls.ts'
import { PACK_FILE, writePack } from '../pack/canonical.ts'
import { joinPacks } from './compile-all.ts'
import type { Kit } from './kit.ts'
import { readLibrary } from './library.ts'

/** @returns null: there is no such pack or set any more, or it has no such format */
export async function exportFile(
  kit: Kit,
  { kind, id, format }: ImportedId & { readonly format: ExportFormat },
): Promise<ExportedFile | null> {
  if (kind === 'set') return null
  const { imported } = await readLibrary(kit)
  const pack = joinPacks(kit.bundled, imported).find(one => one.id === id)
  if (pack === undefined || format !== 'pack') return null
  return { name: id + PACK_FILE, content: new Blob([writePack(pack)], { type: 'application/json' }) }
}
