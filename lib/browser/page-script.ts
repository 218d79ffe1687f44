/** What the first look and the reader share: the settings, and which of the two works in the page. */
import { answer, type Handlers } from './messages.ts'
import { native } from './native.ts'

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

/** Calls back when the settings changed, also while the page lay in the back/forward cache and could not hear of it. */
export function onSettings(listener: (change: { readonly rescan: boolean }) => void, until?: AbortSignal): void {
  const calls: Handlers<'page'> = {
    settingsChanged(change) {
      listener(change)
      return null
    },
  }
  answer(native.runtime, 'page', calls, until)
  const onShow = (event: PageTransitionEvent) => event.persisted && event.isTrusted && listener({ rescan: true })
  addEventListener('pageshow', onShow, { signal: until ?? null } as AddEventListenerOptions)
}
