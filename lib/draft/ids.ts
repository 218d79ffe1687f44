/** Makes ids of a pack from words. */
import { LIMITS } from '../pack/limits.ts'

/**
 * @param taken ids that are used already; the new one is added
 * @returns an id of small letters, digits and hyphens that is not taken
 */
export function makeId(words: string, taken: Set<string>): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’.\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LIMITS.id - 8)
    .replace(/^-+|-+$/g, '')
  const base = plain === '' ? 'unnamed' : plain
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}
