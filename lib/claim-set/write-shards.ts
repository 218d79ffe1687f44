/** Writes the shards of a claim set: the filed wordings, divided by the highest bits of the stem's hash. */
import { addUp } from '../compile/columns.ts'
import { writeArrays } from '../engine/index/array-file.ts'
import { at, byteAt } from '../engine/text/column.ts'
import { CORE, fileWording } from '../engine/wordings/gate.ts'

/** Roughly the bytes that a filed wording takes in a shard: its number with the first check, the second check, its claim and its core. */
export const FILED_BYTES = 4 + 1 + 4 + 2 * CORE

/** A file of a set and its name: `head`, `shard/12`, `search`, `words/3`, `block/7`. */
export interface SetFile {
  readonly name: string
  readonly bytes: ArrayBuffer
}

/** All filings of a set, in columns. A claim has a single wording, its statement. */
export interface Filings {
  /** For each filing the place of its stem in the stem table, and its claim. */
  readonly places: Uint32Array
  readonly claims: Uint32Array
  /** Two checks for each filing. */
  readonly checks: Uint8Array
  /** The core of each claim. */
  readonly cores: Uint16Array
}

/**
 * @param firstRows the first row of each shard, and behind them the number of rows
 * @param rows how many rows the stem table has
 */
export function* writeShards(firstRows: readonly number[], rows: number, filings: Filings): Generator<SetFile> {
  const { rowStarts, order } = sortByRow(filings, rows)
  for (let shard = 0; shard + 1 < firstRows.length; shard++) {
    const starts = rowStarts.slice(firstRows[shard], (firstRows[shard + 1] ?? rows) + 1)
    const [first, last] = [starts[0] ?? 0, starts.at(-1) ?? 0]
    const stemStarts = starts.map(start => start - first)
    yield { name: `shard/${shard}`, bytes: writeShard(filings, stemStarts, order.subarray(first, last)) }
  }
}

/** Counting sort. @returns the filings in the order of their rows, and where those of each row begin */
function sortByRow({ places }: Filings, rows: number): { rowStarts: Uint32Array; order: Uint32Array } {
  const rowStarts = new Uint32Array(rows + 1)
  for (const place of places) rowStarts[place + 1] = at(rowStarts, place + 1) + 1
  addUp(rowStarts)
  const next = rowStarts.slice()
  const order = new Uint32Array(places.length)
  places.forEach((place, filing) => {
    const position = at(next, place)
    order[position] = filing
    next[place] = position + 1
  })
  return { rowStarts, order }
}

/** @param own the filings of the shard; its claims are numbered anew, in the order in which they come up */
function writeShard(filings: Filings, stemStarts: Uint32Array, own: Uint32Array): ArrayBuffer {
  const wordings = new Map<number, number>()
  for (const filing of own) {
    const claim = at(filings.claims, filing)
    if (!wordings.has(claim)) wordings.set(claim, wordings.size)
  }
  const wordingCores = new Uint16Array(wordings.size * CORE)
  for (const [claim, wording] of wordings)
    wordingCores.set(filings.cores.subarray(claim * CORE, (claim + 1) * CORE), wording * CORE)
  const wordingOf = (filing: number) => wordings.get(at(filings.claims, filing)) as number
  return writeArrays('shard', {
    stemStarts,
    filedWordings: Uint32Array.from(own, filing => fileWording(wordingOf(filing), byteAt(filings.checks, 2 * filing))),
    wordingClaims: Uint32Array.from(wordings.keys()),
    wordingCores,
    filedChecks: Uint8Array.from(own, filing => byteAt(filings.checks, 2 * filing + 1)),
  })
}
