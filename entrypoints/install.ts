import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { loadOwnFile } from '../lib/browser/store.ts'
import { addActionNouns } from '../lib/compile/pack-language.ts'
import { answerCalls, type WorkerScope } from '../lib/install/answer-calls.ts'
import { openInstaller } from '../lib/install/installer.ts'
import type { Kit } from '../lib/install/kit.ts'
import { openBase } from '../lib/install/open-base.ts'
import { readNounList } from '../lib/languages/action-nouns.ts'
import { LANGUAGES } from '../lib/languages/all.ts'
import { ENGLISH } from '../lib/languages/en.ts'
import { ENGLISH_LOADED } from '../lib/languages/en-lint.ts'
import { NEUTRAL_PAGES } from '../lib/languages/neutral.ts'

const openKit = async (): Promise<Kit> => ({
  ...(await openBase({
    factory: indexedDB,
    loadFile: loadOwnFile,
    languages: addActionNouns(LANGUAGES, readNounList),
  })),
  locks: navigator.locks,
  loadedWords: new Map([[ENGLISH.tag, ENGLISH_LOADED]]),
  neutralPages: NEUTRAL_PAGES,
  setLanguage: ENGLISH,
  today: () => new Date().toISOString().slice(0, 10),
})

// The options page runs this script as a worker.
export default defineUnlistedScript(() => answerCalls(self as unknown as WorkerScope, openInstaller(openKit)))
