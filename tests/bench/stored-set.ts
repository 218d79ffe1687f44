/** Runs in a page: stores a claim set in the page's IndexedDB as an import does, and opens it as the background does. */
import { type OpenSets, openSets } from '../../lib/claim-set/open-sets.ts'
import type { SetFile } from '../../lib/claim-set/write-shards.ts'
import { openDatabase } from '../../lib/install/database.ts'

/** How many files one transaction writes. Transactions cost time, and long ones hold memory. */
const BATCH = 256
const DAY = '2026-01-01'

/** Stages files. @returns their generation */
export async function stageSet(files: AsyncIterable<SetFile> | Iterable<SetFile>): Promise<string> {
  const generation = crypto.randomUUID()
  const database = await openDatabase(indexedDB)
  let batch: SetFile[] = []
  for await (const file of files) {
    batch.push(file)
    if (batch.length < BATCH) continue
    await database.stage(generation, batch)
    batch = []
  }
  await database.stage(generation, batch)
  database.close()
  return generation
}

/** Makes staged files the set that this page has. */
export async function commitSet(generation: string): Promise<void> {
  const database = await openDatabase(indexedDB)
  const { revision } = await database.readStored()
  const info = { id: 'set', title: 'Set', claims: 0, reviewers: 0, first: null, last: null, size: 0 }
  const stored = await database.commit({ revision, putSets: [{ id: 'set', info, generation, installed: DAY }] })
  database.close()
  if (!stored.ok) throw new Error(stored.error)
}

/** @returns the stored sets, or null when there is none that can be used */
export async function openStored(): Promise<OpenSets | null> {
  const database = await openDatabase(indexedDB)
  const { sets } = await database.readStored()
  return (await openSets(sets.map(({ generation }) => database.loadSetFiles(generation)))).sets
}
