/**
 * Claims whose wording is close to a sentence. Every wording has a **core**: its few rarest stems. A sentence is compared
 * with a wording in full only when it holds most of the core's weight (`GATE`), and that is found without touching others:
 *
 * - A wording is filed under the rarest stems of its core, so many that the rest weighs less than is needed. A sentence
 *   that holds enough has one of them (prefix filtering: Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007).
 * - Beside each are two checks: the next two stems of the core, where one of them must be there as well (the rarer ones
 *   being missed, or they would have led here). Without either the wording is not even touched.
 * - What is left is looked through by the core's codes, 12 bits a stem: a few reads of typed arrays each.
 *
 * So every wording is found of whose core the sentence holds at least `GATE`; a code that two stems share can only let more
 * through. `rankCandidates` looks through all cores instead, for texts that need not hold that much.
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
import type { Tokens } from '../text/tokens.ts'

/** Stems of a core. */
export const CORE = 8
/** Share of a core's weight that a sentence must hold for the wording to be compared at all. */
export const GATE = 0.6
/** The same for a claim with patterns: they say what a sentence needs, so that a wording counts only when all but whole. */
export const PATTERN_GATE = 0.85

/** What the stems of the text at hand weigh, by code; always cleared behind use. */
const heldCodes = new Uint8Array(CODE_MASK + 1)
/** The same by `checkOf`, 1 where a stem is held; 0 is always held. */
const heldChecks = new Uint8Array(1 << 8).fill(1, 0, 1)

/** A wording is filed as its number with one check above it. More wordings than 24 bits tell apart no pack can have. */
const CHECK_SHIFT = 24
const WORDING_MASK = (1 << CHECK_SHIFT) - 1
export const fileWording = (wording: number, check: number): number => ((check << CHECK_SHIFT) | wording) >>> 0

/** @returns a stem's check, 1..255 */
export const checkOf = (stem: number): number => codeOf(stem) & 0xff || 1

/** The places in the stem table of the stems at hand, each once; grows to the longest text seen. */
let atHand = new Uint32Array(1024)

/** Marks the stems of a range of tokens. @returns how many of `atHand` are theirs */
function markStems(index: StemTable, tokens: Tokens, from: number, to: number): number {
  if (atHand.length < to - from) atHand = new Uint32Array(to - from)
  const { slots, stems, numberLengths } = tokens
  const { stemWeights } = index
  const places = placesOf(index, tokens)
  let count = 0
  for (let token = from; token < to; token++) {
    const known = numberLengths[token] === 0 ? (places[slots[token] as number] as number) : 0
    if (known === NO_PLACE) continue
    const at = (known || learnPlace(index, tokens, places, token)) - FIRST_PLACE
    if (at < 0) continue
    const stem = stems[token] as number
    const code = codeOf(stem)
    const weight = stemWeights[at] as number
    const marked = heldCodes[code] as number
    // A stem that stands there twice finds its own mark, and need not be looked up again.
    if (marked === weight && isAtHand(at, count)) continue
    heldCodes[code] = Math.max(marked, weight)
    heldChecks[checkOf(stem)] = 1
    atHand[count++] = at
  }
  return count
}

function isAtHand(place: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (atHand[i] === place) return true
  return false
}

function clearStems(index: StemTable, count: number): void {
  for (let i = 0; i < count; i++) {
    const stem = index.stemKeys[atHand[i] as number] as number
    heldCodes[codeOf(stem)] = 0
    heldChecks[checkOf(stem)] = 0
  }
}

/** @returns the weight of the core that is marked, in the unit of `stemWeights`; `at` is where its codes begin */
function weighHeld(cores: Uint16Array, at: number): number {
  let sum = 0
  for (let i = at; i < at + CORE; i++) sum += heldCodes[(cores[i] as number) & CODE_MASK] as number
  return sum
}

/**
 * Writes a core: a code a stem, and what a sentence must hold of it in the bits above the first three codes, so that one
 * line of memory answers for a wording.
 */
export function writeCore(cores: Uint16Array, wording: number, stems: readonly number[], need: number): void {
  for (let i = 0; i < CORE; i++) {
    const stem = stems[i]
    const above = i < 3 ? (need >>> (4 * i)) & 15 : 0
    cores[wording * CORE + i] = (above << CODE_BITS) | (stem === undefined ? 0 : codeOf(stem))
  }
}

const readNeed = (cores: Uint16Array, at: number): number =>
  ((cores[at] as number) >>> CODE_BITS) |
  (((cores[at + 1] as number) >>> CODE_BITS) << 4) |
  (((cores[at + 2] as number) >>> CODE_BITS) << 8)

/** @returns the least weight of a core, in the unit of `stemWeights`, with which a wording is let through */
export const needOf = (coreWeight: number, hasPatterns: boolean): number =>
  Math.max(1, Math.ceil((hasPatterns ? PATTERN_GATE : GATE) * coreWeight))

/** Wordings filed under stems: row r is `filedWordings[stemStarts[r] .. stemStarts[r + 1])`. */
export type Filing = Pick<Index, 'stemStarts' | 'filedWordings' | 'filedChecks' | 'wordingCores'>

/** Calls `visit` with the place of each stem among the tokens in the stem table, once, while `addFiled` may be used. */
export function visitStems(
  table: StemTable,
  tokens: Tokens,
  from: number,
  to: number,
  visit: (at: number) => void,
): void {
  const count = markStems(table, tokens, from, to)
  for (let i = 0; i < count; i++) visit(atHand[i] as number)
  clearStems(table, count)
}

/** Adds the wordings of a row of whose core the visited stems hold enough. */
export function addFiled(filing: Filing, row: number, found: number[]): void {
  const { wordingCores: cores, filedWordings: filed, filedChecks: checks, stemStarts: starts } = filing
  const last = starts[row + 1] as number
  for (let f = starts[row] as number; f < last; f++) {
    const entry = filed[f] as number
    if (heldChecks[entry >>> CHECK_SHIFT] === 0 && heldChecks[checks[f] as number] === 0) continue
    const wording = entry & WORDING_MASK
    const core = wording * CORE
    if (weighHeld(cores, core) >= readNeed(cores, core)) found.push(wording)
  }
}

const NONE: readonly number[] = []

/** @returns the wordings of whose core the tokens hold enough, each once */
export function findCandidates(index: Index, tokens: Tokens, from: number, to: number): readonly number[] {
  const count = markStems(index, tokens, from, to)
  if (count === 0) return NONE
  const found: number[] = []
  for (let i = 0; i < count; i++) {
    const row = atHand[i] as number
    // Nothing is filed under most stems.
    if (index.stemStarts[row] !== index.stemStarts[row + 1]) addFiled(index, row, found)
  }
  clearStems(index, count)
  return found.length > 1 ? [...new Set(found)] : found
}

/**
 * Finds the wordings with which a text shares most, however little that is.
 * @param most how many at most
 * @returns wordings by the weight of their core that the text holds, most first
 */
export function rankCandidates(index: Index, tokens: Tokens, most: number): number[] {
  const count = markStems(index, tokens, 0, tokens.count)
  const byWeight: number[][] = Array.from({ length: CORE * FULL_WEIGHT + 1 }, () => [])
  for (let wording = 0; wording < index.wordingClaims.length; wording++) {
    const weight = weighHeld(index.wordingCores, wording * CORE)
    if (weight > 0) byWeight[weight]?.push(wording)
  }
  clearStems(index, count)
  const found: number[] = []
  for (let weight = byWeight.length - 1; weight > 0 && found.length < most; weight--)
    found.push(...(byWeight[weight] as number[]).slice(0, most - found.length))
  return found
}
