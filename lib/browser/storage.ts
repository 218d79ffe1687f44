/** The settings, in `storage.local`. Only the background writes them. */
import type { WxtStorageItem } from 'wxt/utils/storage'
import { parseSettings, type Settings } from '../model/settings.ts'
import { changeSettings, type SettingsChange } from '../model/settings-change.ts'

export const SETTINGS_KEY = 'local:settings'
/** Raised when a stored value has to be rewritten before it can be read. Version 2 adds fields, which `parseSettings` fills. */
export const SETTINGS_VERSION = 2

/** What is needed of an item of `wxt/storage`. */
export type StoredItem = Pick<WxtStorageItem<unknown, Record<string, unknown>>, 'getValue' | 'setValue'>

export interface SettingsStore {
  /** Does not repair what is stored: a malformed value stays until something is changed. */
  read(): Promise<Settings>
  /**
   * Changes the stored settings, one change after another, so that none is lost. Rejects, with nothing changed, when the
   * browser cannot store the result.
   */
  change(change: (now: Settings) => Settings | Promise<Settings>): Promise<Settings>
}

/**
 * @param item where the settings are stored
 * @param onChange hears of each change that was stored
 */
export function openSettings(item: StoredItem, onChange: (before: Settings, after: Settings) => void): SettingsStore {
  let last: Promise<unknown> = Promise.resolve()
  const read = async () => parseSettings(await item.getValue())

  async function write(change: (now: Settings) => Settings | Promise<Settings>): Promise<Settings> {
    const before = await read()
    const after = await change(before)
    await item.setValue(after)
    onChange(before, after)
    return after
  }

  return {
    read,
    change(change) {
      const written = last.then(() => write(change))
      last = written.catch(() => undefined) // the caller gets the rejection; the next change must still run
      return written
    },
  }
}

/** @returns what makes one change of a person's, for `SettingsStore.change` */
export const by = (change: SettingsChange) => (now: Settings) => changeSettings(now, change)
