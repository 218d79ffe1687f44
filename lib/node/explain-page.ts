/** Explains a page: what is marked in it, and which sentences come near to a claim without stating it. */
import { scanPage } from '../engine/engine.ts'
import { explainText } from '../engine/explain/explain.ts'
import type { Candidate } from '../engine/explain/explained.ts'
import { type Index, listClaims } from '../engine/index/records.ts'
import { LANGUAGES } from '../languages/all.ts'
import type { Block, Match, Span } from '../model/page.ts'
import type { ReadDocument } from './documents.ts'

/** A sentence and a claim that it does not state, on this page. */
export interface NearMiss {
  readonly span: Span
  readonly candidate: Candidate
}

export interface ExplainedBlock {
  readonly block: Block
  readonly matches: readonly Match[]
  /** In the order of the text; of a sentence, the nearest first. */
  readonly nearMisses: readonly NearMiss[]
}

/** What a page has of a claim. */
export interface ClaimOnPage {
  readonly id: string
  readonly title: string
  readonly matches: number
  /** The sentence that comes nearest without a match; null: no sentence has anything of the claim. */
  readonly nearest: { readonly text: string; readonly candidate: Candidate } | null
}

export interface ExplainedPage {
  /** Those of the story. */
  readonly blocks: readonly ExplainedBlock[]
  readonly claims: readonly ClaimOnPage[]
  /** Ids of the topics that the page as a whole is about. */
  readonly topics: readonly string[]
}

/** Near misses that are told of one sentence. */
const MOST = 3
/** A sentence is near to a wording from this part of the likeness on that makes a match. */
const NEAR_LIKENESS = 0.75

/**
 * @param packs the ids of the packs whose claims are looked for; null: all
 * @returns what the page has of the claims, as the extension would mark it
 */
export function explainPage(index: Index, document: ReadDocument, packs: readonly string[] | null): ExplainedPage {
  const { language, published, modified } = document
  const isWanted = ({ pack }: { readonly pack: string }) => packs === null || packs.includes(pack)
  const found = scanPage(index, LANGUAGES, { language, published, modified, blocks: document.blocks, context: null })
  const matches = found.matches.filter(isWanted)
  const missed = new Map<string, NonNullable<ClaimOnPage['nearest']>>()
  const blocks = document.blocks
    .filter(({ story }) => story !== false)
    .map((block): ExplainedBlock => {
      const here = matches.filter(match => match.block === block.id)
      const nearMisses: NearMiss[] = []
      for (const { span, candidates } of locate(block.text, explainText(index, LANGUAGES, block.text, language))) {
        const stated = new Set(here.filter(m => m.sentence.start === span.start).map(m => m.claim))
        const others = candidates.filter(candidate => isWanted(candidate) && !stated.has(candidate.claim))
        for (const candidate of others) {
          const before = missed.get(candidate.claim)
          if (before === undefined || nearness(candidate) > nearness(before.candidate))
            missed.set(candidate.claim, { text: block.text.slice(span.start, span.end), candidate })
        }
        const near = others.filter(isNear).sort((a, b) => nearness(b) - nearness(a))
        for (const candidate of near.slice(0, MOST)) nearMisses.push({ span, candidate })
      }
      return { block, matches: here, nearMisses }
    })
  const claims = listClaims(index)
    .filter(isWanted)
    .map(({ id, title }) => ({
      id,
      title,
      matches: blocks.reduce((sum, block) => sum + block.matches.filter(m => m.claim === id).length, 0),
      nearest: missed.get(id) ?? null,
    }))
  return { blocks, claims, topics: found.context.topics }
}

/** Sentences are told by their texts, in order: each is looked for after the one before. */
function* locate<T extends { readonly text: string }>(text: string, sentences: readonly T[]) {
  let from = 0
  for (const sentence of sentences) {
    const start = text.indexOf(sentence.text, from)
    from = start + sentence.text.length
    yield { ...sentence, span: { start, end: from } }
  }
}

/** Whether one thing more, or less, would make a match. One concept that is there of two says little. */
function isNear({ alone, onTopic, patterns, wording, threshold }: Candidate): boolean {
  if (alone.accepted || onTopic.accepted) return true
  if (patterns.some(({ has, lacks }) => lacks.length === 0 || (lacks.length === 1 && has.length > 1))) return true
  if (wording === null) return false
  return wording.passes && wording.likeness >= NEAR_LIKENESS * threshold
}

/** @returns how much of a claim a sentence has: the more, the nearer */
function nearness({ alone, onTopic, patterns, wording }: Candidate): number {
  const best = patterns.reduce((most, { has, lacks }) => Math.max(most, has.length / (has.length + lacks.length)), 0)
  return 4 * Number(alone.accepted) + 2 * Number(onTopic.accepted) + best + (wording?.likeness ?? 0)
}
