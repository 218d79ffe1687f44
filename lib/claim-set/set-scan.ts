/**
 * Scanning with a claim set, in steps between which whoever calls loads what is asked for:
 * `readForSet`, `listShards` → load → `findFiledClaims`, `listBlocks` → load → `openSetMatcher`, which `scanPage` takes.
 */

import { countRecords, type Index, RECORD_KINDS, setRecord } from '../engine/index/records.ts'
import { findStem } from '../engine/index/stem-table.ts'
import type { SetMatcher } from '../engine/matching/hits.ts'
import type { Range } from '../engine/terms/patterns.ts'
import { endOfTokens } from '../engine/terms/read-blocks.ts'
import type { Language } from '../engine/text/language.ts'
import { splitSentences } from '../engine/text/sentences.ts'
import { type Tokens, tokenise } from '../engine/text/tokens.ts'
import { type Comparable, compareTexts } from '../engine/wordings/compare.ts'
import { readContent } from '../engine/wordings/content.ts'
import type { ClaimText } from '../engine/wordings/features.ts'
import { addFiled, visitStems } from '../engine/wordings/gate.ts'
import type { Block } from '../model/page.ts'
import type { ClaimView } from '../model/view.ts'
import { type SetHead, type Shard, shardOf, type TextBlock } from './set-files.ts'

/** A page cut up: tokens of each block, and the token ranges of its sentences. */
export type SetReading = readonly { readonly tokens: Tokens; readonly sentences: readonly Range[] }[]

export interface FiledClaims {
  /** Numbers of the set's claims that the page may state, in order. */
  readonly claims: readonly number[]
  /** The same for each block, by the first token of the sentence. */
  readonly bySentence: readonly ReadonlyMap<number, readonly number[]>[]
}

/** A claim of a set, and its texts as they are compared. */
interface KeptClaim {
  readonly view: ClaimView
  readonly text: ClaimText
}
/** Claims that were read, by number, the latest last: kept over scans by whoever calls. */
export type KeptClaims = Map<number, KeptClaim>
/** Claims kept at most: a few pages' worth. */
const MOST_KEPT = 1 << 10

/** Cuts blocks up as the scan will. */
export const readForSet = (language: Language, blocks: readonly Block[]): SetReading =>
  blocks.map(({ text }) => {
    const tokens = tokenise(text, language)
    let start = 0
    const sentences = splitSentences(text, language).map((span): Range => {
      const range = { start, end: endOfTokens(tokens, start, span.end) }
      start = range.end
      return range
    })
    return { tokens, sentences }
  })

/** @returns the numbers of the shards that a page's stems are filed in, in order */
export function listShards(head: SetHead, reading: SetReading): number[] {
  const shards = new Set<number>()
  for (const { tokens } of reading) {
    for (let at = 0; at < tokens.count; at++) {
      const stem = tokens.stems[at] as number
      if (findStem(head, stem) >= 0) shards.add(shardOf(head.shardBits, stem))
    }
  }
  return [...shards].sort((a, b) => a - b)
}

/** @param shards those that `listShards` named; one that is missing finds nothing */
export function findFiledClaims(head: SetHead, shards: ReadonlyMap<number, Shard>, reading: SetReading): FiledClaims {
  const all = new Set<number>()
  const filedWordings: number[] = []
  const bySentence = reading.map(({ tokens, sentences }) => {
    const ofBlock = new Map<number, readonly number[]>()
    for (const { start, end } of sentences) {
      const claims = new Set<number>()
      visitStems(head, tokens, start, end, at => {
        const shard = shards.get(shardOf(head.shardBits, head.stemKeys[at] as number))
        if (shard === undefined) return
        addFiled(shard, at - shard.first, filedWordings)
        for (const wording of filedWordings) claims.add(shard.wordingClaims[wording] as number)
        filedWordings.length = 0
      })
      if (claims.size > 0) ofBlock.set(start, [...claims])
      for (const claim of claims) all.add(claim)
    }
    return ofBlock
  })
  return { claims: [...all].sort((a, b) => a - b), bySentence }
}

/** @returns the numbers of the blocks that hold those of the claims that are not kept, in order */
export const listBlocks = (head: SetHead, claims: readonly number[], kept: KeptClaims): number[] => [
  ...new Set(claims.filter(claim => !kept.has(claim)).map(claim => Math.floor(claim / head.blockClaims))),
]

/**
 * Prepares the last step.
 * @param texts the blocks that `listBlocks` named; a claim whose block is missing is not found
 */
export function openSetMatcher(
  index: Index,
  head: SetHead,
  { claims, bySentence }: FiledClaims,
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
  const before = countRecords(index, 'claims')
  const comparable = new Map(
    read.map(([claim, { text }], i): [number, Comparable] => [claim, { claim: before + i, text }]),
  )
  return {
    index: appendClaims(
      index,
      read.map(([, { view }]) => view),
    ),
    find(tokens, block, from, to) {
      const filedTexts = bySentence[block]?.get(from - tokens.first)?.flatMap(claim => comparable.get(claim) ?? [])
      return filedTexts === undefined ? [] : compareTexts(head, language, tokens, from, to, filedTexts)
    },
  }
}

function readClaim(
  head: SetHead,
  texts: ReadonlyMap<number, TextBlock>,
  claim: number,
  language: Language,
): KeptClaim | null {
  const view = texts.get(Math.floor(claim / head.blockClaims))?.read(claim % head.blockClaims)
  if (view === undefined) return null
  const read = (text: string) => {
    const tokens = tokenise(text, language)
    return readContent(head, language, tokens, 0, tokens.count)
  }
  return { view, text: { statement: read(view.statement), title: read(view.title) } }
}

/** @returns the index with claims behind its own: without topic, excluding terms and contradictions, as all that have none listed */
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
