/**
 * Scans a page for the claims of a set. The caller loads files between the steps:
 * `readForSet`, `listShards` → load → `findCandidateClaims`, `listBlocks` → load → `openSetMatcher`, for `scanPage`.
 */
import { countRecords, type Index, RECORD_KINDS, setRecord } from '../engine/index/records.ts'
import { findStem } from '../engine/index/stem-table.ts'
import type { SetMatcher } from '../engine/matching/hits.ts'
import type { TokenRange } from '../engine/terms/places.ts'
import { endOfTokens } from '../engine/terms/read-blocks.ts'
import { at } from '../engine/text/column.ts'
import type { Language } from '../engine/text/language.ts'
import { splitSentences } from '../engine/text/sentences.ts'
import { type Tokens, tokenise } from '../engine/text/tokens.ts'
import { type Comparable, compareTexts, makeComparer } from '../engine/wordings/compare.ts'
import { readContent } from '../engine/wordings/content-words.ts'
import type { ClaimText } from '../engine/wordings/features.ts'
import { addFiled, makeHeldStems, visitStems } from '../engine/wordings/gate.ts'
import type { Block } from '../model/page.ts'
import type { Steps } from '../model/steps.ts'
import type { ClaimView } from '../model/view.ts'
import { type SetHead, type Shard, shardOf, type TextBlock } from './set-format.ts'
import { viewReviewed } from './view-reviewed.ts'

/** The tokens of each block of a page, and the token ranges of its sentences. */
export type SetReading = readonly { readonly tokens: Tokens; readonly sentences: readonly TokenRange[] }[]

export interface CandidateClaims {
  /** The numbers of the set's claims that the page may state, in order. */
  readonly claims: readonly number[]
  /** For each block, the claims of each sentence, by the sentence's first token. */
  readonly bySentence: readonly ReadonlyMap<number, readonly number[]>[]
}

/** A claim of a set, with its texts prepared for comparison. */
interface KeptClaim {
  readonly view: ClaimView
  readonly text: ClaimText
}
/** Claims that were read, by number, the most recently used last. The caller keeps them from scan to scan. */
export type KeptClaims = Map<number, KeptClaim>
/** Blocks of a page between two pauses. */
const BLOCKS_A_STEP = 16

/** How many claims are kept: those of a few pages. */
const MOST_KEPT = 1 << 10

/** Divides blocks into tokens and sentences as the scan will. */
export function* readForSet(language: Language, blocks: readonly Block[]): Steps<SetReading> {
  const reading = []
  for (const [n, { text }] of blocks.entries()) {
    const tokens = tokenise(text, language)
    reading.push({ tokens, sentences: cutSentences(tokens, text, language) })
    if (n % BLOCKS_A_STEP === 0) yield
  }
  return reading
}

function cutSentences(tokens: Tokens, text: string, language: Language): TokenRange[] {
  let start = 0
  return splitSentences(text, language).map(span => {
    const first = endOfTokens(tokens, start, span.start)
    const range = { start: first, end: endOfTokens(tokens, first, span.end) }
    start = range.end
    return range
  })
}

/** @returns the numbers of the shards that have the page's stems, in order */
export function listShards(head: SetHead, reading: SetReading): number[] {
  const shards = new Set<number>()
  for (const { tokens } of reading) {
    for (let token = 0; token < tokens.count; token++) {
      const stem = at(tokens.stems, token)
      if (findStem(head, stem) >= 0) shards.add(shardOf(head.shardBits, stem))
    }
  }
  return [...shards].sort((a, b) => a - b)
}

/**
 * Finds the claims that the sentences of a page may state.
 * @param shards those that `listShards` asked for; nothing is found by one that is missing
 */
