/** Ranks of a text's different stems, 0 and up: a hash table by open addressing that text after text reuses. */
export interface StemRanks {
  /** Stem in each slot, 0: an empty one; and its rank. A power of two long, and never more than half full. */
  stems: Uint32Array
  ranks: Uint32Array
}

const FEWEST_SLOTS = 64

export const makeRanks = (): StemRanks => ({
  stems: new Uint32Array(FEWEST_SLOTS),
  ranks: new Uint32Array(FEWEST_SLOTS),
})

/** Empties the table and makes room. @param most how many stems will be ranked at most */
export function clearRanks(table: StemRanks, most: number): void {
  let slots = FEWEST_SLOTS
  while (slots < 2 * most) slots *= 2
  if (table.stems.length === slots) table.stems.fill(0)
  else {
    table.stems = new Uint32Array(slots)
    table.ranks = new Uint32Array(slots)
  }
}

/** @returns the stem's rank; -1: it has none */
export function rankOf({ stems, ranks }: StemRanks, stem: number): number {
  const slot = slotOf(stems, stem)
  return stems[slot] === 0 ? -1 : (ranks[slot] as number)
}

/** Ranks a stem that has no rank yet. */
export function addRank({ stems, ranks }: StemRanks, stem: number, rank: number): void {
  const slot = slotOf(stems, stem)
  stems[slot] = stem
  ranks[slot] = rank
}

function slotOf(stems: Uint32Array, stem: number): number {
  const mask = stems.length - 1
  let slot = stem & mask
  for (let found = stems[slot]; found !== stem && found !== 0; found = stems[slot]) slot = (slot + 1) & mask
  return slot
}
