/** Access to all sites, which a person may take back and give again. */
import type { Runtime, Tabs } from 'webextension-polyfill'
import { ALL_SITES } from './permissions.ts'

interface AllSites {
  contains(permissions: { origins: string[] }): Promise<boolean>
  remove(permissions: { origins: string[] }): Promise<boolean>
}

/** @returns whether every site may be read */
export const readsAll = (permissions: Pick<AllSites, 'contains'>): Promise<boolean> =>
  permissions.contains({ origins: ALL_SITES })

/**
 * Gives access to all sites back to the person.
 * @returns whether it is gone. Chrome lets no extension give up what its manifest requires: there the person does it.
 */
export const giveUpAll = (permissions: Pick<AllSites, 'remove'>): Promise<boolean> =>
  permissions.remove({ origins: ALL_SITES }).catch(() => false)

/** Opens the browser's page for this extension, where access is given and taken back. @returns false: only by hand */
export async function openAccessSettings(api: {
  readonly runtime: Pick<Runtime.Static, 'id'>
  readonly tabs: Pick<Tabs.Static, 'create'>
}): Promise<boolean> {
  try {
    await api.tabs.create({ url: `chrome://extensions/?id=${api.runtime.id}` })
    return true
  } catch {
    return false
  }
}
