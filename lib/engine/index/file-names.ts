/** How the files that packs compile to are called in the extension's package. */
export const PACK_FILES = { index: 'packs.bin', texts: 'texts.bin' } as const
