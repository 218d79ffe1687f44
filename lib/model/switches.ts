import type { PageState } from './report.ts'
import type { Settings } from './settings.ts'

/** How the two switches stand for one page. */
export interface Switches {
  readonly everywhere: boolean
  /** On this page's site; false as well while all sites are off. */
  readonly here: boolean
}

/** @param host the page's host name; null: no page that could be read */
export const readSwitches = ({ everywhere, sitesOff }: Settings, host: string | null): Switches => ({
  everywhere,
  here: everywhere && host !== null && !sitesOff.includes(host),
})

/** @returns in which state a page is by the switches alone: `waiting` when it may be read */
export function stateBySwitches(settings: Settings, host: string): PageState {
  if (!settings.everywhere) return 'offEverywhere'
  return settings.sitesOff.includes(host) ? 'offHere' : 'waiting'
}

/** @returns how the switches stand, by what a page's reader tells; null: it may not know them yet */
export const switchesByState = (state: PageState): Switches | null =>
  state === 'waiting' || state === 'failed'
    ? null
    : { everywhere: state !== 'offEverywhere', here: state !== 'offEverywhere' && state !== 'offHere' }
