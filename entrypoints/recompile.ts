import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerLate } from '../lib/browser/late-script.ts'
import { loadOwnFile } from '../lib/browser/store.ts'
import { addActionNouns } from '../lib/compile/pack-language.ts'
import { openBase } from '../lib/install/open-base.ts'
import { type RecompileStored, recompile } from '../lib/install/recompile.ts'
import { readNounList } from '../lib/languages/action-nouns.ts'
import { LANGUAGES } from '../lib/languages/all.ts'

const recompileStored: RecompileStored = async take => {
  const languages = addActionNouns(LANGUAGES, readNounList)
  const base = await openBase({ factory: indexedDB, loadFile: loadOwnFile, languages })
  return (await recompile(base, take).finally(() => base.database.close())).ok
}

// The background loads this script when it cannot use what is stored. It is not in `install.js`: Chrome reads all scripts that a
// service worker may load at each of its starts, and that one would cost every start some milliseconds.
export default defineUnlistedScript(() => offerLate('/recompile.js', recompileStored))
