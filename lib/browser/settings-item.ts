/** Where the settings are stored, and how what other versions stored is read. */
import type { WxtStorage } from 'wxt/utils/storage'
import { parseSettings } from '../model/settings.ts'
import { SETTINGS_KEY, SETTINGS_VERSION, type StoredItem } from './storage.ts'

/**
 * Opens the stored settings. What an older version stored is rewritten at once; what a newer one stored stays as it is, and
 * of its fields those that are unknown here outlive a change.
 */
export function openSettingsItem(storage: Pick<WxtStorage, 'defineItem'>): StoredItem {
  const item = storage.defineItem<unknown>(SETTINGS_KEY, {
    fallback: null,
    version: SETTINGS_VERSION,
    migrations: { 2: parseSettings },
  })
  return {
    getValue: () => item.getValue(),
    setValue: async value => item.setValue(keepNewer(await item.getValue(), value)),
  }
}

function keepNewer(stored: unknown, value: unknown): unknown {
  const version = versionOf(stored)
  return version > SETTINGS_VERSION ? { ...Object(stored), ...Object(value), version } : value
}

/** @returns the version of a stored value; 0 when it tells none */
function versionOf(stored: unknown): number {
  const { version } = Object(stored) as { readonly version?: unknown }
  return typeof version === 'number' ? version : 0
}
