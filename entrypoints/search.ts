import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerLate } from '../lib/browser/late-script.ts'
import { prepareSearch } from '../lib/search/search.ts'

// The background loads this script for the first search.
export default defineUnlistedScript(() => offerLate('/search.js', prepareSearch))
