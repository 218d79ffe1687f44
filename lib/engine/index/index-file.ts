/**
 * The index: what packs compile to. One binary that loads without parsing: typed arrays over the file's own bytes.
 *
 *   bytes 0..3    magic "SDLX"
 *         4..7    formatVersion
 *         8..11   checksum of everything behind byte 16 (sum of 32-bit words, rotated: catches cut and flipped bytes)
 *        12..15   number of sections, n
 *        16..     n × (byte offset, byte length), then the sections, each on a multiple of 8 bytes, in SECTIONS' order
 *
 * All numbers are little-endian, as on every machine that runs a browser of today; another one is refused as foreign.
 * Names (packs, topics, terms, entities) are UTF-8 JSON records in one blob, decoded when one is asked for. Claims' texts are in a
 * file of their own, `texts` in `parts-file.ts`: most pages are read without any of them.
 */
import type { Trouble } from '../../model/report.ts'
import { fail, ok, type Result } from '../../model/result.ts'

/** Raised whenever a section's meaning changes; an index of another version is foreign. */
export const FORMAT_VERSION = 3
/** Topic number of a claim that belongs to none: an imported one. */
export const NO_TOPIC = 0xffffffff
const MAGIC = 0x584c4453
const HEADER_BYTES = 16
const ALIGNMENT = 8

/** Sections in file order, with the array type that each is read as. */
const SECTIONS = {
  slots: Uint32Array,
  slotStarts: Uint32Array,
  filed: Uint32Array,
  phraseStarts: Uint32Array,
  elements: Uint32Array,
  terms: Uint32Array,
  flags: Uint8Array,
  keys: Uint8Array,
  /** Term t also counts as the terms `widerTerms[widerStarts[t] .. widerStarts[t + 1])`. */
  widerStarts: Uint32Array,
  widerTerms: Uint32Array,
  /** Entity number of term t plus one, or 0 for a concept. */
  termEntities: Uint32Array,
  /** Pattern p: `patternData[patternStarts[p] .. patternStarts[p + 1])`, see `patterns.ts`. */
  patternStarts: Uint32Array,
  patternData: Uint32Array,
  /** Patterns that need term t first: `termPatterns[termPatternStarts[t] .. termPatternStarts[t + 1])`. */
  termPatternStarts: Uint32Array,
  termPatterns: Uint32Array,
  /** Stems of claims: see `stem-table.ts`. Bucket b is `stemKeys[stemBuckets[b] .. stemBuckets[b + 1])`. */
  stemBuckets: Uint32Array,
  stemKeys: Uint32Array,
  /** Weight of stem s, 255 at most, and the wordings that are filed under it. */
  stemWeights: Uint8Array,
  stemStarts: Uint32Array,
  filedWordings: Uint32Array,
  /** For each of `filedWordings`, which holds a check in its upper byte, the other check: see `gate.ts`. */
  filedChecks: Uint8Array,
  /** Wording w belongs to claim `wordingClaims[w]`; a claim's wordings follow one another, the statement first. */
  wordingClaims: Uint32Array,
  /** A wording's core, `CORE` numbers: see `writeCore` in `gate.ts`. */
  wordingCores: Uint16Array,
  /** Terms that say a page is not about topic t. */
  topicExcludeStarts: Uint32Array,
  topicExcludes: Uint32Array,
  /**
   * Topic number of claim c (or `NO_TOPIC`), the terms that say a sentence is not about it, and the claims that it
   * contradicts; claims at the end that have none of these are left out, see `lists.ts`.
   */
  claimTopics: Uint32Array,
  excludeStarts: Uint32Array,
  excludes: Uint32Array,
  contradictStarts: Uint32Array,
  contradicts: Uint32Array,
  /** Byte ranges of records in `blob`: packs, topics, terms, entities, one after the other. */
  recordStarts: Uint32Array,
  /** How many records of each kind: packs, topics, terms, entities, and claims, which lie in the texts. */
  recordCounts: Uint32Array,
  /** Records by a hash of their id, a power of two of buckets: bucket b has `idRecords[idBuckets[b] .. idBuckets[b + 1])`. */
  idBuckets: Uint32Array,
  idRecords: Uint32Array,
  /** Further bits of the hash of each of `idRecords`. */
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

/** Writes an index file. @returns its bytes, the same for the same sections */
export function writeIndex(sections: Sections): ArrayBuffer {
  const tableEnd = alignUp(HEADER_BYTES + NAMES.length * 8)
  const size = NAMES.reduce((at, name) => alignUp(at + sections[name].byteLength), tableEnd)
  const buffer = new ArrayBuffer(size)
  const head = new Uint32Array(buffer)
  const bytes = new Uint8Array(buffer)
  let at = tableEnd
  NAMES.forEach((name, i) => {
    const section = sections[name]
    head[HEADER_BYTES / 4 + 2 * i] = at
    head[HEADER_BYTES / 4 + 2 * i + 1] = section.byteLength
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at)
    at = alignUp(at + section.byteLength)
  })
  head.set([MAGIC, FORMAT_VERSION, checksum(buffer), NAMES.length])
  return buffer
}

/**
 * Opens an index file over its own bytes: nothing is copied.
 * @returns the sections; fails with `indexForeign` for another kind or version of file, `indexDamaged` when it is cut
 * short or any of its bytes changed
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
      return [name, new View(buffer, table[2 * i], (table[2 * i + 1] as number) / View.BYTES_PER_ELEMENT)]
    }),
  )
  return ok(sections as unknown as Sections)
}

/**
 * Four sums beside one another, each of every fourth word: one alone waits for its last step at every word.
 * @returns a sum of everything behind a file's first 16 bytes
 */
export function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, HEADER_BYTES)
  const { length } = words
  let [a, b, c, d] = [length, 1, 2, 3] as [number, number, number, number]
  let i = 0
  for (; i + 3 < length; i += 4) {
    a = ((a << 1) | (a >>> 31)) ^ (words[i] as number)
    b = ((b << 1) | (b >>> 31)) ^ (words[i + 1] as number)
    c = ((c << 1) | (c >>> 31)) ^ (words[i + 2] as number)
    d = ((d << 1) | (d >>> 31)) ^ (words[i + 3] as number)
  }
  for (; i < length; i++) a = ((a << 1) | (a >>> 31)) ^ (words[i] as number)
  return (Math.imul(a, 3) ^ Math.imul(b, 5) ^ Math.imul(c, 7) ^ Math.imul(d, 9)) >>> 0
}
