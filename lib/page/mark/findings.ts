/** What the background answered about a page's blocks, and where in the page that is. */
import type { Block, Match, PageContext, ScanRequest, ScanResult, Span } from '../../model/page.ts'
import type { PageReport, ScanReply } from '../../model/report.ts'
import type { Denial } from '../../model/status.ts'
import type { PageBlock } from '../extract/blocks.ts'
import { anchorSpan, splitSpan } from './anchor-span.ts'
import type { Mark } from './highlights.ts'
import type { LocatedMatch } from './reader-bridge.ts'

/** A sentence that has matches, best claim first, and how it is painted: not at all where its text cannot be found any more. */
export interface MarkedSentence {
  readonly marks: readonly Mark[]
  readonly matches: readonly LocatedMatch[]
}

export interface Findings {
  /** What the engine remembers of the page; null before its first reply. */
  context(): PageContext | null
  /** @returns those of the blocks that the background has not answered for */
  listUnanswered(blocks: readonly PageBlock[]): PageBlock[]
  /** Takes a reply about these blocks in place of what was answered about them before. */
  take(blocks: readonly Pick<Block, 'id'>[], reply: ScanReply): void
  /** Drops the answers about blocks that went. */
  drop(blocks: readonly number[]): void
  /** Forgets every answer: the page is another one. */
  forget(): void
  /** Finds the sentences that have matches, in reading order. A range that stays where it was stays the same object. */
  locate(blocks: readonly PageBlock[]): MarkedSentence[]
  /** How often each entity is named, most named first; and the briefs for the popup, passed on as they came. */
  summarise(): Pick<PageReport, 'entities' | 'briefs'>
}

/** Characters of text in one message: a usual page goes in one, and packing it never blocks the page for a whole frame. */
const MESSAGE = 200_000

const NOTHING: Pick<ScanReply, 'denials' | 'briefs'> & { readonly context: PageContext | null } = {
  context: null,
  denials: {},
  briefs: {},
}

/** @returns findings with nothing in them */
export function keepFindings(): Findings {
  let page = NOTHING
  /** By block. */
  const answers = new Map<number, Pick<ScanResult, 'matches' | 'mentions'>>()
  /** By block and offset, as found last. */
  let ranges: ReadonlyMap<string, StaticRange> = new Map()

  return {
    context: () => page.context,
    listUnanswered: blocks => blocks.filter(block => !answers.has(block.id)),
    take(blocks, { result, denials, briefs }) {
      const matches = Map.groupBy(result.matches, match => match.block)
      const mentions = Map.groupBy(result.mentions, mention => mention.block)
      for (const { id } of blocks) answers.set(id, { matches: matches.get(id) ?? [], mentions: mentions.get(id) ?? [] })
      page = {
        context: result.context,
        denials: { ...page.denials, ...denials },
        briefs: { ...page.briefs, ...briefs },
      }
    },
    drop(blocks) {
      for (const id of blocks) answers.delete(id)
    },
    forget() {
      page = NOTHING
      answers.clear()
    },
    locate(blocks) {
      const used = new Map<string, StaticRange>()
      const anchor = (block: PageBlock, span: Span) => {
        const key = `${block.id}:${span.start}:${span.end}`
        const range = reuse(anchorSpan(block, span), used.get(key) ?? ranges.get(key))
        if (range) used.set(key, range)
        return range
      }
      const sentences = blocks.flatMap(block =>
        groupBySentence(answers.get(block.id)?.matches ?? []).map(group =>
          locateSentence(block, group, page.denials, anchor),
        ),
      )
      ranges = used
      return sentences
    },
    summarise() {
      const mentions = [...answers.values()].flatMap(answer => answer.mentions)
      const entities = [...Map.groupBy(mentions, mention => mention.entity)]
      return {
        entities: entities.map(([entity, { length }]) => ({ entity, count: length })).sort((a, b) => b.count - a.count),
        briefs: Object.values(page.briefs),
      }
    },
  }
}

type Group = readonly [Match, ...Match[]]

/** @returns the matches of each sentence, best first; sentences in order */
function groupBySentence(matches: readonly Match[]): Group[] {
  return [...Map.groupBy(matches, match => match.sentence.start)]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => group.sort((a, b) => b.score - a.score || a.span.start - b.span.start) as unknown as Group)
}

const BOUNDARIES = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const

/** @returns the range that was there before, where the new one is the same */
const reuse = (range: StaticRange | null, before: StaticRange | undefined): StaticRange | null =>
  range && before && BOUNDARIES.every(key => range[key] === before[key]) ? before : range

type Anchor = (block: PageBlock, span: Span) => StaticRange | null

/** Matches of one sentence share their marks, over all their spans together, in the line of the best claim. */
function locateSentence(
  block: PageBlock,
  group: Group,
  denials: Readonly<Record<string, Denial>>,
  anchor: Anchor,
): MarkedSentence {
  const start = group.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY)
  const end = group.reduce((most, { span }) => Math.max(most, span.end), 0)
  const range = anchor(block, { start, end })
  const [best] = group
  const denial = denials[best.claim] ?? 'undenied'
  const sentence = anchor(block, best.sentence)
  const spans = range ? splitSpan(block, { start, end }) : []
  const painted = spans.length === 1 && range ? [range] : spans.flatMap(part => anchor(block, part) ?? [])
  const marks = painted.map(piece => ({ range: piece, denial }))
  return { marks, matches: group.map(match => ({ match, range, sentence, painted })) }
}

/**
 * Packs blocks into requests that are small enough to be sent without a pause in the page. The caller adds what the engine
 * remembers of the page when it sends each.
 */
export function packRequests(blocks: readonly PageBlock[], language: string | null): Omit<ScanRequest, 'context'>[] {
  const requests: { language: string | null; blocks: Block[] }[] = []
  let size = MESSAGE
  for (const { id, kind, text } of blocks) {
    if (size >= MESSAGE) {
      requests.push({ language, blocks: [] })
      size = 0
    }
    // A longer block is read as far as a message goes.
    requests.at(-1)?.blocks.push({ id, kind, text: text.slice(0, MESSAGE) })
    size += text.length
  }
  return requests
}
