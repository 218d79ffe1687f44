import { DEFAULT_SETTINGS, type Settings } from '../../model/report.ts'

/** @returns stored settings, or the defaults when there are none or they are damaged (as `lib/browser/storage` does) */
export function parseSettings(stored: unknown): Settings {
  const s = stored as Partial<Record<keyof Settings, unknown>> | null | undefined
  if (typeof s !== 'object' || s === null || s.version !== 1 || typeof s.everywhere !== 'boolean')
    return DEFAULT_SETTINGS
  const { everywhere, sitesOff } = s
  if (!Array.isArray(sitesOff) || sitesOff.some(host => typeof host !== 'string')) return DEFAULT_SETTINGS
  return { version: 1, everywhere, sitesOff }
}
