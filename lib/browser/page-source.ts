/** What the extension's whole pages ask of the background and of the browser. */
import type { Browser } from 'webextension-polyfill'
import type { ClaimView } from '../model/view.ts'
import { openKeySettings, readKeys } from './keys.ts'
import { call, type Transport } from './messages.ts'
import { requestAccess } from './permissions.ts'
import { giveUpAll, openAccessSettings, readsAll } from './site-access.ts'

/** What is needed of `browser`. */
type PageApi = Pick<Browser, 'commands' | 'permissions' | 'runtime' | 'tabs'>

/** @returns the parts that several pages share; each page adds its own */
export function openPageSource(api: PageApi, toBackground: Transport) {
  const { permissions } = api
  return {
    /** Empty when nothing is known. */
    async readExamples(): Promise<readonly ClaimView[]> {
      const examples = await call(toBackground, 'background', 'examples', null)
      return examples.ok ? examples.value : []
    },
    readKeys: () => readKeys(api),
    openKeySettings: () => openKeySettings(api),
    readsAll: () => readsAll(permissions),
    askForAll: () => requestAccess(permissions, null),
    giveUpAll: () => giveUpAll(permissions),
    openAccessSettings: () => openAccessSettings(api),
    watchAccess(changed: () => void) {
      permissions.onAdded.addListener(changed)
      permissions.onRemoved.addListener(changed)
      return () => {
        permissions.onAdded.removeListener(changed)
        permissions.onRemoved.removeListener(changed)
      }
    },
  }
}
