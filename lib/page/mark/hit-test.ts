/** Which painted ranges lie under a point. */
import { highlightsOf, pageOfFrame, shadowOf, viewOf } from '../dom/dom.ts'

interface HitResult {
  readonly ranges: readonly AbstractRange[]
}
/** TypeScript has no types for this yet. */
interface HitTestingRegistry {
  highlightsFromPoint?(x: number, y: number, options: { shadowRoots: readonly ShadowRoot[] }): readonly HitResult[]
}

/**
 * @param x CSS pixels of the page's viewport, also for text in a frame
 * @param candidates the ranges that count
 * @returns those under the point, topmost first; the page's own highlights are not among them
 */
export function rangesAt(
  page: Document,
  x: number,
  y: number,
  candidates: ReadonlySet<AbstractRange>,
): AbstractRange[] {
  if (candidates.size === 0) return []
  const { shadowRoots, frame } = descend(page, x, y)
  if (frame !== null) {
    const inner = pageOfFrame(frame)
    const box = frame.getBoundingClientRect()
    return inner ? rangesAt(inner, x - box.left - frame.clientLeft, y - box.top - frame.clientTop, candidates) : []
  }
  const registry = highlightsOf(viewOf(page))
  const hits = (registry as HitTestingRegistry | undefined)?.highlightsFromPoint?.(x, y, { shadowRoots })
  if (hits !== undefined) return hits.flatMap(hit => hit.ranges.filter(range => candidates.has(range)))
  return rangesAtCaret(page, x, y, shadowRoots, candidates)
}

/** Follows a point through open shadow trees, down to a frame if one lies there. */
function descend(page: Document, x: number, y: number) {
  const shadowRoots: ShadowRoot[] = []
  let element = page.elementFromPoint(x, y)
  for (;;) {
    const root: ShadowRoot | null = element && shadowOf(element)
    if (root === null || shadowRoots.includes(root)) break
    shadowRoots.push(root)
    element = root.elementFromPoint(x, y)
  }
  const frame = element?.localName === 'iframe' ? (element as HTMLIFrameElement) : null
  return { shadowRoots, frame }
}

/** Older browsers: the caret alone snaps to the nearest line end, so the range's own boxes must hold the point too. */
function rangesAtCaret(
  page: Document,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
  candidates: ReadonlySet<AbstractRange>,
): AbstractRange[] {
  const caret = page.caretPositionFromPoint?.(x, y, { shadowRoots: [...shadowRoots] })
  if (!caret) return []
  return [...candidates].filter(candidate => {
    const live = liveRange(candidate)
    if (live === null || live.startContainer.getRootNode() !== caret.offsetNode.getRootNode()) return false
    return (
      live.isPointInRange(caret.offsetNode, caret.offset) &&
      Array.from(live.getClientRects()).some(r => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom)
    )
  })
}

/** @returns a range that has boxes (a static one has none), or null when its text went */
export function liveRange(range: AbstractRange): Range | null {
  const view = viewOf(range.startContainer.ownerDocument)
  if (view === null || !range.startContainer.isConnected || !range.endContainer.isConnected) return null
  try {
    const live = new view.Range()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return live
  } catch {
    return null // the text became shorter than the range
  }
}
