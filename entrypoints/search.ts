import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerLate } from '../lib/browser/late-script.ts'
import { prepareSearch } from '../lib/search/search.ts'

// Loaded by the background when somebody searches.
export default defineUnlistedScript(() => offerLate('/search.js', prepareSearch))
