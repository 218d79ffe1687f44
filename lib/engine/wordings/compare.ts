/**
 * Claims whose wording is close to a sentence: what the gate lets through (`gate.ts`) is compared in full (`likeness.ts`).
 */

import type { Index } from '../index/records.ts'
import type { StemTable } from '../index/stem-table.ts'
import { foldedText } from '../text/fold.ts'
import type { Language } from '../text/language.ts'
import type { Tokens } from '../text/tokens.ts'
import { readClaimText } from './claim-texts.ts'
import { type Content, readContent } from './content-words.ts'
import { type ClaimText, haveOtherNumbers } from './features.ts'
import { findCandidates } from './gate.ts'
import { measureLikeness } from './likeness.ts'

/** A word of a sentence that a wording has too. */
export interface SharedWord {
  readonly text: string
  readonly number: boolean
  /** Its share of the weight in common, 0..1. */
  readonly share: number
}

/** How near the nearest wording of a claim is. */
export interface Nearness {
  readonly claim: number
  /** 0..1, see `likeness.ts`. */
  readonly likeness: number
  /** Both have numbers, and none in common. */
  readonly otherNumbers: boolean
}

export interface WordingHit extends Nearness {
  /** Tokens of the sentence that the wording holds, in order. */
  readonly tokens: readonly number[]
  /** The same as words, the weightiest first. */
  readonly words: readonly SharedWord[]
}

/** A claim's number, and one of its wordings to compare with. */
export interface Comparable {
  readonly claim: number
  readonly text: ClaimText
}

const NO_HITS: readonly WordingHit[] = []

/** Whether a claim is wanted at all, once it is known how like it is. */
type Keeps = (near: Nearness) => boolean
const keepAll: Keeps = () => true

/** Compares a text with wordings. @returns the best wording of each claim that is wanted */
export function compareTexts(
  table: StemTable,
  language: Language,
  tokens: Tokens,
  from: number,
  to: number,
  wordings: readonly Comparable[],
  keeps: Keeps = keepAll,
): readonly WordingHit[] {
  if (wordings.length === 0) return NO_HITS
  const text = readContent(table, language, tokens, from, to)
  const best = new Map<number, { likeness: number; claimText: ClaimText }>()
  for (const { claim, text: claimText } of wordings) {
    const likeness = measureLikeness(text, claimText)
    if (likeness > (best.get(claim)?.likeness ?? -1)) best.set(claim, { likeness, claimText })
  }
  const hits: WordingHit[] = []
  for (const [claim, { likeness, claimText }] of best) {
    const near = { claim, likeness, otherNumbers: haveOtherNumbers(text, claimText.statement) }
    if (keeps(near)) hits.push({ ...near, ...listShared(tokens, text, claimText) })
  }
  return hits
}

/** Compares a text with wordings of an index. @returns the best wording of each claim that is wanted */
export function compareWordings(
  index: Index,
  language: Language,
  tokens: Tokens,
  from: number,
  to: number,
  wordings: readonly number[],
  keeps: Keeps = keepAll,
): readonly WordingHit[] {
  if (wordings.length === 0) return NO_HITS
  const comparable = wordings.map(wording => ({
    claim: index.wordingClaims[wording] as number,
    text: readClaimText(index, language, wording),
  }))
  return compareTexts(index, language, tokens, from, to, comparable, keeps)
}

/** Finds the claims with a wording close to a sentence. */
export const findWordings = (
  index: Index,
  language: Language,
  tokens: Tokens,
  from: number,
  to: number,
  keeps: Keeps = keepAll,
) => compareWordings(index, language, tokens, from, to, findCandidates(index, tokens, from, to), keeps)

function listShared(tokens: Tokens, text: Content, { statement, title }: ClaimText) {
  const stems = new Set([...statement.stems, ...title.stems])
  const at = text.stems.flatMap((stem, i) => (stems.has(stem) ? [i] : []))
  const first = at.filter(i => text.firsts[text.ranks[i] as number] === i)
  const weight = first.reduce((sum, i) => sum + (text.weights[i] as number), 0)
  const words = first.map(i => ({
    text: spell(tokens, text.tokens[i] as number),
    number: text.numbers[i] as boolean,
    share: (text.weights[i] as number) / weight,
  }))
  return { tokens: at.map(i => text.tokens[i] as number), words: words.sort((a, b) => b.share - a.share) }
}

/** @returns the word or number at a token as the text has it, folded: "forty-two" is two tokens and one number */
function spell({ folding, starts, ends, numberLengths }: Tokens, at: number): string {
  const last = at + Math.max(1, numberLengths[at] as number) - 1
  return foldedText(folding, starts[at] as number, ends[last] as number)
}
