/**
 * The records of an index: packs, topics, terms, entities and claims as JSON, each decoded when a match, the popup or a
 * search needs it. The claims, whose texts are most of the data, have a file of their own that may be loaded later.
 */
import type { PackInfo } from '../../model/report.ts'
import { deriveStatus } from '../../model/status.ts'
import { TextsMissing } from '../../model/texts-missing.ts'
import type { ClaimView, EntityView } from '../../model/view.ts'
import { at } from '../text/column.ts'
import { hash } from '../text/hash.ts'
import type { ArraysOf } from './array-file.ts'
import type { Sections } from './index-file.ts'

/** The kinds of records, in the order of their numbers. Claims are in the texts file, all others in the index. */
export const RECORD_KINDS = ['packs', 'topics', 'terms', 'entities', 'claims'] as const
type RecordKind = (typeof RECORD_KINDS)[number]

/** A term's name, shown where a match is explained. */
export interface TermRecord {
  readonly id: string
  readonly name: string
}

export interface RecordTypes {
  readonly packs: PackInfo
  /** `firstElsewhere`: the first claims that other packs have of it, by their numbers, if other packs have it. */
  readonly topics: {
    readonly id: string
    readonly date: string | null
    readonly firstElsewhere?: readonly number[]
  }
  readonly terms: TermRecord
  readonly entities: EntityView & { readonly party: string | null }
  /**
   * `wordings` are the claim's wordings besides its statement, `examples` and `rejects` the sentences of its tests that
   * match it and that do not, if there are any.
   */
  readonly claims: ClaimView & {
    readonly wordings?: readonly string[]
    readonly examples?: readonly string[]
    readonly rejects?: readonly string[]
  }
}

/** Records of some kinds, and a table that finds them by their ids. */
export type RecordFile = ArraysOf<'texts'>

/** An open index, and the records that were decoded so far. */
export interface Index extends Sections {
  /** The claims; null until they are loaded. Reading a claim before that throws `TextsMissing`. */
  readonly texts: RecordFile | null
  readonly decoded: Map<number, unknown>
}

/** @returns an index with no record decoded yet; `texts` is null when they are loaded later */
export const makeIndex = (sections: Sections, texts: RecordFile | null): Index => ({
  ...sections,
  texts,
  decoded: new Map(),
})

/** @returns the file that has the records of a kind */
function fileOf(index: Index, kind: RecordKind): RecordFile {
  if (kind !== 'claims') return index
  if (index.texts === null) throw new TextsMissing('a text is read that is not loaded')
  return index.texts
}

/** @returns the number of a kind's first record among all records */
function firstOf({ recordCounts }: Index, kind: RecordKind): number {
  let first = 0
  for (let i = 0; RECORD_KINDS[i] !== kind; i++) first += at(recordCounts, i)
  return first
}

/** @returns the number of a kind's first record among those of its file */
const firstInFile = (index: Index, kind: RecordKind): number => (kind === 'claims' ? 0 : firstOf(index, kind))

/** @returns how many records of a kind the index has */
export const countRecords = (index: Index, kind: RecordKind): number =>
  at(index.recordCounts, RECORD_KINDS.indexOf(kind))

const DECODER = new TextDecoder()

/** More records than a day of reading needs. Beyond it, those decoded first are dropped. */
const MOST_DECODED = 4096

/** Reads record `n` of a kind and keeps it. The number must be in range. */
export function readRecord<K extends RecordKind>(index: Index, kind: K, n: number): RecordTypes[K] {
  const number = firstOf(index, kind) + n
  const decoded = index.decoded.get(number)
  if (decoded !== undefined) return decoded as RecordTypes[K]
  const record = readOnce(index, kind, n)
  for (const oldest of index.decoded.keys()) {
    if (index.decoded.size < MOST_DECODED) break
    index.decoded.delete(oldest)
  }
  index.decoded.set(number, record)
  return record
}

/** Reads record `n` of a kind without keeping it, for callers that go through all records. */
export function readOnce<K extends RecordKind>(index: Index, kind: K, n: number): RecordTypes[K] {
  const { blob, recordStarts } = fileOf(index, kind)
  const place = firstInFile(index, kind) + n
  const record = JSON.parse(DECODER.decode(blob.subarray(recordStarts[place], recordStarts[place + 1])))
  return kind === 'claims' ? { ...USUAL_CLAIM, title: record.statement, ...record } : record
}

