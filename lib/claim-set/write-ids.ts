/** Writes which claim of a set has which id: a table of the ids' hashes, in files by the highest bits of these. */
import { writeArrays } from '../engine/index/array-file.ts'
import { at } from '../engine/text/column.ts'
import { hash } from '../engine/text/hash.ts'
import type { GrowingColumn } from './growing.ts'
import type { SetFile } from './write-shards.ts'

/** Ids in a file, about: it is read for one of them. */
const FILE_IDS = 2048

export const hashId = (id: string): number => hash(id)

/** @returns how many of a hash's highest bits give the file of so many ids */
export const countIdBits = (ids: number): number => Math.max(0, Math.ceil(Math.log2(ids / FILE_IDS)))

/** @returns the number of the file that has an id's hash */
export const idFileOf = (bits: number, key: number): number => (bits === 0 ? 0 : key >>> (32 - bits))

/** @param hashes of the ids of all claims, in the order of the claims */
export function* writeIds(hashes: GrowingColumn): Generator<SetFile> {
  const bits = countIdBits(hashes.length)
  const order = Uint32Array.from({ length: hashes.length }, (_, n) => n)
  order.sort((a, b) => hashes.at(a) - hashes.at(b) || a - b)
  for (let file = 0, from = 0; file < 2 ** bits; file++) {
    let to = from
    while (to < order.length && idFileOf(bits, hashes.at(at(order, to))) === file) to++
    const idClaims = order.slice(from, to)
    yield { name: `ids/${file}`, bytes: writeArrays('ids', { idHashes: idClaims.map(n => hashes.at(n)), idClaims }) }
    from = to
  }
}
