/** Names, in the extension's package, of the two files that packs compile to. */
export const PACK_FILES = { index: 'packs.bin', texts: 'texts.bin' } as const
