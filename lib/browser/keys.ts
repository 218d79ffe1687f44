/** The keyboard commands as the browser has them, which a person may change or take away. */
import type { Commands, Tabs } from 'webextension-polyfill'
import type { CommandKeys } from '../model/keys.ts'

/** What is needed of `browser`. */
interface KeysApi {
  /** Android has none. `openShortcutSettings` is Firefox's. */
  readonly commands?: Pick<Commands.Static, 'getAll'> & { openShortcutSettings?(): Promise<void> }
  readonly tabs: Pick<Tabs.Static, 'create'>
}

/** @returns the keys of both commands; null where a command has none */
export async function readKeys({ commands }: Pick<KeysApi, 'commands'>): Promise<CommandKeys> {
  const all = (await commands?.getAll()) ?? []
  const keyOf = (name: string) => all.find(command => command.name === name)?.shortcut || null
  return { next: keyOf('next-match'), previous: keyOf('previous-match') }
}

/** Opens the browser's own list of keys. @returns false: this browser opens it only by hand */
export async function openKeySettings({ commands, tabs }: KeysApi): Promise<boolean> {
  try {
    if (commands?.openShortcutSettings) await commands.openShortcutSettings()
    else await tabs.create({ url: 'chrome://extensions/shortcuts' })
    return true
  } catch {
    return false
  }
}
