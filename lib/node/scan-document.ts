import { type ScanOptions, scanPage } from '../engine/engine.ts'
import { type Index, readClaim, readEntity } from '../engine/index/records.ts'
import { LANGUAGES } from '../languages/all.ts'
import { deriveCoverage } from '../model/coverage.ts'
import type { Block, Match, Mention, Reason, Span, Voice } from '../model/page.ts'
import type { Denial } from '../model/status.ts'
import type { ReadDocument } from './documents.ts'

/** What the scan command prints of a document. Offsets are in the blocks' texts joined by line feeds. */
export interface ScannedDocument {
  readonly path: string
  readonly title: string
  readonly language: string | null
  /** The days, `YYYY-MM-DD`, on which it says that it was published and last changed, or null. */
  readonly published: string | null
  readonly modified: string | null
  readonly matches: readonly ScannedMatch[]
  readonly entities: readonly { entity: string; name: string; count: number; spans: readonly [number, number][] }[]
  readonly coverage: readonly { claim: string; status: Denial; present: readonly string[]; absent: readonly string[] }[]
}

export interface ScannedMatch {
  readonly pack: string
  readonly claim: string
  /** The whole sentence. */
  readonly sentence: string
  /** The span to highlight, and its text. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly score: number
  readonly voice: Voice
  /** Entity id, or null. */
  readonly speaker: string | null
  /** Entity id of the party that the speaker speaks for, or null. */
  readonly party: string | null
  /** As on the page, or null. */
  readonly speakerText: string | null
  /** Whether voice and speaker are sure enough to be told to people. */
  readonly sure: boolean
  readonly why: readonly Reason[]
}

/**
 * Scans a document as the extension's background scans a page.
 * @param options see `scanPage`
 */
export function scanDocument(index: Index, document: ReadDocument, options: ScanOptions = {}): ScannedDocument {
  const { path, title, language, blocks, published, modified } = document
  const request = { language, blocks, context: null, published, modified }
  const { matches, mentions } = scanPage(index, LANGUAGES, request, options)
  const starts = startsOf(blocks)
  const texts = new Map(blocks.map(b => [b.id, b.text]))
  const shift = (block: number, span: Span): Span => {
    const at = starts.get(block) ?? 0
    return { start: at + span.start, end: at + span.end }
  }
  return {
    path,
    title,
    language,
    published,
    modified,
    matches: matches.map(match => showMatch(match, texts.get(match.block) ?? '', shift(match.block, match.span))),
    entities: countEntities(index, mentions, shift),
    coverage: coverClaims(index, matches),
  }
}

function startsOf(blocks: readonly Block[]): Map<number, number> {
  let at = 0
  return new Map(
    blocks.map(({ id, text }) => {
      const start = at
      at += text.length + 1
      return [id, start]
    }),
  )
}

function showMatch(match: Match, text: string, { start, end }: Span): ScannedMatch {
  const { pack, claim, score, voice, speaker, party, speakerText, sure, why, sentence, span } = match
  return {
    pack,
    claim,
    sentence: text.slice(sentence.start, sentence.end),
    start,
    end,
    text: text.slice(span.start, span.end),
    score,
    voice,
    speaker,
    party,
    speakerText,
    sure,
    why,
  }
}

function countEntities(index: Index, mentions: readonly Mention[], shift: (block: number, span: Span) => Span) {
  const byEntity = Map.groupBy(mentions, m => m.entity)
  return [...byEntity].map(([entity, list]) => ({
    entity,
    name: readEntity(index, entity)?.name ?? entity,
    count: list.length,
    spans: list.map(({ block, span }): [number, number] => {
      const { start, end } = shift(block, span)
      return [start, end]
    }),
  }))
}

function coverClaims(index: Index, matches: readonly Match[]) {
  return [...new Set(matches.map(m => m.claim))].flatMap(id => {
    const claim = readClaim(index, id)
    if (claim === null) return []
    const { present, absent } = deriveCoverage(id, claim.accounts, matches)
    return [{ claim: id, status: claim.status.denial, present, absent }]
  })
}
