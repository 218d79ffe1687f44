/**
 * The gate: finds the wordings that a sentence might be close to, so that only those are compared in full. Every wording has
 * a **core**, its few rarest stems. A sentence passes when it has most of the core's weight (`GATE`). That is decided
 * without looking at other wordings:
 *
 * - A wording is filed under the rarest stems of its core, under so many that the other stems together weigh less than a
 *   sentence needs. A sentence that has enough of the core therefore has one of these stems (prefix filtering: Chaudhuri,
 *   Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007).
 * - Two checks are stored with each filing. They stand for the next two stems of the core, where a sentence without the
 *   rarer stems needs at least one of the two. A sentence with neither is dropped before the core is read.
 * - The core consists of 12-bit codes of its stems, so that weighing it takes a few reads of typed arrays.
 *
 * Every wording is found of whose core the sentence has at least `GATE`. Two stems may share a code, which can only let more
 * wordings through.
 */
import type { Index } from '../index/records.ts'
import {
  CODE_BITS,
  CODE_MASK,
  codeOf,
  FIRST_PLACE,
  FULL_WEIGHT,
  learnPlace,
  NO_PLACE,
  placesOf,
  type StemTable,
} from '../index/stem-table.ts'
import { at, byteAt, unitAt } from '../text/column.ts'
import type { Tokens } from '../text/tokens.ts'

/** Stems of a core: enough to tell claims apart, and few enough that a core fits into 16 bytes. */
export const CORE = 8
/**
 * The share of a core's weight that a sentence needs to be compared at all. With a lower gate many more wordings would have
 * to be compared in full; with a higher one paraphrases would be lost.
 */
export const GATE = 0.6
/** The same for a claim with patterns. The patterns say what a sentence needs, so only a nearly complete wording counts. */
export const PATTERN_GATE = 0.85

const CHECKS = 1 << 8
/** A wording is filed as its number below its first check. 24 bits are enough for the wordings of the largest pack. */
const CHECK_SHIFT = 24
const WORDING_MASK = (1 << CHECK_SHIFT) - 1
export const fileWording = (wording: number, check: number): number => ((check << CHECK_SHIFT) | wording) >>> 0

/** @returns the check that stands for a stem, 1..255; a check of 0 stands for none and always passes */
export const stemCheck = (stem: number): number => codeOf(stem) & (CHECKS - 1) || 1

/**
 * The stems of the text at hand: working memory that is made once for a scan. Between two texts all its weights are 0, so
 * that only the places used must be cleared.
 */
export interface HeldStems {
  /** For each code, the weight of the heaviest stem of the text that has it. */
  readonly weights: Uint8Array
  /** 1 for each check that a stem of the text has, and for check 0. */
  readonly checks: Uint8Array
  /** The places of the text's stems in the stem table, each once; grows to the longest text. */
  places: Uint32Array
}

/** Room for the stems of a long sentence; longer texts make it grow. */
const USUAL_STEMS = 256

export const makeHeldStems = (): HeldStems => ({
  weights: new Uint8Array(CODE_MASK + 1),
  checks: new Uint8Array(CHECKS).fill(1, 0, 1),
  places: new Uint32Array(USUAL_STEMS),
})

/** Enters the stems of a range of tokens. @returns how many of `held.places` are theirs */
function holdStems(table: StemTable, held: HeldStems, tokens: Tokens, from: number, to: number): number {
  if (held.places.length < to - from) held.places = new Uint32Array(to - from)
  const { weights, checks, places } = held
  const { slots, stems, numberLengths } = tokens
  const { stemWeights } = table
  const placeMemo = placesOf(table, tokens)
  let count = 0
  for (let token = from; token < to; token++) {
    const remembered = numberLengths[token] === 0 ? at(placeMemo, at(slots, token)) : 0
    if (remembered === NO_PLACE) continue
    const place = (remembered || learnPlace(table, tokens, placeMemo, token)) - FIRST_PLACE
    if (place < 0) continue
    const stem = at(stems, token)
    const code = codeOf(stem)
    const weight = byteAt(stemWeights, place)
    const before = byteAt(weights, code)
    // Only where the weight is there already can the stem itself have been entered before.
    if (before === weight && isHeld(places, place, count)) continue
    weights[code] = Math.max(before, weight)
    checks[stemCheck(stem)] = 1
    places[count++] = place
  }
  return count
}

function isHeld(places: Uint32Array, place: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (places[i] === place) return true
  return false
}

function releaseStems({ stemKeys }: StemTable, { weights, checks, places }: HeldStems, count: number): void {
  for (let i = 0; i < count; i++) {
    const stem = at(stemKeys, at(places, i))
    weights[codeOf(stem)] = 0
    checks[stemCheck(stem)] = 0
  }
}

