import type { Span } from '../../model/page.ts'
import { countUpTo } from '../../model/sorted.ts'
import { isConnected, viewOf } from '../dom/dom.ts'
import type { PageBlock } from '../extract/blocks.ts'
import { type Segment, SPACES } from '../extract/run.ts'

/**
 * Finds a span of a block's text in the page.
 * @returns a range over text nodes, or null when they went, hold other text by now, or lie in different trees
 */
export function anchorSpan(block: Pick<PageBlock, 'text' | 'segments'>, span: Span): StaticRange | null {
  const { segments } = block
  const from = countUpTo(segments, s => s.blockStart + s.length <= span.start)
  const within = segments.slice(
    from,
    countUpTo(segments, s => s.blockStart < span.end),
  )
  const first = within[0]
  const last = within.at(-1)
  if (first === undefined || last === undefined || !within.every(s => stands(s, block.text))) return null
  if (first.node.getRootNode() !== last.node.getRootNode()) return null
  const view = viewOf(first.node.ownerDocument)
  if (view === null) return null
  return new view.StaticRange({
    startContainer: first.node,
    startOffset: first.nodeStart + Math.max(0, span.start - first.blockStart),
    endContainer: last.node,
    endOffset: last.nodeStart + Math.min(last.length, span.end - last.blockStart),
  })
}

/** @returns whether a segment's characters still stand in its node, in a page */
export function stands({ node, nodeStart, blockStart, length }: Segment, text: string): boolean {
  if (!isConnected(node)) return false
  const now = node.data.slice(nodeStart, nodeStart + length)
  return now.replace(SPACES, ' ') === text.slice(blockStart, blockStart + length)
}
