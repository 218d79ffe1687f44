/**
 * Files of a claim set, and the texts of an index: arrays of numbers, opened over the file's own bytes.
 *
 *   bytes 0..3  magic "SDLS"     4..7   version     8..11  checksum of everything behind byte 16
 *        12..15 kind of file     16..   the byte length of each array, then the arrays, each on a multiple of 8 bytes
 *
 * All numbers are little-endian, as in the index file.
 */
import type { Trouble } from '../../model/report.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { alignUp, checksum } from './index-file.ts'

const MAGIC = 0x534c4453
/** Raised whenever a part's meaning changes. */
const VERSION = 1
const HEADER_BYTES = 16

/** Kinds of files, and the arrays of each, in file order. */
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
  /** The claims of an index, and where they are by their ids: see `records.ts`. */
  texts: {
    recordStarts: Uint32Array,
    idBuckets: Uint32Array,
    idRecords: Uint32Array,
    idChecks: Uint8Array,
    blob: Uint8Array,
  },
} as const
type Kinds = typeof KINDS
export type PartKind = keyof Kinds
type ArrayOf<C> = C extends Uint32ArrayConstructor
  ? Uint32Array
  : C extends Uint16ArrayConstructor
    ? Uint16Array
    : Uint8Array
/** The arrays of one kind of file. */
export type Parts<K extends PartKind> = { readonly [P in keyof Kinds[K]]: ArrayOf<Kinds[K][P]> }

const viewsOf = (kind: PartKind) => Object.entries(KINDS[kind]) as [string, Uint32ArrayConstructor][]
const numberOf = (kind: PartKind) => Object.keys(KINDS).indexOf(kind)

/** Writes a file. @returns its bytes, the same for the same parts */
export function writeParts<K extends PartKind>(kind: K, parts: Parts<K>): ArrayBuffer {
  const arrays = viewsOf(kind).map(([name]) => (parts as unknown as Record<string, Uint32Array>)[name] as Uint32Array)
  const start = alignUp(HEADER_BYTES + 4 * arrays.length)
  const buffer = new ArrayBuffer(arrays.reduce((at, a) => alignUp(at + a.byteLength), start))
  const head = new Uint32Array(buffer, 0, start / 4)
  const bytes = new Uint8Array(buffer)
  let at = start
  arrays.forEach((array, i) => {
    head[HEADER_BYTES / 4 + i] = array.byteLength
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at = alignUp(at + array.byteLength)
  })
  head.set([MAGIC, VERSION, checksum(buffer), numberOf(kind)])
  return buffer
}

/**
 * Opens a file over its own bytes.
 * @returns its arrays; fails with `indexForeign` for another kind or version, `indexDamaged` when bytes are missing or changed
 */
export function openParts<K extends PartKind>(kind: K, buffer: ArrayBuffer): Result<Parts<K>, Trouble> {
  const views = viewsOf(kind)
  const start = alignUp(HEADER_BYTES + 4 * views.length)
  if (buffer.byteLength < start || buffer.byteLength % 8 !== 0) return fail('indexDamaged')
  const head = new Uint32Array(buffer, 0, start / 4)
  if (head[0] !== MAGIC || head[1] !== VERSION || head[3] !== numberOf(kind)) return fail('indexForeign')
  if (checksum(buffer) !== head[2]) return fail('indexDamaged')
  let at = start
  const parts = views.map(([name, View], i) => {
    const length = head[HEADER_BYTES / 4 + i] as number
    const part = new View(buffer, at, length / View.BYTES_PER_ELEMENT)
    at = alignUp(at + length)
    return [name, part]
  })
  return ok(Object.fromEntries(parts) as Parts<K>)
}