export function* findCandidateClaims(
  head: SetHead,
  shards: ReadonlyMap<number, Shard>,
  reading: SetReading,
): Steps<CandidateClaims> {
  const all = new Set<number>()
  const held = makeHeldStems()
  const wordings: number[] = []
  const bySentence: Map<number, readonly number[]>[] = []
  let ofSentence: Set<number> | null = null
  const visit = (place: number) => {
    const shard = shards.get(shardOf(head.shardBits, at(head.stemKeys, place)))
    if (shard === undefined) return
    const row = place - shard.first
    // Nothing is filed under most stems.
    if (shard.stemStarts[row] === shard.stemStarts[row + 1]) return
    wordings.length = 0
    addFiled(shard, held, row, wordings)
    for (const wording of wordings) {
      ofSentence ??= new Set()
      ofSentence.add(at(shard.wordingClaims, wording))
    }
  }
  for (const [n, { tokens, sentences }] of reading.entries()) {
    const ofBlock = new Map<number, readonly number[]>()
    for (const { start, end } of sentences) {
      ofSentence = null
      visitStems(head, held, tokens, start, end, visit)
      const claims: readonly number[] = [...((ofSentence as Set<number> | null) ?? [])]
      if (claims.length > 0) ofBlock.set(start, claims)
      for (const claim of claims) all.add(claim)
    }
    bySentence.push(ofBlock)
    if (n % BLOCKS_A_STEP === 0) yield
  }
  return { claims: [...all].sort((a, b) => a - b), bySentence }
}

/** @returns the numbers of the blocks that have those of the claims that are not kept yet, in order */
export const listBlocks = (head: SetHead, claims: readonly number[], kept: KeptClaims): number[] => [
  ...new Set(claims.filter(claim => !kept.has(claim)).map(claim => Math.floor(claim / head.blockClaims))),
]

/**
 * Prepares the last step, in which `scanPage` compares the candidates with the page.
 * @param texts the blocks that `listBlocks` asked for; a claim whose block is missing is not found
 * @param kept is brought up to date with the claims that were read
 */
export function openSetMatcher(
  index: Index,
  head: SetHead,
  { claims, bySentence }: CandidateClaims,
  texts: ReadonlyMap<number, TextBlock>,
  kept: KeptClaims,
  language: Language,
): SetMatcher {
  const read = claims.flatMap((claim): [number, KeptClaim][] => {
    const one = kept.get(claim) ?? readClaim(head, texts, claim, language)
    return one === null ? [] : [[claim, one]]
  })
  for (const [claim, one] of read) {
    kept.delete(claim)
    kept.set(claim, one)
  }
  for (const claim of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(claim)
  }
  const firstNumber = countRecords(index, 'claims')
  const comparable = new Map(
    read.map(([claim, { text }], i): [number, Comparable] => [claim, { claim: firstNumber + i, text }]),
  )
  const comparer = makeComparer(head, language)
  return {
    index: appendClaims(
      index,
      read.map(([, { view }]) => view),
    ),
    find(tokens, block, from, to) {
      const texts = bySentence[block]?.get(from - tokens.first)?.flatMap(claim => comparable.get(claim) ?? [])
      return texts === undefined ? [] : compareTexts(comparer, tokens, from, to, texts)
    },
  }
}

function readClaim(
  head: SetHead,
  texts: ReadonlyMap<number, TextBlock>,
  claim: number,
  language: Language,
): KeptClaim | null {
  const reviewed = texts.get(Math.floor(claim / head.blockClaims))?.read(claim % head.blockClaims)
  if (reviewed === undefined) return null
  const view = viewReviewed(reviewed, head.info)
  const read = (text: string) => {
    const tokens = tokenise(text, language)
    return readContent(head, language, tokens, 0, tokens.count)
  }
  return { view, text: { statement: read(view.statement), title: read(view.title) } }
}

/** @returns the index with more claims behind its own, which have no topic, no excluding terms and no contradictions */
function appendClaims(index: Index, views: readonly ClaimView[]): Index {
  const claims = countRecords(index, 'claims')
  const recordCounts = index.recordCounts.map((count, kind) =>
    RECORD_KINDS[kind] === 'claims' ? count + views.length : count,
  )
  const appended: Index = { ...index, recordCounts, decoded: new Map(index.decoded) }
  views.forEach((view, i) => {
    setRecord(appended, 'claims', claims + i, view)
  })
  return appended
}
