import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askEarly } from '../lib/browser/early.ts'
import { native } from '../lib/browser/native.ts'

// The popup's first script. It is small and no module, so that it runs while the others are still loading. That is why it uses
// the browser's own API and leaves the polyfill, nine times its size, to the popup itself.
export default defineUnlistedScript(() => askEarly(native, new URLSearchParams(location.search).get('tab')))
