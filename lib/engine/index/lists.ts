/**
 * Lists of numbers laid end to end in the index: list i is `values[starts[i] .. starts[i + 1])`. Empty lists at the end are
 * left out, so that the imported claims, which have none, cost nothing.
 */
export const listAt = (starts: Uint32Array, values: Uint32Array, i: number): Uint32Array =>
  i + 1 < starts.length ? values.subarray(starts[i], starts[i + 1]) : values.subarray(0, 0)
