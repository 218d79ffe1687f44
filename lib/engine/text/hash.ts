const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll, Vo; isthe.com/chongo/tech/comp/fnv).
 * @param start first code unit to read
 * @param end one past the last
 * @param seed tells apart kinds of keys that share one table
 * @returns an unsigned 32-bit number, never 0 (0 marks an empty slot)
 */
export function hash(text: string, start = 0, end = text.length, seed = 0): number {
  let h = FNV_OFFSET ^ seed
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME)
  return h >>> 0 || 1
}

/** `hash` unit by unit: begins with `HASH_START`, goes on with `hashOn` and ends with `endHash`. */
export const HASH_START = FNV_OFFSET
export const hashOn = (h: number, unit: number): number => Math.imul(h ^ unit, FNV_PRIME)
export const endHash = (h: number): number => h >>> 0 || 1
