/** What is known of a page's blocks, and where it is painted. */
import type { Block, Match, PageContext, ScanRequest, Span } from '../../model/page.ts'
import type { PageReport, ScanReply } from '../../model/report.ts'
import type { Denial } from '../../model/status.ts'
import type { PageBlock } from '../extract/blocks.ts'
import { anchorSpan } from './anchor.ts'
import type { PlacedMatch } from './bridge.ts'
import type { Spot } from './highlights.ts'

/** A sentence that is painted, with its matches, best claim first. */
export interface Place {
  readonly spot: Spot | null
  readonly matches: readonly PlacedMatch[]
}

export interface Findings {
  /** What the engine remembers of the page; null before its first reply. */
  context(): PageContext | null
  /** Takes a reply for these blocks in place of what was known of them. */
  take(blocks: readonly number[], reply: ScanReply): void
  /** Drops what was known of blocks that went. */
  drop(blocks: readonly number[]): void
  /** Forgets everything: another page. */
  forget(): void
  /** One place a sentence that has matches, in reading order. A range that stays where it was stays the same object. */
  place(blocks: readonly PageBlock[]): Place[]
  /** How often each entity is named, most named first; and what the popup says of what was found, passed on as it came. */
  tell(): Pick<PageReport, 'entities' | 'briefs'>
}

/** Characters of text in one message: a usual page goes in one, and a huge one blocks no frame while it is packed. */
const MESSAGE = 200_000

/** @returns findings with nothing in them */
export function keepFindings(): Findings {
  let context: PageContext | null = null
  const matches = new Map<number, Match[]>()
  const entities = new Map<number, string[]>()
  let denials: Readonly<Record<string, Denial>> = {}
  let briefs: Readonly<Record<string, string>> = {}
  /** By block and offset, as last placed. */
  let ranges: ReadonlyMap<string, StaticRange> = new Map()

  const drop = (blocks: readonly number[]) => {
    for (const id of blocks) {
      matches.delete(id)
      entities.delete(id)
    }
  }
  return {
    context: () => context,
    drop,
    take(blocks, { result, denials: told, briefs: more }) {
      drop(blocks)
      context = result.context
      for (const match of result.matches) append(matches, match.block, match)
      for (const mention of result.mentions) append(entities, mention.block, mention.entity)
      denials = { ...denials, ...told }
      briefs = { ...briefs, ...more }
    },
    forget() {
      context = null
      denials = {}
      briefs = {}
      matches.clear()
      entities.clear()
    },
    place(blocks) {
      const used = new Map<string, StaticRange>()
      const anchor = (block: PageBlock, span: Span) => {
        const key = `${block.id}:${span.start}:${span.end}`
        const range = reuse(anchorSpan(block, span), used.get(key) ?? ranges.get(key))
        if (range !== null) used.set(key, range)
        return range
      }
      const places = blocks.flatMap(block =>
        groupBySentence(matches.get(block.id) ?? []).map(group => placeSentence(block, group, denials, anchor)),
      )
      ranges = used
      return places
    },
    tell() {
      const counts = new Map<string, number>()
      for (const ids of entities.values()) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
      return {
        entities: [...counts].map(([entity, count]) => ({ entity, count })).sort((a, b) => b.count - a.count),
        briefs: Object.values(briefs),
      }
    },
  }
}

function append<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** @returns the matches of each sentence, best first; sentences in order */
function groupBySentence(matches: readonly Match[]): Match[][] {
  const groups = new Map<number, Match[]>()
  for (const match of matches) append(groups, match.sentence.start, match)
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => group.sort((a, b) => b.score - a.score || a.span.start - b.span.start))
}

/** @returns the range that was there before, where the new one is the same */
const reuse = (range: StaticRange | null, before: StaticRange | undefined): StaticRange | null =>
  range !== null &&
  range.startContainer === before?.startContainer &&
  range.endContainer === before.endContainer &&
  range.startOffset === before.startOffset &&
  range.endOffset === before.endOffset
    ? before
    : range

type Anchor = (block: PageBlock, span: Span) => StaticRange | null

/** Matches of one sentence share one place: all their spans together, in the line of the best claim. */
function placeSentence(
  block: PageBlock,
  group: readonly Match[],
  denials: Readonly<Record<string, Denial>>,
  anchor: Anchor,
): Place {
  const start = group.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY)
  const end = group.reduce((most, { span }) => Math.max(most, span.end), 0)
  const range = anchor(block, { start, end })
  const denial = denials[group[0]?.claim ?? ''] ?? 'undenied'
  const sentence = group[0] ? anchor(block, group[0].sentence) : null
  return { spot: range && { range, denial }, matches: group.map(match => ({ match, range, sentence })) }
}

/**
 * Cuts blocks into requests of a size that blocks no frame. The engine's memory is added when each is sent.
 * @param only ids of the blocks to send
 */
export function packRequests(
  blocks: readonly PageBlock[],
  only: ReadonlySet<number>,
  language: string | null,
): Omit<ScanRequest, 'context'>[] {
  const requests: { language: string | null; blocks: Block[] }[] = []
  let size = MESSAGE
  for (const { id, kind, text } of blocks) {
    if (!only.has(id)) continue
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
