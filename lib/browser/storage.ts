/** The switches, in `storage.local` under `settings`. Only the background writes them. */
import { parseSettings, type Settings } from '../model/settings.ts'

export const SETTINGS_KEY = 'settings'

/** What is needed of `storage.local`. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
}

export interface SettingsStore {
  /** Reading changes nothing: a malformed value stays stored until somebody flips a switch. */
  read(): Promise<Settings>
  /** Applies a change to what is stored now. Rejects when the browser cannot store it; nothing is changed then. */
  change(change: (settings: Settings) => Settings): Promise<Settings>
}

/** @returns the settings of one storage area; changes are applied one after another, none is lost */
export function openSettings(area: StorageArea): SettingsStore {
  let last: Promise<unknown> = Promise.resolve()

  async function read(): Promise<Settings> {
    return parseSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY])
  }

  async function write(change: (settings: Settings) => Settings): Promise<Settings> {
    const next = change(await read())
    await area.set({ [SETTINGS_KEY]: next })
    return next
  }

  return {
    read,
    change(change) {
      const written = last.then(() => write(change))
      last = written.catch(() => undefined) // the caller hears of it; the next change must still run
      return written
    },
  }
}

/** @returns settings with one site switched on or off */
export function switchSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter(site => site !== host)
  return { ...settings, sitesOff: on ? others : [...others, host] }
}
