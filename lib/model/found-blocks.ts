/** From a scan's matches to the sentences that have them, and to the stretches of these that are marked. */
import type { Block, Match, ScanResult, Span } from './page.ts'
import type { FoundBlock, FoundSentence, FoundStretch } from './report.ts'
import type { MarkStatus } from './status.ts'
import { findStretch, trimStretch } from './stretch.ts'

/** With fewer characters than this, what is left of a stretch says nothing by itself. */
const LEFT = 24

/** Tells a claim's status, by its id. */
type StatusOf = (claim: string) => MarkStatus

/** A match, its place among those of its sentence, and the stretch around its words. */
interface Placed {
  readonly place: number
  readonly match: Match
  readonly stretch: Span
  readonly status: MarkStatus
}

/**
 * @param blocks those that were scanned
 * @returns what was found in each block, by its id; blocks in which nothing was are left out
 */
export function findBlocks(
  { matches, mentions }: Pick<ScanResult, 'matches' | 'mentions'>,
  blocks: readonly Pick<Block, 'id' | 'text'>[],
  statusOf: StatusOf,
): Record<number, FoundBlock> {
  const matchesOf = Map.groupBy(matches, match => match.block)
  const mentionsOf = Map.groupBy(mentions, mention => mention.block)
  const found: Record<number, FoundBlock> = {}
  for (const { id, text } of blocks) {
    const own = matchesOf.get(id) ?? []
    const named = mentionsOf.get(id) ?? []
    if (own.length + named.length > 0) found[id] = { sentences: findSentences(text, own, statusOf), mentions: named }
  }
  return found
}

function findSentences(text: string, matches: readonly Match[], statusOf: StatusOf): FoundSentence[] {
  return [...Map.groupBy(matches, match => match.sentence.start)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => {
      const [best, ...others] = group.toSorted((a, b) => b.score - a.score || a.span.start - b.span.start)
      if (!best) return []
      const placed = [best, ...others].map((match, place) => {
        const stretch = findStretch(text, match.sentence, match.span)
        return { place, match, stretch, status: statusOf(match.claim) }
      })
      return { matches: [best, ...others], stretches: cutStretches(text, placed) }
    })
}

/**
 * Where a contested and another stretch overlap, the contested one stays whole. Of the other there must be some words left: a
 * "he said" is no claim.
 */
function cutStretches(text: string, placed: readonly Placed[]): FoundStretch[] {
  const contested = placed.filter(one => one.status.isContested)
  const others = placed.filter(one => !one.status.isContested)
  const whole = join(contested)
  const rest = join(others).flatMap(span => subtract(span, whole, text))
  return [...whole, ...rest]
    .sort((a, b) => a.start - b.start)
    .flatMap(span => describeStretch(span, [...contested, ...others]))
}

function describeStretch({ start, end }: Span, ordered: readonly Placed[]): FoundStretch[] {
  const touching = ordered.filter(({ stretch }) => stretch.start < end && stretch.end > start)
  const told = touching.filter(({ status, match }) => status.isContested && match.voice !== 'mentioned')
  const [first] = touching
  if (!first) return []
  const claims = new Set(told.map(({ match }) => match.claim))
  return [{ start, end, ...first.status, matches: touching.map(({ place }) => place), told: [...claims] }]
}

/** Puts stretches that overlap together. @returns them in order */
function join(placed: readonly Placed[]): Span[] {
  const joined: Span[] = []
  for (const { stretch } of placed.toSorted((a, b) => a.stretch.start - b.stretch.start)) {
    const last = joined.at(-1)
    if (last && stretch.start < last.end) {
      joined.pop()
      joined.push({ start: last.start, end: Math.max(last.end, stretch.end) })
    } else joined.push(stretch)
  }
  return joined
}

/** @param taken in order, without overlaps @returns what is left of a span; all of it where nothing was taken */
function subtract(span: Span, taken: readonly Span[], text: string): Span[] {
  const cuts = taken.filter(({ start, end }) => start < span.end && end > span.start)
  if (cuts.length === 0) return [span]
  const starts = [span.start, ...cuts.map(cut => cut.end)]
  const ends = [...cuts.map(cut => cut.start), span.end]
  return starts.flatMap((start, i) => {
    const part = trimStretch(text, { start, end: Math.max(start, ends[i] ?? start) })
    return part.end - part.start >= LEFT ? part : []
  })
}
