/**
 * Claims whose wording is close to a sentence: what the gate lets through (`gate.ts`) is compared in full (`likeness.ts`).
 */
import { readClaimText } from './claim-texts.ts'
import { type Content, readContent } from './content.ts'
import { findCandidates } from './gate.ts'
import type { Language } from './language.ts'
import { type ClaimText, haveOtherNumbers, measureLikeness } from './likeness.ts'
import { foldedText } from './normalise.ts'
import type { Index } from './records.ts'
import type { Tokens } from './tokens.ts'

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

/**
 * Compares a text with wordings.
 * @param keeps whether a claim is wanted at all, once it is known how like it is
 * @returns the best wording of each claim
 */
export function compareWordings(
  index: Index,
  language: Language,
  tokens: Tokens,
  from: number,
  to: number,
  wordings: readonly number[],
  keeps: (hit: Nearness) => boolean = () => true,
): WordingHit[] {
  if (wordings.length === 0) return []
  const text = readContent(index, language, tokens, from, to)
  const best = new Map<number, { likeness: number; claimText: ClaimText }>()
  for (const wording of wordings) {
    const claim = index.wordingClaims[wording] as number
    const claimText = readClaimText(index, language, wording)
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

/**
 * Finds the claims with a wording close to a sentence.
 * @param keeps see `compareWordings`
 */
export const findWordings = (
  index: Index,
  language: Language,
  tokens: Tokens,
  from: number,
  to: number,
  keeps?: (hit: Nearness) => boolean,
) => compareWordings(index, language, tokens, from, to, findCandidates(index, tokens, from, to), keeps)

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
function spell({ folding, starts, ends, numberLengths }: Tokens, at: number): string {
  const last = at + Math.max(1, numberLengths[at] as number) - 1
  return foldedText(folding, starts[at] as number, ends[last] as number)
}
