import type { PackLanguage } from '../compile/pack-language.ts'
import { BUNDLED_FILES } from '../engine/index/file-names.ts'
import type { Pack } from '../model/pack.ts'
import { formatPackError, parsePack } from '../pack/parse.ts'
import { openDatabase } from './database.ts'
import type { Base } from './kit.ts'

interface Options {
  readonly factory: IDBFactory
  /** @returns the bytes of a file of the extension; rejects when there are none */
  readonly loadFile: (name: string) => Promise<ArrayBuffer>
  readonly languages: readonly PackLanguage[]
}

/** Reads what comes with the extension, and opens the database. Rejects when the browser gives one of them not. */
export async function openBase({ factory, loadFile, languages }: Options): Promise<Base> {
  const loadText = async (name: string) => new TextDecoder().decode(await loadFile(name))
  const [database, list, madeOf] = await Promise.all([
    openDatabase(factory),
    loadText(BUNDLED_FILES.packs),
    loadText(BUNDLED_FILES.stamp),
  ])
  return { database, madeOf, languages, bundled: (JSON.parse(list) as unknown[]).map(readBundled) }
}

function readBundled(value: unknown): Pack {
  const pack = parsePack(value, BUNDLED_FILES.packs)
  if (!pack.ok) throw new Error(pack.error.map(formatPackError).join(' '))
  return pack.value
}
