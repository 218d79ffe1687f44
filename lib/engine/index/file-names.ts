/** Names, in the extension's package, of the two files that packs compile to. */
export const PACK_FILES = { index: 'packs.bin', texts: 'texts.bin' } as const

/**
 * Names of what imported packs are compiled with: the bundled packs, a JSON list of their canonical forms; and a text that
 * names those packs and the version that compiles them.
 */
export const BUNDLED_FILES = { packs: 'bundled-packs.json', stamp: 'bundled.txt' } as const
