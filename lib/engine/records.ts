/** Texts of an index: decoded one by one, when a match, the popup or a search needs them. */
import type { PackInfo } from '../model/report.ts'
import type { ClaimView, EntityView } from '../model/view.ts'
import type { Sections } from './index-file.ts'

/** Kinds of records, in the order in which they lie in the blob. */
export const RECORD_KINDS = ['packs', 'topics', 'terms', 'entities', 'claims'] as const
type RecordKind = (typeof RECORD_KINDS)[number]

/** A term's name, for reasons. */
export interface TermRecord {
  readonly id: string
  readonly name: string
}

interface RecordTypes {
  readonly packs: PackInfo
  readonly topics: { readonly id: string }
  readonly terms: TermRecord
  readonly entities: EntityView & { readonly party: string | null }
  /** With the claim's other wordings, where there are some. */
  readonly claims: ClaimView & { readonly wordings?: readonly string[] }
}

/** An open index, and what was decoded of it so far. */
export interface Index extends Sections {
  readonly decoded: Map<number, unknown>
  /** Record numbers of claims and entities by id; filled at first use. */
  readonly byId: Map<string, number>
}

/** @returns an index over opened sections, with nothing decoded yet */
export const makeIndex = (sections: Sections): Index => ({ ...sections, decoded: new Map(), byId: new Map() })

const firstOf = (index: Index, kind: RecordKind): number =>
  RECORD_KINDS.slice(0, RECORD_KINDS.indexOf(kind)).reduce((sum, _, i) => sum + (index.recordCounts[i] as number), 0)

/** @returns how many records of a kind the index has */
export const countRecords = (index: Index, kind: RecordKind): number =>
  index.recordCounts[RECORD_KINDS.indexOf(kind)] as number

/** Reads record `n` of a kind. A number out of range is a bug. */
export function readRecord<K extends RecordKind>(index: Index, kind: K, n: number): RecordTypes[K] {
  const at = firstOf(index, kind) + n
  const known = index.decoded.get(at)
  if (known !== undefined) return known as RecordTypes[K]
  const record = readOnce(index, kind, n)
  index.decoded.set(at, record)
  return record
}

/** Reads record `n` of a kind and keeps nothing of it: for whoever passes over all of them. */
export function readOnce<K extends RecordKind>(index: Index, kind: K, n: number): RecordTypes[K] {
  const at = firstOf(index, kind) + n
  const bytes = index.blob.subarray(index.recordStarts[at], index.recordStarts[at + 1])
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** Puts a record that lies in no blob; of kind `claims`, the last one, there may be more than the blob has. */
export function setRecord<K extends RecordKind>(index: Index, kind: K, n: number, record: RecordTypes[K]): void {
  index.decoded.set(firstOf(index, kind) + n, record)
}

function numberOf(index: Index, kind: 'claims' | 'entities', id: string): number | undefined {
  if (index.byId.size === 0) {
    for (const each of ['claims', 'entities'] as const)
      for (let n = 0; n < countRecords(index, each); n++) index.byId.set(`${each} ${readRecord(index, each, n).id}`, n)
  }
  return index.byId.get(`${kind} ${id}`)
}

/** @returns the claim as people see it, or null when no pack has that id */
export function readClaim(index: Index, id: string): ClaimView | null {
  const n = numberOf(index, 'claims', id)
  return n === undefined ? null : readRecord(index, 'claims', n)
}

/** @returns the entity as people see it, or null when no pack has that id */
export function readEntity(index: Index, id: string): EntityView | null {
  const n = numberOf(index, 'entities', id)
  return n === undefined ? null : readRecord(index, 'entities', n)
}

const listRecords = <K extends RecordKind>(index: Index, kind: K): RecordTypes[K][] =>
  Array.from({ length: countRecords(index, kind) }, (_, n) => readRecord(index, kind, n))

/** @returns every claim of every pack, in the packs' order */
export const listClaims = (index: Index): readonly ClaimView[] => listRecords(index, 'claims')

/** @returns what is loaded */
export const listPacks = (index: Index): readonly PackInfo[] => listRecords(index, 'packs')
