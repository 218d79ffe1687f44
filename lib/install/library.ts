/** What is imported now, as it is worked with. */
import type { Installed } from '../model/import.ts'
import type { Pack } from '../model/pack.ts'
import { finish, type Steps } from '../model/steps.ts'
import { parsePack } from '../pack/parse.ts'
import type { Stored } from './database.ts'
import type { Base } from './kit.ts'

export interface Library {
  readonly stored: Stored
  /** The imported packs, in the order in which they count. One that this version of the extension cannot read any more stays stored, and is not among them. */
  readonly imported: readonly Pack[]
}

export async function readLibrary({ database }: Pick<Base, 'database'>): Promise<Library> {
  const stored = await database.readStored()
  return { stored, imported: finish(readPacks(stored)) }
}

/** @returns those of the stored packs that can be read, in the order in which they count */
export function* readPacks({ packs }: Stored): Steps<Pack[]> {
  const read: Pack[] = []
  for (const { id, text } of packs.toSorted((a, b) => a.since - b.since || compareIds(a, b))) {
    const pack = readStoredPack(id, text)
    if (pack !== null) read.push(pack)
    yield
  }
  return read
}

/** Puts packs of one import into an order that does not depend on the choice of their files. */
export const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

/** @param text was checked before it was stored */
function readStoredPack(id: string, text: string): Pack | null {
  const parsed = parsePack(JSON.parse(text), id)
  return parsed.ok ? parsed.value : null
}

/** @returns what is stored, as lists show it */
export function listInstalled({ packs, sets }: Stored): Installed {
  const byName = (a: string, b: string) => a.localeCompare(b)
  return {
    packs: packs
      .map(({ info, text, words, installed }) => ({ pack: info, size: byteLength(text), words, installed }))
      .sort((a, b) => byName(a.pack.title, b.pack.title)),
    sets: sets
      .map(({ info, installed }) => ({ set: info, installed }))
      .sort((a, b) => byName(a.set.title, b.set.title)),
  }
}

export const byteLength = (text: string): number => new TextEncoder().encode(text).length
