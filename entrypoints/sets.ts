import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerLate } from '../lib/browser/late-script.ts'
import { openSets } from '../lib/claim-set/open-sets.ts'

// The background loads this script where a claim set is imported.
export default defineUnlistedScript(() => offerLate('/sets.js', openSets))
