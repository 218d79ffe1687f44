/** Numbers the different stems of a text 0, 1, 2 …: a hash table with open addressing that one text after another reuses. */
import { at } from '../text/column.ts'

export interface StemRanks {
  /** The stem in each slot, 0 in a free one, and its rank. The length is a power of two; at most half is taken. */
  stems: Uint32Array
  ranks: Uint32Array
}

/** Slots for the 32 different stems of a long sentence. */
const FEWEST_SLOTS = 64

export const makeRanks = (): StemRanks => ({
  stems: new Uint32Array(FEWEST_SLOTS),
  ranks: new Uint32Array(FEWEST_SLOTS),
})

/** Empties the table. @param most how many stems will be added at most */
export function clearRanks(table: StemRanks, most: number): void {
  let slots = FEWEST_SLOTS
  while (slots < 2 * most) slots *= 2
  if (table.stems.length === slots) table.stems.fill(0)
  else {
    table.stems = new Uint32Array(slots)
    table.ranks = new Uint32Array(slots)
  }
}

/** @returns the stem's rank, or -1 when it has none */
export function rankOf({ stems, ranks }: StemRanks, stem: number): number {
  const slot = slotOf(stems, stem)
  return stems[slot] === 0 ? -1 : at(ranks, slot)
}

/** Adds a stem that has no rank yet. */
export function addRank({ stems, ranks }: StemRanks, stem: number, rank: number): void {
  const slot = slotOf(stems, stem)
  stems[slot] = stem
  ranks[slot] = rank
}

function slotOf(stems: Uint32Array, stem: number): number {
  const mask = stems.length - 1
  let slot = stem & mask
  for (let taken = stems[slot]; taken !== stem && taken !== 0; taken = stems[slot]) slot = (slot + 1) & mask
  return slot
}
