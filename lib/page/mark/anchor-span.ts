import type { Span } from '../../model/page.ts'
import { countUpTo } from '../../model/sorted.ts'
import { isConnected, viewOf } from '../dom/dom.ts'
import type { PageBlock } from '../extract/blocks.ts'
import { type Segment, SPACES } from '../extract/text-run.ts'

/** @returns the segments with text of a span */
export const segmentsIn = ({ segments }: Pick<PageBlock, 'segments'>, span: Span): readonly Segment[] =>
  segments.slice(
    countUpTo(segments, s => s.start + s.length <= span.start),
    countUpTo(segments, s => s.start < span.end),
  )

/**
 * Finds a span of a block's text in the page.
 * @returns a range over text nodes, or null when they went, hold other text by now, or lie in different trees
 */
export function anchorSpan(block: Pick<PageBlock, 'text' | 'segments'>, span: Span): StaticRange | null {
  const within = segmentsIn(block, span)
  const first = within[0]
  const last = within.at(-1)
  if (!first || !last || !within.every(s => stands(s, block.text))) return null
  if (first.node.getRootNode() !== last.node.getRootNode()) return null
  const view = viewOf(first.node.ownerDocument)
  if (!view) return null
  return new view.StaticRange({
    startContainer: first.node,
    startOffset: first.offset + Math.max(0, span.start - first.start),
    endContainer: last.node,
    endOffset: last.offset + Math.min(last.length, span.end - last.start),
  })
}

/**
 * Cuts a span where the page has text that nobody sees, like a hidden word.
 * @returns spans in order, without the space at their ends
 */
export function splitSpan(block: Pick<PageBlock, 'text' | 'segments'>, span: Span): Span[] {
  const spans: Span[] = []
  let start = span.start
  const cut = (end: number) => {
    const part = block.text.slice(start, end)
    if (part.trim() !== '') spans.push({ start: end - part.trimStart().length, end: start + part.trimEnd().length })
    start = end
  }
  for (const { isCut, start: at } of segmentsIn(block, span)) if (isCut && at > span.start) cut(at)
  cut(span.end)
  return spans
}

/** @returns whether a segment's characters still stand in its node, in a page */
export function stands({ node, offset, start, length }: Segment, text: string): boolean {
  if (!isConnected(node)) return false
  const now = node.data.slice(offset, offset + length)
  return now.replace(SPACES, ' ') === text.slice(start, start + length)
}
