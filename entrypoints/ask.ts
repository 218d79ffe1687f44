import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askEarly } from '../lib/browser/early.ts'
import { native } from '../lib/browser/native.ts'

// The popup's first script: small, and no module, so that it runs before the others are there.
export default defineUnlistedScript(() => askEarly(native, new URLSearchParams(location.search).get('tab')))
