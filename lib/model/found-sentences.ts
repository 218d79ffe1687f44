/** From matches to the sentences that have them, and to the stretches of these that are marked. */
import type { Block, Match, Span } from './page.ts'
import type { FoundSentence, FoundStretch } from './report.ts'
import { findStretch, trimStretch } from './stretch.ts'

/** With fewer characters than this, what is left of a stretch says nothing by itself. */
const LEFT = 24

/** A match with its place in the scan's list, and the stretch around its words. */
interface Placed {
  readonly place: number
  readonly match: Match
  readonly stretch: Span
  readonly isContested: boolean
}

/**
 * @param blocks those that were scanned
 * @param isContested by claim id: what is contested is marked apart from what is not
 * @returns the sentences with matches, those of one block in order
 */
export function findSentences(
  matches: readonly Match[],
  blocks: readonly Pick<Block, 'id' | 'text'>[],
  isContested: (claim: string) => boolean,
): FoundSentence[] {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]))
  const placed = matches.map((match, place) => {
    const stretch = findStretch(texts.get(match.block) ?? '', match.sentence, match.span)
    return { place, match, stretch, isContested: isContested(match.claim) }
  })
  return [...Map.groupBy(placed, ({ match }) => match.block)].flatMap(([block, ofBlock]) =>
    [...Map.groupBy(ofBlock, ({ match }) => match.sentence.start)]
      .sort(([a], [b]) => a - b)
      .map(([, group]) => describeSentence(block, texts.get(block) ?? '', group)),
  )
}

function describeSentence(block: number, text: string, group: readonly Placed[]): FoundSentence {
  const best = group.toSorted((a, b) => b.match.score - a.match.score || a.match.span.start - b.match.span.start)
  return { block, matches: best.map(({ place }) => place), stretches: cutStretches(text, best) }
}

/**
 * Where a contested and another stretch overlap, the contested one stays whole. Of the other there must be some words left: a
 * "he said" is no claim.
 */
function cutStretches(text: string, best: readonly Placed[]): FoundStretch[] {
  const { contested = [], others = [] } = Object.groupBy(best, one => (one.isContested ? 'contested' : 'others'))
  const whole = join(contested)
  const rest = join(others).flatMap(span => subtract(span, whole, text))
  const ordered = [...contested, ...others]
  return [...whole, ...rest]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      const touching = ordered.filter(({ stretch }) => stretch.start < end && stretch.end > start)
      return { start, end, matches: touching.map(({ place }) => place) }
    })
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
  const starts = [span.start, ...cuts.map(cut => cut.end)]
  const ends = [...cuts.map(cut => cut.start), span.end]
  return starts.flatMap((start, i) => {
    const end = ends[i] ?? start
    const part = start < end ? trimStretch(text, { start, end }) : span
    return cuts.length === 0 || (start < end && part.end - part.start >= LEFT) ? part : []
  })
}
