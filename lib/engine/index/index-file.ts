/**
 * The index file: what packs compile to. It loads without parsing: its sections are typed arrays over the file's own bytes.
 *
 *   bytes 0..3    magic "SDLX"
 *         4..7    formatVersion
 *         8..11   checksum of everything from byte 16 on: detects missing and changed bytes
 *        12..15   number of sections, n
 *        16..     n × (byte offset, byte length), then the sections, each on a multiple of 8 bytes, in SECTIONS' order
 *
 * All numbers are little-endian, as on every machine that runs a browser today; a big-endian machine would see another
 * magic number and refuse the file as foreign. The names of packs, topics, terms and entities are UTF-8 JSON records in one
 * blob; each is decoded when it is asked for. Claims have a file of their own (`texts` in `array-file.ts`), because most
 * pages are read without any of them.
 */
import type { Trouble } from '../../model/report.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { at } from '../text/column.ts'

/** Goes up whenever the meaning of a section changes; an index of another version is refused. */
export const FORMAT_VERSION = 5
/** Topic number of a claim without a topic, as imported claims are. */
export const NO_TOPIC = 0xffffffff
const MAGIC = 0x584c4453
const HEADER_BYTES = 16
const ALIGNMENT = 8

/** The sections in file order, each with the type of its array. The first eight are the `Lexicon`. */
const SECTIONS = {
  slots: Uint32Array,
  slotStarts: Uint32Array,
  filed: Uint32Array,
  phraseStarts: Uint32Array,
  elements: Uint32Array,
  terms: Uint32Array,
  flags: Uint8Array,
  keys: Uint8Array,
  /** An occurrence of term t also counts as one of the terms `widerTerms[widerStarts[t] .. widerStarts[t + 1])`. */
  widerStarts: Uint32Array,
  widerTerms: Uint32Array,
  /** For each term, its entity's number plus one; 0 for a concept. */
  termEntities: Uint32Array,
  /** Pattern p is `patternData[patternStarts[p] .. patternStarts[p + 1])`: see `patterns.ts`. */
  patternStarts: Uint32Array,
  patternData: Uint32Array,
  /** The patterns filed under term t are `termPatterns[termPatternStarts[t] .. termPatternStarts[t + 1])`. */
  termPatternStarts: Uint32Array,
  termPatterns: Uint32Array,
  /** The stems of claims: see `stem-table.ts`. Bucket b is `stemKeys[stemBuckets[b] .. stemBuckets[b + 1])`. */
  stemBuckets: Uint32Array,
  stemKeys: Uint32Array,
  /** For each stem its weight, up to 255, and the wordings filed under it. */
  stemWeights: Uint8Array,
  stemStarts: Uint32Array,
  filedWordings: Uint32Array,
  /** The second check of each of `filedWordings`, whose upper byte is the first check: see `gate.ts`. */
  filedChecks: Uint8Array,
  /** The claim of each wording. The wordings of a claim stand together, its statement first. */
  wordingClaims: Uint32Array,
  /** The core of each wording, `CORE` numbers: see `writeCore` in `gate.ts`. */
  wordingCores: Uint16Array,
  /** For each topic, the terms that show that a page is not about it. */
  topicExcludeStarts: Uint32Array,
  topicExcludes: Uint32Array,
  /**
   * For each claim its topic's number (or `NO_TOPIC`), the terms that show that a sentence is not about it, and the claims
   * it contradicts. Claims at the end that have none of these are left out: see `lists.ts`.
   */
  claimTopics: Uint32Array,
  excludeStarts: Uint32Array,
  excludes: Uint32Array,
  contradictStarts: Uint32Array,
  contradicts: Uint32Array,
  /** For each claim its own figures and the words beside which they stand: see `figures.ts`. */
  figureStarts: Uint32Array,
  figures: Uint32Array,
  figureWordStarts: Uint32Array,
  figureWords: Uint32Array,
  /** Where each record begins in `blob`: first all packs, then topics, terms and entities. */
  recordStarts: Uint32Array,
  /** How many records there are of each kind: packs, topics, terms, entities, and the claims in the texts file. */
  recordCounts: Uint32Array,
  /** Records by a hash of their id. Bucket b has `idRecords[idBuckets[b] .. idBuckets[b + 1])`; the number of buckets is a power of two. */
  idBuckets: Uint32Array,
  idRecords: Uint32Array,
  /** More bits of the hash of each of `idRecords`. */
  idChecks: Uint8Array,
  blob: Uint8Array,
} as const

