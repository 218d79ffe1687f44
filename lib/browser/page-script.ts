/** What the scripts share that the browser puts into pages by themselves: the switches, and who is at work. */
import { native } from './native.ts'

const SETTINGS = 'settings'
const AT_WORK = Symbol.for('sidelight.page')
const shared = globalThis as { [AT_WORK]?: { abort(): void } }

/**
 * Takes a page over: what was at work there before (the first look, a reader that was put in before the extension was
 * reloaded) ends.
 */
export function takeOver(mine: { abort(): void }): void {
  shared[AT_WORK]?.abort()
  shared[AT_WORK] = mine
}

/** @returns what is stored as settings, as it is */
export const loadSettings = async (): Promise<unknown> => (await native.storage.local.get(SETTINGS))[SETTINGS]

/** Calls back with what is stored as settings now, when it changed. */
export function onSettings(listener: (stored: unknown) => void, until?: AbortSignal): void {
  const onChanged: Parameters<typeof native.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && SETTINGS in changes) listener(changes[SETTINGS]?.newValue)
  }
  native.storage.onChanged.addListener(onChanged)
  until?.addEventListener('abort', () => {
    try {
      native.storage.onChanged.removeListener(onChanged)
    } catch {
      // the extension is gone, and its listeners with it
    }
  })
}
