/**
 * Reads one number of a column at a place that is known to be inside it. Reading by index has the type
 * `number | undefined`; these say once, for all callers, that the number is there.
 *
 * There is one function for each type of array, because a function that reads several types is compiled to much slower
 * code: the engine reads columns in its innermost loops.
 */

/** @returns number `i` of a column; `i` must be inside it */
export const at = (column: Uint32Array, i: number): number => column[i] as number

/** @returns byte `i` of a column of small numbers; `i` must be inside it */
export const byteAt = (column: Uint8Array, i: number): number => column[i] as number

/** @returns code unit or other 16-bit number `i` of a column; `i` must be inside it */
export const unitAt = (column: Uint16Array, i: number): number => column[i] as number

/** @returns number `i` of a list; `i` must be inside it */
export const numberAt = (list: readonly number[], i: number): number => list[i] as number