type ArrayOf<C> = C extends Uint32ArrayConstructor
  ? Uint32Array
  : C extends Uint16ArrayConstructor
    ? Uint16Array
    : Uint8Array
export type Sections = { readonly [S in keyof typeof SECTIONS]: ArrayOf<(typeof SECTIONS)[S]> }
type SectionName = keyof Sections
const NAMES = Object.keys(SECTIONS) as SectionName[]

/** @returns the next multiple of 8 bytes */
export const alignUp = (bytes: number) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT

/** Writes an index file. @returns its bytes; the same sections give the same bytes */
export function writeIndex(sections: Sections): ArrayBuffer {
  const tableEnd = alignUp(HEADER_BYTES + NAMES.length * 8)
  const size = NAMES.reduce((end, name) => alignUp(end + sections[name].byteLength), tableEnd)
  const buffer = new ArrayBuffer(size)
  const head = new Uint32Array(buffer)
  const bytes = new Uint8Array(buffer)
  let offset = tableEnd
  NAMES.forEach((name, i) => {
    const section = sections[name]
    head[HEADER_BYTES / 4 + 2 * i] = offset
    head[HEADER_BYTES / 4 + 2 * i + 1] = section.byteLength
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset)
    offset = alignUp(offset + section.byteLength)
  })
  head.set([MAGIC, FORMAT_VERSION, checksum(buffer), NAMES.length])
  return buffer
}

/**
 * Opens an index file.
 * @returns the sections, as views of `buffer`; fails with `indexForeign` for a file of another kind or version, and with
 * `indexDamaged` when bytes are missing or have changed
 */
export function openIndex(buffer: ArrayBuffer): Result<Sections, Trouble> {
  if (buffer.byteLength < HEADER_BYTES) return fail('indexDamaged')
  const [magic, version, sum, count] = new Uint32Array(buffer, 0, 4)
  if (magic !== MAGIC || version !== FORMAT_VERSION || count !== NAMES.length) return fail('indexForeign')
  if (buffer.byteLength % ALIGNMENT !== 0 || checksum(buffer) !== sum) return fail('indexDamaged')
  const table = new Uint32Array(buffer, HEADER_BYTES, NAMES.length * 2)
  const sections = Object.fromEntries(
    NAMES.map((name, i) => {
      const View = SECTIONS[name]
      return [name, new View(buffer, table[2 * i], at(table, 2 * i + 1) / View.BYTES_PER_ELEMENT)]
    }),
  )
  return ok(sections as unknown as Sections)
}

/**
 * Sums up the 32-bit words of a file from byte 16 on, rotating the sum at each step. It keeps four sums, each of every
 * fourth word, because the processor can compute those at the same time.
 */
export function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, HEADER_BYTES)
  const { length } = words
  let [a, b, c, d] = [length, 1, 2, 3] as [number, number, number, number]
  let i = 0
  for (; i + 3 < length; i += 4) {
    a = ((a << 1) | (a >>> 31)) ^ at(words, i)
    b = ((b << 1) | (b >>> 31)) ^ at(words, i + 1)
    c = ((c << 1) | (c >>> 31)) ^ at(words, i + 2)
    d = ((d << 1) | (d >>> 31)) ^ at(words, i + 3)
  }
  for (; i < length; i++) a = ((a << 1) | (a >>> 31)) ^ at(words, i)
  return (Math.imul(a, 3) ^ Math.imul(b, 5) ^ Math.imul(c, 7) ^ Math.imul(d, 9)) >>> 0
}
