/**
 * The browser's own API, for scripts in web pages and for the popup's first script. They use only what answers promises in
 * both browsers. The background and the pages of the extension use `extension-api.ts`, which tells why there are two.
 */
import type { Browser } from 'webextension-polyfill'

const scope = globalThis as { browser?: Browser; chrome?: Browser }

export const native: Browser = (scope.browser ?? scope.chrome) as Browser

/** @returns whether this script still belongs to a running extension: false once it was reloaded, updated or removed */
export function isAlive(): boolean {
  try {
    return native.runtime?.id !== undefined
  } catch {
    return false // Firefox throws on a dead object, where Chrome answers undefined
  }
}

interface TreeApi {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}
/** In Firefox, elements themselves tell it to extensions. */
type Telling = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }

/** @returns an element's shadow tree, a closed one too, which only extensions can see; null: it has none */
export const closedTreeOf = (element: Telling): ShadowRoot | null =>
  element.openOrClosedShadowRoot ?? (native as Browser & TreeApi).dom?.openOrClosedShadowRoot(element) ?? null
