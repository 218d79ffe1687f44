import type { PageState } from './report.ts'
import type { Settings } from './settings.ts'

/** The state of the two switches for one page. */
export interface Switches {
  readonly everywhere: boolean
  /** Whether this page's site is on; false also while all sites are off. */
  readonly here: boolean
}

/** @param host the page's host name; null: the page cannot be read */
export const readSwitches = ({ everywhere, sitesOff }: Settings, host: string | null): Switches => ({
  everywhere,
  here: everywhere && host !== null && !sitesOff.includes(host),
})

/** @returns the state that the switches give a page: `waiting` when it may be read */
export function stateBySwitches(settings: Settings, host: string): PageState {
  if (!settings.everywhere) return 'offEverywhere'
  return settings.sitesOff.includes(host) ? 'offHere' : 'waiting'
}

/** @returns the switches as they follow from the state that a page's reader reports; null: the state does not tell */
export const switchesByState = (state: PageState): Switches | null =>
  state === 'waiting' || state === 'failed'
    ? null
    : { everywhere: state !== 'offEverywhere', here: state !== 'offEverywhere' && state !== 'offHere' }
