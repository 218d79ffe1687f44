/** Runs in a page: keeps a claim set in the page's IndexedDB, and scans with it. `claim-set.e2e.ts` calls what stands on `window`. */
import { openSetFiles, replaceSetFiles } from '../../lib/claim-set/set-database.ts'
import { openSetScanner } from '../../lib/claim-set/set-scanner.ts'
import { compilePacks } from '../../lib/compile/compile.ts'
import { scanPage } from '../../lib/engine/engine.ts'
import { openCompiled } from '../../lib/engine/index/open-packs.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Pack } from '../../lib/model/pack.ts'
import type { ScanRequest } from '../../lib/model/page.ts'

/** The lists that only files hold are left out: what matches does not matter here. */
const PACK_LANGUAGES = LANGUAGES.map(language => ({ ...language, actionNouns: new Map<string, readonly string[]>() }))

/** Bytes as base64: what travels between a test and a page is JSON. */
export interface EncodedFile {
  readonly name: string
  readonly base64: string
}

const decode = ({ name, base64 }: EncodedFile) => ({
  name,
  bytes: Uint8Array.from(atob(base64), c => c.charCodeAt(0)).buffer,
})

const importSet = (files: readonly EncodedFile[]): Promise<void> => replaceSetFiles(indexedDB, files.map(decode))

/** @returns the scanner over the stored set; null: there is no whole set */
async function openStored() {
  const files = await openSetFiles(indexedDB)
  const opened = files === null ? null : await openSetScanner(files)
  if (opened === null) return null
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

/** Scans with packs, and with the stored set where there is one. @returns also what the set knows of the claim `asked` */
async function scan(packs: readonly Pack[], request: ScanRequest, asked: string) {
  const index = openCompiled(compilePacks(packs, PACK_LANGUAGES))
  const scanner = await openStored()
  const set = scanner === null ? null : await scanner.prepare(index, LANGUAGES, request)
  if (set?.ok === false) throw new Error(set.error)
  const { matches } = scanPage(index, LANGUAGES, request, { set: set?.value ?? null })
  return { hasSet: scanner !== null, matches, claim: (await scanner?.readClaim(asked)) ?? null }
}

const countDatabases = async (): Promise<number> => (await indexedDB.databases()).length

export const calls = { importSet, scan, countDatabases }
Object.assign(window, { calls })
