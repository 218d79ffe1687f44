/**
 * Tells whether anything may be imported, without a look into the database: a reader who imports nothing has none, and pays
 * nothing for it. It is set before the first import is stored, and removed after the last one is.
 */
import type { WxtStorage } from 'wxt/utils/storage'

const KEY = 'local:hasImports'

export interface ImportsFlag {
  isSet(): Promise<boolean>
  set(): Promise<void>
  remove(): Promise<void>
}

export const openImportsFlag = (storage: Pick<WxtStorage, 'getItem' | 'setItem' | 'removeItem'>): ImportsFlag => ({
  isSet: async () => (await storage.getItem<unknown>(KEY)) === true,
  set: () => storage.setItem(KEY, true),
  remove: () => storage.removeItem(KEY),
})
