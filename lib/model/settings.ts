/** What a person has switched on and off, as it is stored, and how to read it back. */

/** The switches, as stored. A site that is not listed follows `everywhere`. */
export interface Settings {
  readonly version: 1
  readonly everywhere: boolean
  /** Host names of the sites that were switched off. */
  readonly sitesOff: readonly string[]
}

/**
 * Reads stored settings. Every field is read on its own, so a damaged or unknown one changes nothing about the others:
 * what a person switched off stays off.
 * @param stored whatever lies in the storage; undefined when nothing does
 * @returns settings whose missing and damaged fields have their defaults, without fields of other versions
 */
export function parseSettings(stored: unknown): Settings {
  // By hand: the background and every page that is read load this, and a library would outweigh it many times.
  const { everywhere, sitesOff } = Object(stored) as { readonly [F in keyof Settings]?: unknown }
  return {
    version: 1,
    everywhere: everywhere !== false,
    sitesOff: Array.isArray(sitesOff) ? sitesOff.filter(site => typeof site === 'string') : [],
  }
}

/** On, everywhere. */
export const DEFAULT_SETTINGS: Settings = /* @__PURE__ */ parseSettings(undefined)
