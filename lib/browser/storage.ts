/** The switches, in `storage.local` under `settings`. Only the background writes them. */
import { parseSettings, type Settings } from '../model/settings.ts'

export const SETTINGS_KEY = 'settings'

/** What is needed of `storage.local`. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
}

/** @returns the switches as they are stored now */
export const readSettings = async (area: Pick<StorageArea, 'get'>): Promise<Settings> =>
  parseSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY])

export interface SettingsStore {
  /** Does not repair what is stored: a malformed value stays until a switch is changed. */
  read(): Promise<Settings>
  /** Applies a change to the stored settings. Rejects, with nothing changed, when the browser cannot store the result. */
  change(change: (settings: Settings) => Settings): Promise<Settings>
}

/** @returns the settings in a storage area; changes are applied one after another, so that none is lost */
export function openSettings(area: StorageArea): SettingsStore {
  let last: Promise<unknown> = Promise.resolve()

  async function write(change: (settings: Settings) => Settings): Promise<Settings> {
    const next = change(await readSettings(area))
    await area.set({ [SETTINGS_KEY]: next })
    return next
  }

  return {
    read: () => readSettings(area),
    change(change) {
      const written = last.then(() => write(change))
      last = written.catch(() => undefined) // the caller gets the rejection; the next change must still run
      return written
    },
  }
}

/** @returns settings with one site switched on or off */
export function switchSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter(site => site !== host)
  return { ...settings, sitesOff: on ? others : [...others, host] }
}
