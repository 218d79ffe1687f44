/** Runs in a page: keeps a claim set in the page's IndexedDB, and scans with it. `claim-set.e2e.ts` calls what stands on `window`. */
import { compilePacks } from '../../lib/compile/compile.ts'
import { scanPage } from '../../lib/engine/engine.ts'
import { openCompiled } from '../../lib/engine/index/open-packs.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import type { Pack } from '../../lib/model/pack.ts'
import type { ScanRequest } from '../../lib/model/page.ts'
import { finish } from '../../lib/model/steps.ts'
import { commitSet, openStored, stageSet } from '../bench/stored-set.ts'

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

/** Stages a set. @returns its generation */
const stage = (files: readonly EncodedFile[]): Promise<string> => stageSet(files.map(decode))

/** Scans with packs, and with the stored set where there is one. @returns also what the set knows of the claim `asked` */
async function scan(packs: readonly Pack[], request: ScanRequest, asked: string) {
  const index = openCompiled(compilePacks(packs, PACK_LANGUAGES))
  const sets = await openStored()
  const set = await sets?.prepare(index, LANGUAGES, request, async work => finish(work))
  const { matches } = scanPage(index, LANGUAGES, request, { set: set ?? null })
  const [claim = null, found = []] = await Promise.all([sets?.readClaim(asked), sets?.search(asked)])
  return { hasSet: sets !== null, matches, claim, found }
}

export const calls = { stage, commit: commitSet, scan }
Object.assign(window, { calls })
