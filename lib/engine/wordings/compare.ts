/** Finds the claims with a wording close to a sentence: what passes the gate (`gate.ts`) is compared in full (`likeness.ts`). */
import type { Index } from '../index/records.ts'
import type { StemTable } from '../index/stem-table.ts'
import { at, numberAt } from '../text/column.ts'
import { foldedText } from '../text/fold.ts'
import type { Language } from '../text/language.ts'
import { lengthAt, type Tokens } from '../text/tokens.ts'
import { readClaimText } from './claim-texts.ts'
import { type Content, readContent } from './content-words.ts'
import { type ClaimText, haveOtherNumbers, type PreparedText, prepareText } from './features.ts'
import { findCandidateWordings, type HeldStems, makeHeldStems } from './gate.ts'
import { measureLikeness } from './likeness.ts'

/** A word that a sentence and a wording have in common. */
export interface SharedWord {
  readonly text: string
  readonly number: boolean
  /** Its share of the weight in common, 0..1. */
  readonly share: number
}

/** How near a claim is to a sentence, by its nearest wording. */
export interface Nearness {
  readonly claim: number
  /** 0..1: see `likeness.ts`. */
  readonly likeness: number
  /** Both the sentence and the wording have numbers, and none in common. */
  readonly otherNumbers: boolean
}

export interface WordingHit extends Nearness {
  /** The tokens of the sentence that the wording has too, in order. */
  readonly tokens: readonly number[]
  /** The same as words, the heaviest first. */
  readonly words: readonly SharedWord[]
}

/** A claim's number and one of its wordings. */
export interface Comparable {
  readonly claim: number
  readonly text: ClaimText
}

const NO_HITS: readonly WordingHit[] = []

/** Decides whether a claim is wanted, once its likeness is known. */
type Keeps = (near: Nearness) => boolean
const keepAll: Keeps = () => true

/** What comparing needs, made once for a scan: the stems of all claims, the language, and working memory. */
export interface Comparer<T extends StemTable = Index> {
  readonly table: T
  readonly language: Language
  readonly held: HeldStems
  /** The text that was compared last, reused for the next; null: none yet, as on most pages. */
  prepared: PreparedText | null
}

export const makeComparer = <T extends StemTable>(table: T, language: Language): Comparer<T> => ({
  table,
  language,
  held: makeHeldStems(),
  prepared: null,
})

/**
 * Compares the tokens from `from` up to, but not including, `to` with wordings.
 * @returns for each claim that is wanted, its best wording
 */
export function compareTexts(
  comparer: Comparer<StemTable>,
  tokens: Tokens,
  from: number,
  to: number,
  wordings: readonly Comparable[],
  keeps: Keeps = keepAll,
): readonly WordingHit[] {
  if (wordings.length === 0) return NO_HITS
  const content = readContent(comparer.table, comparer.language, tokens, from, to)
  const text = prepareText(content, comparer.prepared)
  comparer.prepared = text
  const best = new Map<number, { likeness: number; claimText: ClaimText }>()
  for (const { claim, text: claimText } of wordings) {
    const likeness = measureLikeness(text, claimText)
    if (likeness > (best.get(claim)?.likeness ?? -1)) best.set(claim, { likeness, claimText })
  }
  const hits: WordingHit[] = []
  for (const [claim, { likeness, claimText }] of best) {
    const near = { claim, likeness, otherNumbers: haveOtherNumbers(text, claimText.statement) }
    if (keeps(near)) hits.push({ ...near, ...listShared(tokens, content, claimText) })
  }
  return hits
}

/** Compares tokens with wordings of the index, given by their numbers; apart from that like `compareTexts`. */
export function compareWordings(
  comparer: Comparer,
  tokens: Tokens,
  from: number,
  to: number,
  wordings: readonly number[],
  keeps: Keeps = keepAll,
): readonly WordingHit[] {
  if (wordings.length === 0) return NO_HITS
  const { table: index, language } = comparer
  const comparable = wordings.map(wording => ({
    claim: at(index.wordingClaims, wording),
    text: readClaimText(index, language, wording),
  }))
  return compareTexts(comparer, tokens, from, to, comparable, keeps)
}

/** Finds the claims of the index with a wording close to a sentence; apart from that like `compareTexts`. */
export function findWordings(
  comparer: Comparer,
  tokens: Tokens,
  from: number,
  to: number,
  keeps: Keeps = keepAll,
): readonly WordingHit[] {
  const candidates = findCandidateWordings(comparer.table, comparer.held, tokens, from, to)
  return compareWordings(comparer, tokens, from, to, candidates, keeps)
}

function listShared(tokens: Tokens, text: Content, { statement, title }: ClaimText) {
  const stems = new Set([...statement.stems, ...title.stems])
  const shared = text.stems.flatMap((stem, i) => (stems.has(stem) ? [i] : []))
  const different = shared.filter(i => text.firsts[numberAt(text.ranks, i)] === i)
  const weight = different.reduce((sum, i) => sum + numberAt(text.weights, i), 0)
  const words = different.map(i => ({
    text: spell(tokens, numberAt(text.tokens, i)),
    number: text.numbers[i] === true,
    share: numberAt(text.weights, i) / weight,
  }))
  return { tokens: shared.map(i => numberAt(text.tokens, i)), words: words.sort((a, b) => b.share - a.share) }
}

/** @returns the folded word or number that begins at a token; the number "forty-two" takes two tokens */
function spell(tokens: Tokens, token: number): string {
  const last = token + lengthAt(tokens, token) - 1
  return foldedText(tokens.folding, at(tokens.starts, token), at(tokens.ends, last))
}
