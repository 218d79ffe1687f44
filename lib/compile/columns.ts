/** Lists of numbers laid end to end: list i is `values[starts[i] .. starts[i + 1])`. */
export interface Columns {
  readonly starts: Uint32Array
  readonly values: Uint32Array
}

/** @returns the lists as columns, in their order, empty ones at the end left out: `listAt` reads them */
export const shortColumns = (lists: readonly (readonly number[])[]): Columns =>
  columns(lists.slice(0, lists.findLastIndex(list => list.length > 0) + 1))

/** @returns the lists as columns, in their order */
export function columns(lists: readonly (readonly number[])[]): Columns {
  const starts = new Uint32Array(lists.length + 1)
  for (let i = 0; i < lists.length; i++) starts[i + 1] = (starts[i] as number) + (lists[i] as readonly number[]).length
  return { starts, values: Uint32Array.from(lists.flat()) }
}

/** A hash table by open addressing, with a list of numbers in every slot. */
export interface Table {
  readonly slots: Uint32Array
  readonly slotStarts: Uint32Array
  readonly values: Uint32Array
}

/**
 * Builds a table at most half full, so that a miss ends soon.
 * @param lists what is filed under each key; a key is a hash and never 0
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