/** Fields that nearly all imported claims share. They are not written with each claim, of which there may be 100,000. */
const USUAL_CLAIM = {
  topic: '',
  topicTitle: '',
  date: null,
  knownUpTo: null,
  status: deriveStatus([]),
  statusBy: [],
  independents: [],
  accounts: [],
} as const

/** @returns a record as it is written: a claim without its usual fields, and without a title that equals its statement */
export function shortenRecord<K extends RecordKind>(kind: K, record: RecordTypes[K]): object {
  if (kind !== 'claims') return record
  const claim = record as RecordTypes['claims']
  const usual = { ...USUAL_CLAIM, title: claim.statement }
  const isUsual = ([field, value]: [string, unknown]) =>
    field in usual && JSON.stringify(value) === JSON.stringify(usual[field as keyof typeof usual])
  return Object.fromEntries(Object.entries(claim).filter(entry => !isUsual(entry)))
}

/** Adds a record that is in no file. Claims may be added behind those of the file, since they have the highest numbers. */
export function setRecord<K extends RecordKind>(index: Index, kind: K, n: number, record: RecordTypes[K]): void {
  index.decoded.set(firstOf(index, kind) + n, record)
}

/** Kinds whose records are found by id. */
const KINDS_BY_ID = ['topics', 'entities', 'claims'] as const
type KindById = (typeof KINDS_BY_ID)[number]

/** @returns the hash of a record's id; the same id has another hash for each kind */
const hashId = (kind: RecordKind, id: string): number => hash(id, 0, undefined, RECORD_KINDS.indexOf(kind) + 1)

/**
 * @returns the highest bits of an id's hash. They are stored next to each record, so that a record of the same bucket
 * with another id is hardly ever decoded.
 */
export const idCheck = (key: number): number => key >>> 24

/** @returns the key of a record in the table of ids, or null for a kind that is never looked up by id */
export const keyOf = (kind: RecordKind, id: string): number | null =>
  (KINDS_BY_ID as readonly string[]).includes(kind) ? hashId(kind, id) : null

/** @returns all ids of a record: a claim of several packs may have several */
export const idsOf = (record: { readonly id: string; readonly also?: ClaimView['also'] }): readonly string[] =>
  record.also === undefined ? [record.id] : [record.id, ...record.also.map(({ id }) => id)]

/** @returns the number, within its kind, of the first record with that id; null when there is none */
export function numberOf(index: Index, kind: KindById, id: string): number | null {
  const { idBuckets, idRecords, idChecks } = fileOf(index, kind)
  const key = hashId(kind, id)
  // The number of buckets, a power of two, is one less than that of their starts.
  const bucket = key & (idBuckets.length - 2)
  const first = firstInFile(index, kind)
  for (let i = at(idBuckets, bucket); i < at(idBuckets, bucket + 1); i++) {
    const n = at(idRecords, i) - first
    if (idChecks[i] !== idCheck(key) || n < 0 || n >= countRecords(index, kind)) continue
    if (idsOf(readRecord(index, kind, n)).includes(id)) return n
  }
  return null
}

/** @returns the claim as it is shown to people, by any of its ids; null when no pack has that id */
export function readClaim(index: Index, id: string): ClaimView | null {
  const n = numberOf(index, 'claims', id)
  return n === null ? null : readRecord(index, 'claims', n)
}

/** @returns the entity as it is shown to people, or null when no pack has that id */
export function readEntity(index: Index, id: string): EntityView | null {
  const n = numberOf(index, 'entities', id)
  return n === null ? null : readRecord(index, 'entities', n)
}

/** Decodes all records of a kind without keeping them. */
function listRecords<K extends RecordKind>(index: Index, kind: K): RecordTypes[K][] {
  return Array.from({ length: countRecords(index, kind) }, (_, n) => readOnce(index, kind, n))
}

/** @returns every claim of every pack, in the packs' order */
export const listClaims = (index: Index): readonly ClaimView[] => listRecords(index, 'claims')

/** @returns the loaded packs */
export const listPacks = (index: Index): readonly PackInfo[] => listRecords(index, 'packs')
