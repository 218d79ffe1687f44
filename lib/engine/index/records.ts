/**
 * Records of an index: decoded one by one, when a match, the popup or a search needs them. Claims, whose texts are most of
 * what there is, lie in a file of their own, which may be loaded later.
 */
import type { PackInfo } from '../../model/report.ts'
import { deriveStatus } from '../../model/status.ts'
import { TextsMissing } from '../../model/texts-missing.ts'
import type { ClaimView, EntityView } from '../../model/view.ts'
import { hash } from '../text/hash.ts'
import type { Parts } from './array-file.ts'
import type { Sections } from './index-file.ts'

/** Kinds of records, in the order in which they are numbered: the last in the texts, the others in the index. */
export const RECORD_KINDS = ['packs', 'topics', 'terms', 'entities', 'claims'] as const
type RecordKind = (typeof RECORD_KINDS)[number]

/** A term's name, for reasons. */
export interface TermRecord {
  readonly id: string
  readonly name: string
}

export interface RecordTypes {
  readonly packs: PackInfo
  readonly topics: { readonly id: string }
  readonly terms: TermRecord
  readonly entities: EntityView & { readonly party: string | null }
  /** With the claim's other wordings, where there are some. */
  readonly claims: ClaimView & { readonly wordings?: readonly string[] }
}

/** Records of some kinds: where they lie, and where they are by their ids. */
export type RecordFile = Parts<'texts'>

/** An open index, and what was decoded of it so far. */
export interface Index extends Sections {
  /** The claims; null: not loaded yet. Reading one throws `TextsMissing` then. */
  readonly texts: RecordFile | null
  readonly decoded: Map<number, unknown>
}

/** @returns an index over opened sections and texts (null: those come later), with nothing decoded yet */
export const makeIndex = (sections: Sections, texts: RecordFile | null): Index => ({
  ...sections,
  texts,
  decoded: new Map(),
})

/** @returns where the records of a kind lie */
function fileOf(index: Index, kind: RecordKind): RecordFile {
  if (kind !== 'claims') return index
  if (index.texts === null) throw new TextsMissing('a text is read that is not loaded')
  return index.texts
}

/** @returns the number of a kind's first record among all */
function firstOf({ recordCounts }: Index, kind: RecordKind): number {
  let first = 0
  for (let i = 0; RECORD_KINDS[i] !== kind; i++) first += recordCounts[i] as number
  return first
}

/** @returns the same among those of its file */
const firstInFile = (index: Index, kind: RecordKind): number => (kind === 'claims' ? 0 : firstOf(index, kind))

/** @returns how many records of a kind the index has */
export const countRecords = (index: Index, kind: RecordKind): number =>
  index.recordCounts[RECORD_KINDS.indexOf(kind)] as number

const DECODER = new TextDecoder()

/** More records than a day of pages needs; beyond it the oldest go. */
const MOST_DECODED = 4096

/** Reads record `n` of a kind. A number out of range is a bug. */
export function readRecord<K extends RecordKind>(index: Index, kind: K, n: number): RecordTypes[K] {
  const at = firstOf(index, kind) + n
  const known = index.decoded.get(at)
  if (known !== undefined) return known as RecordTypes[K]
  const record = readOnce(index, kind, n)
  for (const oldest of index.decoded.keys()) {
    if (index.decoded.size < MOST_DECODED) break
    index.decoded.delete(oldest)
  }
  index.decoded.set(at, record)
  return record
}

/** Reads record `n` of a kind and keeps nothing of it: for whoever passes over all of them. */
export function readOnce<K extends RecordKind>(index: Index, kind: K, n: number): RecordTypes[K] {
  const { blob, recordStarts } = fileOf(index, kind)
  const at = firstInFile(index, kind) + n
  const record = JSON.parse(DECODER.decode(blob.subarray(recordStarts[at], recordStarts[at + 1])))
  return kind === 'claims' ? { ...USUAL_CLAIM, title: record.statement, ...record } : record
}

/** What most of a hundred thousand imported claims have in common is not written with each. */
const USUAL_CLAIM = {
  topic: '',
  topicTitle: '',
  date: null,
  status: deriveStatus([]),
  statusBy: [],
  accounts: [],
} as const

/** @returns a record as it is written into the index: without what a claim usually has, its title when that is its statement */
export function shortenRecord<K extends RecordKind>(kind: K, record: RecordTypes[K]): object {
  if (kind !== 'claims') return record
  const claim = record as RecordTypes['claims']
  const usual = { ...USUAL_CLAIM, title: claim.statement }
  const isUsual = ([field, value]: [string, unknown]) =>
    field in usual && JSON.stringify(value) === JSON.stringify(usual[field as keyof typeof usual])
  return Object.fromEntries(Object.entries(claim).filter(entry => !isUsual(entry)))
}

/** Puts a record that lies in no blob; of kind `claims`, the last one, there may be more than the blob has. */
export function setRecord<K extends RecordKind>(index: Index, kind: K, n: number, record: RecordTypes[K]): void {
  index.decoded.set(firstOf(index, kind) + n, record)
}

/** Kinds whose records are found by id. */
const KINDS_BY_ID = ['topics', 'entities', 'claims'] as const
type KindById = (typeof KINDS_BY_ID)[number]

/** @returns the hash under which a record is filed by its id; ids of different kinds are different keys */
const hashId = (kind: RecordKind, id: string): number => hash(id, 0, undefined, RECORD_KINDS.indexOf(kind) + 1)

/** Bits of an id's hash that are kept beside the record, so that another one of its bucket is hardly ever decoded. */
export const checkOf = (key: number): number => key >>> 24

/** @returns the key of each record that is found by its id, or null; for the index file's columns */
export const keyOf = (kind: RecordKind, id: string): number | null =>
  (KINDS_BY_ID as readonly string[]).includes(kind) ? hashId(kind, id) : null

/** @returns the number of the record with that id among its kind, of several the first; null when there is none */
export function numberOf(index: Index, kind: KindById, id: string): number | null {
  const { idBuckets, idRecords, idChecks } = fileOf(index, kind)
  const key = hashId(kind, id)
  const bucket = key & (idBuckets.length - 2) // one more start than buckets
  const first = firstInFile(index, kind)
  for (let i = idBuckets[bucket] as number; i < (idBuckets[bucket + 1] as number); i++) {
    const n = (idRecords[i] as number) - first
    if (idChecks[i] !== checkOf(key) || n < 0 || n >= countRecords(index, kind)) continue
    if (readRecord(index, kind, n).id === id) return n
  }
  return null
}

/** @returns the claim as people see it, or null when no pack has that id */
export function readClaim(index: Index, id: string): ClaimView | null {
  const n = numberOf(index, 'claims', id)
  return n === null ? null : readRecord(index, 'claims', n)
}

/** @returns the entity as people see it, or null when no pack has that id */
export function readEntity(index: Index, id: string): EntityView | null {
  const n = numberOf(index, 'entities', id)
  return n === null ? null : readRecord(index, 'entities', n)
}

/** Whoever lists all keeps what is wanted of them. */
function listRecords<K extends RecordKind>(index: Index, kind: K): RecordTypes[K][] {
  return Array.from({ length: countRecords(index, kind) }, (_, n) => readOnce(index, kind, n))
}

/** @returns every claim of every pack, in the packs' order */
export const listClaims = (index: Index): readonly ClaimView[] => listRecords(index, 'claims')

/** @returns what is loaded */
export const listPacks = (index: Index): readonly PackInfo[] => listRecords(index, 'packs')
