/**
 * Array files: the files of a claim set and the texts of an index. Each contains a few arrays of numbers, which are views
 * of the file's own bytes, so that opening one copies and parses nothing.
 *
 *   bytes 0..3  magic "SDLS"     4..7   version     8..11  checksum of everything from byte 16 on
 *        12..15 kind of file     16..   the byte length of each array, then the arrays, each on a multiple of 8 bytes
 *
 * All numbers are little-endian, as in the index file.
 */
import type { Trouble } from '../../model/report.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { at } from '../text/column.ts'
import { alignUp, checksum } from './index-file.ts'

const MAGIC = 0x534c4453
/** Goes up whenever the meaning of an array changes. */
const VERSION = 2
const HEADER_BYTES = 16

/** The kinds of files and the arrays of each, in file order. */
const KINDS = {
  head: { stemBuckets: Uint32Array, stemKeys: Uint32Array, stemWeights: Uint8Array, blob: Uint8Array },
  shard: {
    stemStarts: Uint32Array,
    filedWordings: Uint32Array,
    wordingClaims: Uint32Array,
    wordingCores: Uint16Array,
    filedChecks: Uint8Array,
  },
  block: { recordStarts: Uint32Array, blob: Uint8Array },
  /** The claims of an index, and a table that finds them by their ids: see `records.ts`. */
  texts: {
    recordStarts: Uint32Array,
    idBuckets: Uint32Array,
    idRecords: Uint32Array,
    idChecks: Uint8Array,
    blob: Uint8Array,
  },
  /** The hashes of the ids of a set's claims, ascending, and the claim that has each. */
  ids: { idHashes: Uint32Array, idClaims: Uint32Array },
  /** What the search over a set keeps in memory, and the words of its claims with the claims that have each. */
  search: { lengths: Uint8Array, blob: Uint8Array },
  words: { wordStarts: Uint32Array, postingStarts: Uint32Array, postings: Uint8Array, blob: Uint8Array },
} as const
type Kinds = typeof KINDS
export type FileKind = keyof Kinds
type ArrayOf<C> = C extends Uint32ArrayConstructor
  ? Uint32Array
  : C extends Uint16ArrayConstructor
    ? Uint16Array
    : Uint8Array
/** The arrays of one kind of file. */
export type ArraysOf<K extends FileKind> = { readonly [P in keyof Kinds[K]]: ArrayOf<Kinds[K][P]> }

const viewsOf = (kind: FileKind) => Object.entries(KINDS[kind]) as [string, Uint32ArrayConstructor][]
const numberOf = (kind: FileKind) => Object.keys(KINDS).indexOf(kind)

/** Writes a file. @returns its bytes; the same arrays give the same bytes */
export function writeArrays<K extends FileKind>(kind: K, contents: ArraysOf<K>): ArrayBuffer {
  const arrays = viewsOf(kind).map(
    ([name]) => (contents as unknown as Record<string, Uint32Array>)[name] as Uint32Array,
  )
  const start = alignUp(HEADER_BYTES + 4 * arrays.length)
  const buffer = new ArrayBuffer(arrays.reduce((end, array) => alignUp(end + array.byteLength), start))
  const head = new Uint32Array(buffer, 0, start / 4)
  const bytes = new Uint8Array(buffer)
  let offset = start
  arrays.forEach((array, i) => {
    head[HEADER_BYTES / 4 + i] = array.byteLength
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset)
    offset = alignUp(offset + array.byteLength)
  })
  head.set([MAGIC, VERSION, checksum(buffer), numberOf(kind)])
  return buffer
}

/**
 * Opens a file.
 * @returns its arrays, as views of `buffer`; fails with `indexForeign` for a file of another kind or version, and with
 * `indexDamaged` when bytes are missing or have changed
 */
export function openArrays<K extends FileKind>(kind: K, buffer: ArrayBuffer): Result<ArraysOf<K>, Trouble> {
  const views = viewsOf(kind)
  const start = alignUp(HEADER_BYTES + 4 * views.length)
  if (buffer.byteLength < start || buffer.byteLength % 8 !== 0) return fail('indexDamaged')
  const head = new Uint32Array(buffer, 0, start / 4)
  if (head[0] !== MAGIC || head[1] !== VERSION || head[3] !== numberOf(kind)) return fail('indexForeign')
  if (checksum(buffer) !== head[2]) return fail('indexDamaged')
  let offset = start
  const arrays = views.map(([name, View], i) => {
    const length = at(head, HEADER_BYTES / 4 + i)
    const array = new View(buffer, offset, length / View.BYTES_PER_ELEMENT)
    offset = alignUp(offset + length)
    return [name, array]
  })
  return ok(Object.fromEntries(arrays) as ArraysOf<K>)
}
