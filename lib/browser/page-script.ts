/** What the first look and the reader share: the stored switches, and which of the two works in the page. */
import { native } from './native.ts'

const SETTINGS = 'settings'
const AT_WORK = Symbol.for('sidelight.page')
interface AtWork {
  abort(): void
  /** Only a reader has one. */
  readonly signal?: AbortSignal
}
const shared = globalThis as { [AT_WORK]?: AtWork }

/** @returns whether a reader works in the page: the popup may have put one in while the page was loading */
export const hasReader = (): boolean => shared[AT_WORK]?.signal?.aborted === false

/**
 * Takes over a page: ends what worked there before, which is the first look or a reader from before the extension was
 * reloaded.
 */
export function takeOver(mine: AtWork): void {
  shared[AT_WORK]?.abort()
  shared[AT_WORK] = mine
}

/** @returns what is stored as settings, unchecked */
export const loadSettings = async (): Promise<unknown> => (await native.storage.local.get(SETTINGS))[SETTINGS]

/** Calls back with what is stored as settings, unchecked, whenever it changes. */
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
