/** The settings, in `storage.local`. Only the background reads and writes them. */
import type { Storage } from 'webextension-polyfill'
import type { WxtStorageItem } from 'wxt/utils/storage'
import { fail, ok, type Result } from '../model/result.ts'
import { parseSettings, type Settings } from '../model/settings.ts'
import { changeSettings, type SettingsChange } from '../model/settings-change.ts'
import { isObject } from './shapes.ts'

export const SETTINGS_KEY = 'local:settings'
/** Raised when a stored value has to be rewritten before it can be read. Version 2 adds fields, which `parseSettings` fills. */
export const SETTINGS_VERSION = 2
/** Milliseconds after which a storage that has not answered is taken for one that never will. */
const PATIENCE = 3000

/** What is needed of an item of `wxt/storage`. */
export type StoredItem = Pick<WxtStorageItem<unknown, Record<string, unknown>>, 'getValue' | 'setValue'>

/** Calls back after so many milliseconds. @returns what calls it off */
export type Timer = (ms: number, callback: () => void) => () => void

/** The browser's own timer. */
export const startTimer: Timer = (ms, callback) => {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}

type Unreadable = 'settingsUnreadable'

export interface SettingsStore {
  /**
   * Does not repair what is stored: a malformed value stays until something is changed. Fails when the browser does not
   * tell what is stored, or when that is nothing that settings could be read from.
   */
  read(): Promise<Result<Settings, Unreadable>>
  /**
   * Changes the stored settings, one change after another, so that none is lost. Where nothing readable is stored, the
   * change starts from the defaults. Rejects when the browser does not tell what is stored, or does not store the result.
   */
  change(change: (now: Settings) => Settings | Promise<Settings>): Promise<Settings>
}

export interface SettingsOptions {
  /** Where the settings are stored. */
  readonly item: StoredItem
  /** Hears of each change that was stored, also of one that was stored too late to be answered. */
  readonly onChange: (before: Settings, after: Settings) => void
  readonly timer: Timer
}

/** @returns the settings behind one reader and one writer */
export function openSettings({ item, onChange, timer }: SettingsOptions): SettingsStore {
  let last: Promise<unknown> = Promise.resolve()

  const load = () => inTime(item.getValue(), timer)

  async function write(change: (now: Settings) => Settings | Promise<Settings>): Promise<Settings> {
    const before = parseSettings(await load())
    const after = await change(before)
    const stored = item.setValue(after).then(() => onChange(before, after))
    await inTime(stored, timer)
    return after
  }

  return {
    read: () =>
      load().then(
        stored => (stored === null || isObject(stored) ? ok(parseSettings(stored)) : fail('settingsUnreadable')),
        () => fail('settingsUnreadable'),
      ),
    change(change) {
      const written = last.then(() => write(change))
      last = written.catch(() => undefined) // the caller gets the rejection; the next change must still run
      return written
    },
  }
}

/** @returns what a promise brings; rejects when that takes longer than `PATIENCE` */
export function inTime<T>(promise: Promise<T>, timer: Timer): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = timer(PATIENCE, () => reject(new Error('storage does not answer')))
    promise.then(resolve, reject).finally(callOff)
  })
}

/** @returns what makes one change of a person's, for `SettingsStore.change` */
export const by = (change: SettingsChange) => (now: Settings) => changeSettings(now, change)

/** What is needed of `browser`. Only Chrome lets scripts in pages at the storage, unless it is told not to. */
interface StorageApi {
  readonly storage: { readonly local: Pick<Storage.StorageArea, 'get'> & Closable }
}
interface Closable {
  setAccessLevel?(level: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>
}

/** Keeps the storage from the scripts in pages, which never use it: a page may have taken over their process. */
export async function closeStorage({ storage }: StorageApi): Promise<void> {
  await storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
