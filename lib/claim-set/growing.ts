/** Columns and bytes that grow while claims are added, without an object for each of them. */
import { startsOf } from '../compile/columns.ts'

/** Numbers in a row, each an unsigned integer of 32 bits. */
export interface GrowingColumn {
  readonly length: number
  push(value: number): void
  /** @returns number `i`, which must have been pushed */
  at(i: number): number
  /** @returns what was pushed so far: a view, which the next push may leave behind */
  values(): Uint32Array
}

const FIRST_ROOM = 1024

export function growColumn(): GrowingColumn {
  let room = new Uint32Array(FIRST_ROOM)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === room.length) {
        const larger = new Uint32Array(2 * length)
        larger.set(room)
        room = larger
      }
      room[length++] = value
    },
    at: i => room[i] as number,
    values: () => room.subarray(0, length),
  }
}

/** Runs of bytes, numbered from 0 in the order in which they were added. */
export interface ByteRuns {
  add(bytes: Uint8Array): void
  /** @returns a view of run `n`; the number must be in range */
  read(n: number): Uint8Array
}

/** Bytes are kept in pieces of this size: one array that grows would be copied as a whole, and be there twice. */
const PIECE = 1 << 22

export function keepBytes(): ByteRuns {
  const pieces: Uint8Array[] = []
  const [places, starts, lengths] = [growColumn(), growColumn(), growColumn()]
  let end = 0
  return {
    add(bytes) {
      const last = pieces.at(-1)
      if (last === undefined || end + bytes.length > last.length) {
        pieces.push(new Uint8Array(Math.max(PIECE, bytes.length)))
        end = 0
      }
      pieces.at(-1)?.set(bytes, end)
      places.push(pieces.length - 1)
      starts.push(end)
      lengths.push(bytes.length)
      end += bytes.length
    },
    read(n) {
      const start = starts.at(n)
      return (pieces[places.at(n)] as Uint8Array).subarray(start, start + lengths.at(n))
    },
  }
}

/** Numbers in runs: run r is `values[starts[r] .. starts[r + 1])`. */
export interface Runs {
  readonly starts: Uint32Array
  readonly values: Uint32Array
}

/** @returns the runs laid end to end, and where each begins */
export function joinBytes(runs: readonly Uint8Array[]): { readonly starts: Uint32Array; readonly bytes: Uint8Array } {
  const starts = startsOf(runs.map(run => run.length))
  const bytes = new Uint8Array(starts.at(-1) ?? 0)
  runs.forEach((run, n) => {
    bytes.set(run, starts[n])
  })
  return { starts, bytes }
}
