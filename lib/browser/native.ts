/** The browsers' own API, which answers promises in both. A polyfill's 10 kB would be felt wherever a person waits. */
import type { Browser } from 'webextension-polyfill'

const scope = globalThis as { browser?: Browser; chrome?: Browser }

export const native: Browser = (scope.browser ?? scope.chrome) as Browser

/** @returns whether the extension still stands behind this script: false once it was reloaded, updated or removed */
export function isAlive(): boolean {
  try {
    return native.runtime?.id !== undefined
  } catch {
    return false // Firefox throws on a dead object, where Chrome answers undefined
  }
}
