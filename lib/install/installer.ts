/** Answers what pages ask of imported packs and claim sets. All of it is done in a worker. */

import { describePack } from '../compile/compile.ts'
import type { InstallTrouble } from '../model/import.ts'
import type { ImportedId } from '../model/install-calls.ts'
import type { IsoDate, Pack } from '../model/pack.ts'
import { ok, type Result } from '../model/result.ts'
import { finish } from '../model/steps.ts'
import { writePack } from '../pack/canonical.ts'
import { keyWords } from '../pack/key-words.ts'
import type { InstallAnswers, OnProgress } from './answer-calls.ts'
import { compileImported, joinPacks } from './compile-all.ts'
import type { Compiled, StoredPack, StoredSet } from './database.ts'
import { exportFile } from './export-file.ts'
import type { Kit } from './kit.ts'
import { compareIds, listInstalled, readLibrary } from './library.ts'
import type { Candidate } from './preview/candidate.ts'
import { previewFiles, type Session } from './preview/preview-files.ts'
import { sweepStaged } from './staging.ts'

/** @param openKit is called at the first call; what it rejects with, that call rejects with, and the next one tries again */
export function openInstaller(openKit: () => Promise<Kit>): InstallAnswers {
  let opening: Promise<Kit> | null = null
  let session: Session | null = null
  const kitOf = () => {
    opening ??= openAndSweep(openKit).catch(error => {
      opening = null
      throw error
    })
    return opening
  }
  const endSession = () => {
    for (const staging of session?.stagings ?? []) staging.end()
    session = null
  }

  return {
    listInstalled: async () => listInstalled(await (await kitOf()).database.readStored()),
    async preview({ files, mappings }, onProgress) {
      const kit = await kitOf()
      endSession()
      await sweep(kit)
      session = await previewFiles(kit, files, mappings, onProgress)
      return session.previews
    },
    async install(files, onProgress) {
      const kit = await kitOf()
      const chosen = files.map(file => session?.candidates.get(file))
      if (session === null || chosen.includes(undefined))
        throw new Error('a file was not previewed, or cannot be imported')
      const done = await store(kit, session, chosen as readonly Candidate[], onProgress)
      if (!done.ok) return done
      endSession()
      await sweep(kit)
      return done
    },
    async remove(what) {
      const kit = await kitOf()
      const done = await removeImported(kit, what)
      if (done.ok) await sweep(kit)
      return done
    },
    exportAs: async what => exportFile(await kitOf(), what),
  }
}

async function openAndSweep(openKit: () => Promise<Kit>): Promise<Kit> {
  const kit = await openKit()
  await sweep(kit)
  return kit
}

/** What cannot be swept away now is left for the next time: nobody waits for it, and what was stored is stored. */
const sweep = ({ database, locks }: Kit): Promise<void> => sweepStaged(database, locks).catch(() => undefined)

async function store(
  kit: Kit,
  { library }: Session,
  chosen: readonly Candidate[],
  onProgress: OnProgress,
): Promise<Result<null, InstallTrouble>> {
  const installed = kit.today()
  const packs = chosen.flatMap(one => ('pack' in one ? [one.pack] : [])).sort(compareIds)
  const { revision } = library.stored
  const sinceOf = (id: string) => library.stored.packs.find(pack => pack.id === id)?.since ?? revision
  const sets = chosen.flatMap(one =>
    'generation' in one ? [{ id: one.info.id, info: one.info, generation: one.generation, installed }] : [],
  )
  onProgress({ stage: 'compiling', file: null, share: null })
  const compiled = packs.length === 0 ? {} : { compiled: compile(kit, joinPacks(library.imported, packs)) }
  onProgress({ stage: 'storing', file: null, share: null })
  return kit.database.commit({
    revision,
    putPacks: packs.map(pack => toStored(pack, installed, sinceOf(pack.id))),
    putSets: sets satisfies StoredSet[],
    ...compiled,
  })
}

async function removeImported(kit: Kit, { kind, id }: ImportedId): Promise<Result<null, InstallTrouble>> {
  const { stored, imported } = await readLibrary(kit)
  const { revision } = stored
  if (!stored[kind === 'pack' ? 'packs' : 'sets'].some(one => one.id === id)) return ok(null)
  if (kind === 'set') return kit.database.commit({ revision, removeSets: [id] })
  const left = imported.filter(pack => pack.id !== id)
  return kit.database.commit({ revision, removePacks: [id], compiled: left.length === 0 ? null : compile(kit, left) })
}

const compile = (kit: Kit, imported: readonly Pack[]): Compiled => finish(compileImported(kit, imported))

const toStored = (pack: Pack, installed: IsoDate, since: number): StoredPack => ({
  id: pack.id,
  text: writePack(pack),
  info: describePack(pack),
  words: pack.signature === null ? null : keyWords(pack.signature.key),
  installed,
  since,
})
