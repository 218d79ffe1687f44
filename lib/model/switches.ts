import type { PageState, Settings } from './report.ts'

/** @returns in which state a page is by the switches alone: `waiting` when it may be read */
export function stateBySwitches(settings: Settings, host: string): PageState {
  if (!settings.everywhere) return 'offEverywhere'
  return settings.sitesOff.includes(host) ? 'offHere' : 'waiting'
}
