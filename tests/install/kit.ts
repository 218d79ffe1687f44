/** What importing works with, over a database in memory. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, vi } from 'vitest'
import { addTexts, openPacks } from '../../lib/engine/index/open-packs.ts'
import { listPacks } from '../../lib/engine/index/records.ts'
import { openDatabase } from '../../lib/install/database.ts'
import { openImports } from '../../lib/install/imports.ts'
import { openInstaller } from '../../lib/install/installer.ts'
import type { Kit } from '../../lib/install/kit.ts'
import type { Locks } from '../../lib/install/staging.ts'
import { ENGLISH } from '../../lib/languages/en.ts'
import { ENGLISH_LOADED } from '../../lib/languages/en-lint.ts'
import type { CsvMapping, Progress } from '../../lib/model/import.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { PACK_LANGUAGES } from '../../lib/node/pack-languages.ts'
import { parsePack } from '../../lib/pack/parse.ts'
import { makeInput } from '../pack/example.ts'

beforeEach(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})

type Changes = Parameters<typeof makeInput>[0]

/** @returns the example about a bridge, with changes */
export function makePack(changes: Changes = {}): Pack {
  const parsed = parsePack(makeInput(changes), 'example')
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, message }) => `${path} ${message}`).join('\n'))
  return parsed.value
}

/** @returns the file of a pack: the example about a bridge, with changes */
export const makeFile = (name: string, changes: Changes = {}): File =>
  new File([JSON.stringify(makeInput(changes))], name)

/** Locks of one browser, without its waiting: every name is asked for once. */
export function makeLocks(): Locks {
  const held = new Set<string>()
  return {
    query: async () => ({ held: [...held].map(name => ({ name, mode: 'exclusive', clientId: '' })), pending: [] }),
    async request(name: string, run: unknown) {
      held.add(name)
      const result = await (run as () => unknown)()
      held.delete(name)
      return result as never
    },
  }
}

export interface TestKit extends Kit {
  readonly factory: IDBFactory
}

/** @returns a kit over the database of a browser; another one for the same factory is another page of it */
export const makeKit = async (changes: Partial<TestKit> = {}): Promise<TestKit> => {
  const factory = changes.factory ?? new IDBFactory()
  return {
    factory,
    database: await openDatabase(factory),
    bundled: [],
    madeOf: 'version 1',
    languages: PACK_LANGUAGES,
    locks: makeLocks(),
    loadedWords: new Map([[ENGLISH.tag, ENGLISH_LOADED]]),
    // What it costs is measured elsewhere; here it would only take time.
    neutralPages: new Map(),
    setLanguage: ENGLISH,
    today: () => '2026-01-02',
    ...changes,
  }
}

/** @returns the answers of a worker with this kit, called without what tests seldom need */
export function openTestInstaller(kit: Kit) {
  const answers = openInstaller(async () => kit)
  const progress: Progress[] = []
  const onProgress = (one: Progress) => progress.push(one)
  return {
    progress,
    list: () => answers.listInstalled(null, onProgress),
    preview: (files: readonly File[], mappings: ReadonlyMap<string, CsvMapping> = new Map()) =>
      answers.preview({ files, mappings }, onProgress),
    install: (...files: string[]) => answers.install(files, onProgress),
    remove: (kind: 'pack' | 'set', id: string) => answers.remove({ kind, id }, onProgress),
    exportAs: (...[kind, id, format]: ['pack' | 'set', string, 'pack' | 'csv' | 'claimReview' | 'annotations']) =>
      answers.exportAs({ kind, id, format }, onProgress),
  }
}

const RIVER = { id: 'river', 'topics[0].id': 'river', 'claims[0].topic': 'river', 'claims[1].topic': 'river' }
/** A bundled pack, which has nothing of the example's. */
export const BUNDLED = makePack({
  ...RIVER,
  'claims[0].id': 'river-unsafe',
  'claims[1].id': 'river-sale',
  'claims[1].contradicts': [],
  'claims[1].accounts[0].through': undefined,
})
/** Makes a pack that adds to the example. */
export const ADDITION = {
  ...{ id: 'bridge-more', extends: 'bridge-closure', topics: [], entities: [], concepts: [], claims: [] },
  supplements: [
    {
      claim: 'bridge-unsafe',
      accounts: [
        {
          ...{ id: 'traders-deny', party: 'traders', stance: 'denies', sources: ['letter'] },
          wording: 'Says that the bridge is safe.',
        },
      ],
    },
  ],
}

/** @returns all that is stored, byte by byte */
export const dump = async ({ database }: Kit) => ({
  stored: await database.readStored(),
  index: await database.readCompiled('index'),
  texts: await database.readCompiled('texts'),
})

/** @returns the stored index as the background opens it */
export async function openStored({ factory, madeOf }: TestKit) {
  const { index } = await openImports(factory, async () => new TextEncoder().encode(madeOf).buffer)
  const opened = openPacks(index?.bytes as ArrayBuffer)
  const whole = opened.ok ? addTexts(opened.value, (await index?.loadTexts()) as ArrayBuffer) : opened
  if (!whole.ok) throw new Error(whole.error)
  const packs = listPacks(whole.value).map(({ id, version }) => `${id} ${version}`)
  return { isOurs: index?.isOurs, index: whole.value, packs }
}
