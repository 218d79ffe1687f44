/** Builds the columns in which the index stores lists and hash tables. */
import { at } from '../engine/text/column.ts'

/** Lists of numbers laid end to end: list i is `values[starts[i] .. starts[i + 1])`. */
export interface Columns {
  readonly starts: Uint32Array
  readonly values: Uint32Array
}

/** @returns the lists as columns without the empty lists at the end; `listAt` reads them */
export const shortColumns = (lists: readonly (readonly number[])[]): Columns =>
  columns(lists.slice(0, lists.findLastIndex(list => list.length > 0) + 1))

/** @returns the lists as columns */
export const columns = (lists: readonly (readonly number[])[]): Columns => ({
  starts: startsOf(lists.map(list => list.length)),
  values: Uint32Array.from(lists.flat()),
})

/** @returns where each of several runs begins that are laid end to end, and where the last one ends */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  starts.set(lengths, 1)
  addUp(starts)
  return starts
}

/** Replaces each number of a column by the sum of all numbers up to it. */
export function addUp(column: Uint32Array): void {
  for (let i = 1; i < column.length; i++) column[i] = at(column, i - 1) + at(column, i)
}

/** A hash table with open addressing and a list of numbers in each slot. */
export interface Table {
  readonly slots: Uint32Array
  readonly slotStarts: Uint32Array
  readonly values: Uint32Array
}

/**
 * Builds a table at most half full, so that a search for a key that is missing ends soon.
 * @param lists what is filed under each key; a key is a hash, which is never 0
 */
export function buildTable(lists: ReadonlyMap<number, readonly number[]>): Table {
  let size = 2
  while (size < lists.size * 2) size *= 2
  const slots = new Uint32Array(size)
  for (const key of lists.keys()) {
    let slot = key & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = key
  }
  const { starts, values } = columns([...slots].map(key => lists.get(key) ?? []))
  return { slots, slotStarts: starts, values }
}
