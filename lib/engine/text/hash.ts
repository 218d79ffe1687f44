const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * Hashes UTF-16 code units with 32-bit FNV-1a (Fowler, Noll, Vo; isthe.com/chongo/tech/comp/fnv).
 * @param start the first code unit to read
 * @param end one past the last
 * @param seed keeps different kinds of keys apart in a table that they share
 * @returns an unsigned 32-bit number, never 0, which marks a free slot in hash tables
 */
export function hash(text: string, start = 0, end = text.length, seed = 0): number {
  let h = FNV_OFFSET ^ seed
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME)
  return h >>> 0 || 1
}

/** The same hash, one code unit at a time: start with `HASH_START`, add each unit with `hashOn`, finish with `endHash`. */
export const HASH_START = FNV_OFFSET
export const hashOn = (h: number, unit: number): number => Math.imul(h ^ unit, FNV_PRIME)
export const endHash = (h: number): number => h >>> 0 || 1