/** @returns the weight that the text has of the core that begins at `start`, in units of `stemWeights` */
function weighHeld(cores: Uint16Array, start: number, weights: Uint8Array): number {
  let sum = 0
  for (let i = start; i < start + CORE; i++) sum += byteAt(weights, unitAt(cores, i) & CODE_MASK)
  return sum
}

/** The need of a wording, up to `CORE` × `FULL_WEIGHT`, is stored in the four spare bits above each of its first codes. */
const NEED_BITS = 16 - CODE_BITS
const NEED_MASK = (1 << NEED_BITS) - 1
const NEED_PARTS = 3

/**
 * Writes a core: the codes of its stems, and above the first three codes the weight that a sentence needs. Everything the
 * gate reads of a wording thus lies in one line of the processor's cache.
 */
export function writeCore(cores: Uint16Array, wording: number, stems: readonly number[], need: number): void {
  for (let i = 0; i < CORE; i++) {
    const stem = stems[i]
    const part = i < NEED_PARTS ? (need >>> (NEED_BITS * i)) & NEED_MASK : 0
    cores[wording * CORE + i] = (part << CODE_BITS) | (stem === undefined ? 0 : codeOf(stem))
  }
}

const readNeed = (cores: Uint16Array, start: number): number =>
  (unitAt(cores, start) >>> CODE_BITS) |
  ((unitAt(cores, start + 1) >>> CODE_BITS) << NEED_BITS) |
  ((unitAt(cores, start + 2) >>> CODE_BITS) << (2 * NEED_BITS))

/** @returns the least weight of a core that a sentence needs, in units of `stemWeights` */
export const needOf = (coreWeight: number, hasPatterns: boolean): number =>
  Math.max(1, Math.ceil((hasPatterns ? PATTERN_GATE : GATE) * coreWeight))

/** Wordings filed under stems: row r is `filedWordings[stemStarts[r] .. stemStarts[r + 1])`. */
export type Filing = Pick<Index, 'stemStarts' | 'filedWordings' | 'filedChecks' | 'wordingCores'>

/** Calls `visit` once for each stem of the tokens, with its place in the stem table. `addFiled` may be called in it. */
export function visitStems(
  table: StemTable,
  held: HeldStems,
  tokens: Tokens,
  from: number,
  to: number,
  visit: (place: number) => void,
): void {
  const count = holdStems(table, held, tokens, from, to)
  for (let i = 0; i < count; i++) visit(at(held.places, i))
  releaseStems(table, held, count)
}

/** Adds to `wordings` those filed in a row that the held stems let through; a wording may be added by several rows. */
export function addFiled(filing: Filing, { weights, checks }: HeldStems, row: number, wordings: number[]): void {
  const { wordingCores: cores, filedWordings, filedChecks, stemStarts } = filing
  const end = at(stemStarts, row + 1)
  for (let f = at(stemStarts, row); f < end; f++) {
    const entry = at(filedWordings, f)
    if (checks[entry >>> CHECK_SHIFT] === 0 && checks[byteAt(filedChecks, f)] === 0) continue
    const wording = entry & WORDING_MASK
    const core = wording * CORE
    if (weighHeld(cores, core, weights) >= readNeed(cores, core)) wordings.push(wording)
  }
}

const NO_WORDINGS: readonly number[] = []

/** @returns the wordings of whose core the tokens have enough, each once */
export function findCandidateWordings(
  index: Index,
  held: HeldStems,
  tokens: Tokens,
  from: number,
  to: number,
): readonly number[] {
  const count = holdStems(index, held, tokens, from, to)
  if (count === 0) return NO_WORDINGS
  const wordings: number[] = []
  for (let i = 0; i < count; i++) {
    const row = at(held.places, i)
    // Nothing is filed under most stems.
    if (index.stemStarts[row] !== index.stemStarts[row + 1]) addFiled(index, held, row, wordings)
  }
  releaseStems(index, held, count)
  return wordings.length > 1 ? [...new Set(wordings)] : wordings
}

/**
 * Finds the wordings that share most with a text, however little that is. It goes through all cores.
 * @param most how many wordings to return at most
 * @returns wordings by the weight of their core that the text has, the greatest first
 */
export function rankCandidateWordings(index: Index, held: HeldStems, tokens: Tokens, most: number): number[] {
  const count = holdStems(index, held, tokens, 0, tokens.count)
  const byWeight: number[][] = Array.from({ length: CORE * FULL_WEIGHT + 1 }, () => [])
  for (let wording = 0; wording < index.wordingClaims.length; wording++) {
    const weight = weighHeld(index.wordingCores, wording * CORE, held.weights)
    if (weight > 0) byWeight[weight]?.push(wording)
  }
  releaseStems(index, held, count)
  return byWeight.slice(1).reverse().flat().slice(0, most)
}
