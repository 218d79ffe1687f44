import {
  idCheck,
  keyOf,
  RECORD_KINDS,
  type RecordFile,
  type RecordTypes,
  shortenRecord,
} from '../engine/index/records.ts'
import { columns } from './columns.ts'

/** Records to a bucket, at most, if ids spread evenly. */
const BUCKET = 8

type Records = { readonly [K in keyof RecordTypes]: readonly RecordTypes[K][] }

/** Compiles records to the columns that `lib/engine/index/records.ts` reads: names for the index file, claims for the texts. */
export function compileRecords(records: Records): {
  names: RecordFile & { recordCounts: Uint32Array }
  texts: RecordFile
} {
  const recordCounts = Uint32Array.from(RECORD_KINDS, kind => records[kind].length)
  const names = RECORD_KINDS.filter(kind => kind !== 'claims')
  return { names: { ...compileKinds(records, names), recordCounts }, texts: compileKinds(records, ['claims']) }
}

/** Compiles records of some kinds, one kind after the other: their texts in one blob, and a table of their ids. */
function compileKinds(records: Records, kinds: readonly (keyof Records)[]): RecordFile {
  const encoder = new TextEncoder()
  const texts = kinds.flatMap(kind =>
    records[kind].map(record => encoder.encode(JSON.stringify(shortenRecord(kind, record)))),
  )
  const recordStarts = new Uint32Array(texts.length + 1)
  for (let i = 0; i < texts.length; i++) recordStarts[i + 1] = (recordStarts[i] as number) + (texts[i]?.length ?? 0)
  const blob = new Uint8Array(recordStarts.at(-1) ?? 0)
  for (let i = 0; i < texts.length; i++) blob.set(texts[i] as Uint8Array, recordStarts[i])
  return { recordStarts, blob, ...fileIds(kinds.flatMap(kind => records[kind].map(r => keyOf(kind, r.id)))) }
}

/** @param keys of all records, null for those that nobody finds by id */
function fileIds(keys: readonly (number | null)[]) {
  const filed = keys.filter(key => key !== null).length
  let size = 1
  while (size * BUCKET < filed) size *= 2
  const buckets = Array.from({ length: size }, (): number[] => [])
  keys.forEach((key, record) => {
    if (key !== null) buckets[key & (size - 1)]?.push(record)
  })
  const { starts, values } = columns(buckets)
  return {
    idBuckets: starts,
    idRecords: values,
    idChecks: Uint8Array.from(values, record => idCheck(keys[record] as number)),
  }
}
