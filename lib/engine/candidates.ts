/**
 * Claims whose wording is close to a sentence. Every wording has a **core**: its few rarest stems. A sentence is compared
 * with a wording in full only when it holds most of the core's weight (`GATE`), and that is found without touching others:
 *
 * - A wording is filed under the rarest stems of its core, so many that the rest weighs less than is needed. A sentence
 *   that holds enough has one of them (prefix filtering: Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007).
 * - Beside each is a check: a stem of the core that must be there as well, where one must (the rarer ones being missed, or
 *   they would have led here). Without it the wording is not even touched.
 * - What is left is looked through by the core's codes, 12 bits a stem: a few reads of typed arrays each.
 *
 * So every wording is found of whose core the sentence holds at least `GATE`; a code that two stems share can only let more
 * through. `rankCandidates` looks through all cores instead, for texts that need not hold that much.
 */
import { readClaimText } from './claim-texts.ts'
import { type Content, readContent } from './content.ts'
import type { Language } from './language.ts'
import { type ClaimText, haveOtherNumbers, measureLikeness } from './likeness.ts'
import type { Index } from './records.ts'
import { CODE_BITS, CODE_MASK, codeOf, FULL_WEIGHT, findStem, type StemTable } from './stem-table.ts'
import type { Tokens } from './tokens.ts'

/** Stems of a core. */
export const CORE = 8
/** Share of a core's weight that a sentence must hold for the wording to be compared at all. */
export const GATE = 0.6
/** The same for a claim with patterns: they say what a sentence needs, so that a wording counts only when all but whole. */
export const PATTERN_GATE = 0.8

/** A word of a sentence that a wording has too. */
export interface SharedWord {
  readonly text: string
  readonly number: boolean
  /** Its share of the weight in common, 0..1. */
  readonly share: number
}

export interface WordingHit {
  readonly claim: number
  /** 0..1, see `likeness.ts`. */
  readonly likeness: number
  /** Both have numbers, and none in common. */
  readonly otherNumbers: boolean
  /** Tokens of the sentence that the wording holds, in order. */
  readonly tokens: readonly number[]
  /** The same as words, the weightiest first. */
  readonly words: readonly SharedWord[]
}

/** What the stems of the text at hand weigh, by code; always cleared behind use. */
const heldCodes = new Uint8Array(CODE_MASK + 1)
/** The same by `checkOf`, 1 where a stem is held; 0 is always held. */
const heldChecks = new Uint8Array(1 << 8).fill(1, 0, 1)

/** @returns a stem's check, 1..255 */
export const checkOf = (stem: number): number => codeOf(stem) & 0xff || 1

/** The places in the stem table of the stems at hand, each once; grows to the longest text seen. */
let atHand = new Uint32Array(1024)

/** Marks the stems of a range of tokens. @returns how many of `atHand` are theirs */
function markStems(index: StemTable, tokens: Tokens, from: number, to: number): number {
  if (atHand.length < to - from) atHand = new Uint32Array(to - from)
  let count = 0
  for (let token = from; token < to; token++) {
    const stem = tokens.stems[token] as number
    const at = findStem(index, stem)
    if (at < 0) continue
    const code = codeOf(stem)
    const weight = index.stemWeights[at] as number
    // A stem that stands there twice finds its own mark, and need not be looked up again.
    if (heldCodes[code] === weight && atHand.subarray(0, count).includes(at)) continue
    heldCodes[code] = Math.max(heldCodes[code] as number, weight)
    heldChecks[checkOf(stem)] = 1
    atHand[count++] = at
  }
  return count
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

/**
 * Marks the stems of a range of tokens while `visit` is called with the place of each in the stem table, once.
 * `addFiled` may be used in it.
 */
export function visitStems(table: StemTable, tokens: Tokens, from: number, to: number, visit: (at: number) => void) {
  const count = markStems(table, tokens, from, to)
  for (let i = 0; i < count; i++) visit(atHand[i] as number)
  clearStems(table, count)
}

/** Adds the wordings of a row of whose core the marked stems hold enough. */
export function addFiled(filing: Filing, row: number, found: number[]): void {
  const { wordingCores: cores, filedWordings: filed, filedChecks: checks, stemStarts: starts } = filing
  const last = starts[row + 1] as number
  for (let f = starts[row] as number; f < last; f++) {
    if (heldChecks[checks[f] as number] === 0) continue
    const wording = filed[f] as number
    const core = wording * CORE
    if (weighHeld(cores, core) >= readNeed(cores, core)) found.push(wording)
  }
}

/** @returns the wordings of whose core the tokens hold enough, each once */
export function findCandidates(index: Index, tokens: Tokens, from: number, to: number): number[] {
  const found: number[] = []
  visitStems(index, tokens, from, to, at => addFiled(index, at, found))
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

/** A claim's number, and one of its wordings to compare with. */
export interface Comparable {
  readonly claim: number
  readonly text: ClaimText
}

/** Compares a text with wordings. @returns the best wording of each claim */
export function compareTexts(
  table: StemTable,
  language: Language,
  tokens: Tokens,
  from: number,
  to: number,
  wordings: readonly Comparable[],
): WordingHit[] {
  if (wordings.length === 0) return []
  const text = readContent(table, language, tokens, from, to)
  const best = new Map<number, { likeness: number; claimText: ClaimText }>()
  for (const { claim, text: claimText } of wordings) {
    const likeness = measureLikeness(text, claimText)
    if (likeness > (best.get(claim)?.likeness ?? -1)) best.set(claim, { likeness, claimText })
  }
  return [...best].map(([claim, { likeness, claimText }]) => ({
    claim,
    likeness,
    otherNumbers: haveOtherNumbers(text, claimText.statement),
    ...listShared(tokens, text, claimText),
  }))
}

/** Compares a text with wordings of an index. @returns the best wording of each claim */
export const compareWordings = (
  index: Index,
  language: Language,
  tokens: Tokens,
  from: number,
  to: number,
  wordings: readonly number[],
): WordingHit[] => {
  const comparable = wordings.map(wording => ({
    claim: index.wordingClaims[wording] as number,
    text: readClaimText(index, language, wording),
  }))
  return compareTexts(index, language, tokens, from, to, comparable)
}

/** Finds the claims with a wording close to a sentence. */
export const findWordings = (index: Index, language: Language, tokens: Tokens, from: number, to: number) =>
  compareWordings(index, language, tokens, from, to, findCandidates(index, tokens, from, to))

function listShared(tokens: Tokens, text: Content, { statement, title }: ClaimText) {
  const at = text.stems.flatMap((stem, i) => (statement.places.has(stem) || title.places.has(stem) ? [i] : []))
  const first = at.filter(i => text.places.get(text.stems[i] as number)?.[0] === i)
  const weight = first.reduce((sum, i) => sum + (text.weights[i] as number), 0)
  const words = first.map(i => ({
    text: spell(tokens, text.tokens[i] as number),
    number: text.numbers[i] as boolean,
    share: (text.weights[i] as number) / weight,
  }))
  return { tokens: at.map(i => text.tokens[i] as number), words: words.sort((a, b) => b.share - a.share) }
}

/** @returns the word or number at a token as the text has it, folded: "forty-two" is two tokens and one number */
const spell = (tokens: Tokens, at: number): string =>
  tokens.folding.text.slice(tokens.starts[at], tokens.ends[at + Math.max(1, tokens.numberLengths[at] as number) - 1])
