import {
  idCheck,
  idsOf,
  keyOf,
  RECORD_KINDS,
  type RecordFile,
  type RecordTypes,
  shortenRecord,
} from '../engine/index/records.ts'
import { columns, startsOf } from './columns.ts'

/** How many records a bucket has at most, if ids spread evenly: few enough to compare the checks of all of them. */
const BUCKET = 8

type Records = { readonly [K in keyof RecordTypes]: readonly RecordTypes[K][] }

/** Compiles records to the columns that `lib/engine/index/records.ts` reads: claims for the texts file, all others for the index. */
export function compileRecords(records: Records): {
  names: RecordFile & { recordCounts: Uint32Array }
  texts: RecordFile
} {
  const recordCounts = Uint32Array.from(RECORD_KINDS, kind => records[kind].length)
  const names = RECORD_KINDS.filter(kind => kind !== 'claims')
  return { names: { ...compileKinds(records, names), recordCounts }, texts: compileKinds(records, ['claims']) }
}

/** Compiles records of some kinds, one kind after the other: their JSON, and a table of their ids. */
function compileKinds(records: Records, kinds: readonly (keyof Records)[]): RecordFile {
  const shortened = kinds.flatMap(kind => records[kind].map(record => shortenRecord(kind, record)))
  const keys = kinds.flatMap(kind =>
    records[kind].map(record => [...new Set(idsOf(record))].flatMap(id => keyOf(kind, id) ?? [])),
  )
  return { ...joinRecords(shortened), ...fileIds(keys) }
}

/** @returns records as JSON, end to end, and where each begins */
export function joinRecords(records: readonly object[]): { recordStarts: Uint32Array; blob: Uint8Array } {
  const encoder = new TextEncoder()
  const texts = records.map(record => encoder.encode(JSON.stringify(record)))
  const recordStarts = startsOf(texts.map(text => text.length))
  const blob = new Uint8Array(recordStarts.at(-1) ?? 0)
  texts.forEach((text, n) => {
    blob.set(text, recordStarts[n])
  })
  return { recordStarts, blob }
}

/** Builds the table of ids. @param keys the keys of each record; none for one that is never looked up by id */
function fileIds(keys: readonly (readonly number[])[]) {
  const filed = keys.reduce((sum, own) => sum + own.length, 0)
  let size = 1
  while (size * BUCKET < filed) size *= 2
  const buckets = Array.from({ length: size }, (): { readonly record: number; readonly key: number }[] => [])
  keys.forEach((own, record) => {
    for (const key of own) buckets[key & (size - 1)]?.push({ record, key })
  })
  const { starts, values } = columns(buckets.map(bucket => bucket.map(({ record }) => record)))
  return { idBuckets: starts, idRecords: values, idChecks: Uint8Array.from(buckets.flat(), ({ key }) => idCheck(key)) }
}
