import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerLate } from '../lib/browser/late-script.ts'
import { loadOwnFile } from '../lib/browser/store.ts'
import { addActionNouns } from '../lib/compile/pack-language.ts'
import { answerCalls, type WorkerScope } from '../lib/install/answer-calls.ts'
import { openInstaller } from '../lib/install/installer.ts'
import type { Kit } from '../lib/install/kit.ts'
import { openBase } from '../lib/install/open-base.ts'
import { type RecompileStored, recompile } from '../lib/install/recompile.ts'
import { readNounList } from '../lib/languages/action-nouns.ts'
import { LANGUAGES } from '../lib/languages/all.ts'
import { ENGLISH } from '../lib/languages/en.ts'
import { ENGLISH_LOADED } from '../lib/languages/en-lint.ts'
import { NEUTRAL_PAGES } from '../lib/languages/neutral.ts'

const openStored = () =>
  openBase({ factory: indexedDB, loadFile: loadOwnFile, languages: addActionNouns(LANGUAGES, readNounList) })

const openKit = async (): Promise<Kit> => ({
  ...(await openStored()),
  locks: navigator.locks,
  loadedWords: new Map([[ENGLISH.tag, ENGLISH_LOADED]]),
  neutralPages: NEUTRAL_PAGES,
  setLanguage: ENGLISH,
  today: () => new Date().toISOString().slice(0, 10),
})

const recompileStored: RecompileStored = async take => {
  const base = await openStored()
  return (await recompile(base, take).finally(() => base.database.close())).ok
}

// The options page runs this script as a worker, which answers its calls. The background loads it when it cannot use what is
// stored. A script of its own for that would have most of this one in it again.
export default defineUnlistedScript(() => {
  if ('DedicatedWorkerGlobalScope' in globalThis) answerCalls(self as unknown as WorkerScope, openInstaller(openKit))
  else offerLate('/install.js', recompileStored)
})
