/**
 * Claims whose wording is close to a sentence: an inverted index over the stems of every wording and statement.
 *
 * A stem weighs what it tells (inverse document frequency, Robertson and Spärck Jones 1976). A sentence's likeness to a
 * wording is the share of the wording's weight that the sentence holds, 0..1: what else the sentence says does not count
 * against it, since newsrooms add clauses freely.
 */
import { findSlot } from './lexicon.ts'
import type { Index } from './records.ts'
import type { Tokens } from './tokens.ts'

export interface WordingHit {
  readonly claim: number
  /** Share of the best wording's weight that stands in the sentence, 0..1. */
  readonly likeness: number
  /** Tokens of the sentence that the wording holds, in order. */
  readonly tokens: readonly number[]
}

/** Postings longer than this tell too little to be worth walking. */
const LONGEST_POSTINGS = 2000

/**
 * Finds the best wording of each claim that shares stems with a range of tokens.
 * @param least hits below this likeness are left out
 */
export function findWordings(index: Index, tokens: Tokens, from: number, to: number, least: number): WordingHit[] {
  const held = new Map<number, { weight: number; tokens: number[] }>()
  const seen = new Set<number>()
  for (let at = from; at < to; at++) {
    const stem = tokens.stems[at] as number
    const slot = seen.has(stem) ? -1 : findSlot(index.stemSlots, stem)
    if (slot < 0) continue
    seen.add(stem)
    addPostings(index, slot, at, held)
  }
  return bestByClaim(index, held, least)
}

function addPostings(index: Index, slot: number, at: number, held: Map<number, { weight: number; tokens: number[] }>) {
  const start = index.stemStarts[slot] as number
  const end = index.stemStarts[slot + 1] as number
  if (end - start > LONGEST_POSTINGS) return
  for (let i = start; i < end; i++) {
    const wording = index.postings[i] as number
    const entry = held.get(wording) ?? { weight: 0, tokens: [] }
    entry.weight += index.stemWeights[slot] as number
    entry.tokens.push(at)
    held.set(wording, entry)
  }
}

function bestByClaim(index: Index, held: ReadonlyMap<number, { weight: number; tokens: number[] }>, least: number) {
  const best = new Map<number, WordingHit>()
  for (const [wording, { weight, tokens }] of held) {
    const likeness = weight / (index.wordingWeights[wording] as number)
    const claim = index.wordingClaims[wording] as number
    if (likeness < least || likeness <= (best.get(claim)?.likeness ?? 0)) continue
    best.set(claim, { claim, likeness: Math.min(1, likeness), tokens })
  }
  return [...best.values()]
}
