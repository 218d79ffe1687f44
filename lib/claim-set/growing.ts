/** Columns that grow while claims are added, without an object for each number. */
import { startsOf } from '../compile/columns.ts'

/** Numbers in a row, each an unsigned integer of 32 bits. */
export interface GrowingColumn {
  readonly length: number
  push(value: number): void
  /** @returns number `i`, which must have been pushed */
  at(i: number): number
  /** @returns a copy of all numbers */
  copy(): Uint32Array
}

/** Numbers are kept in pieces of this size: one array that grows would be copied as a whole, and be there twice. */
const PIECE_BITS = 15
const PIECE = 1 << PIECE_BITS

export function growColumn(): GrowingColumn {
  const pieces: Uint32Array[] = []
  let length = 0
  const pieceOf = (i: number) => pieces[i >>> PIECE_BITS] as Uint32Array
  return {
    get length() {
      return length
    },
    push(value) {
      if ((length & (PIECE - 1)) === 0) pieces.push(new Uint32Array(PIECE))
      pieceOf(length)[length & (PIECE - 1)] = value
      length++
    },
    at: i => pieceOf(i)[i & (PIECE - 1)] as number,
    copy() {
      const all = new Uint32Array(length)
      pieces.forEach((piece, n) => {
        all.set(piece.subarray(0, length - n * PIECE), n * PIECE)
      })
      return all
    },
  }
}

/** @returns runs of bytes laid end to end, and where each begins */
export function joinBytes(runs: readonly Uint8Array[]): { readonly starts: Uint32Array; readonly bytes: Uint8Array } {
  const starts = startsOf(runs.map(run => run.length))
  const bytes = new Uint8Array(starts.at(-1) ?? 0)
  runs.forEach((run, n) => {
    bytes.set(run, starts[n])
  })
  return { starts, bytes }
}
