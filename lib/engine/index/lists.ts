/**
 * The index stores lists of numbers end to end: list i is `values[starts[i] .. starts[i + 1])`. Empty lists at the end are
 * left out, so that imported claims, which have no such lists, take no room.
 * @returns list `i`; empty when it was left out
 */
export const listAt = (starts: Uint32Array, values: Uint32Array, i: number): Uint32Array =>
  i + 1 < starts.length ? values.subarray(starts[i], starts[i + 1]) : values.subarray(0, 0)
