import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { findAtWork } from '../lib/browser/page-script.ts'
import { gatherPage } from '../lib/page/gather.ts'
import { isLook } from '../lib/page/look.ts'

// Put into a page that may be one to read. What it returns goes to the background, which asked for it.
export default defineUnlistedScript(() => {
  const look = findAtWork()
  return isLook(look) ? gatherPage(document, look) : null
})
