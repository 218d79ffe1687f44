/** Which painted ranges lie under a point. */
import { callPage, FRAGMENT, highlightsOf, nameOf, pageOfFrame, shadowOf, typeOf, viewOf } from '../dom/dom.ts'
import { measureFrame } from '../dom/frames.ts'

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
 * @returns those under the point, topmost first, if nothing lies over their text there; the page's own highlights are not
 *   among them
 */
export function rangesAt(
  page: Document,
  x: number,
  y: number,
  candidates: ReadonlySet<AbstractRange>,
): AbstractRange[] {
  if (candidates.size === 0) return []
  const { shadowRoots, element } = descend(page, x, y)
  if (element === null) return []
  if (nameOf(element) === 'iframe') {
    const inner = pageOfFrame(element as HTMLIFrameElement)
    const place = measureFrame(element as HTMLElement)
    return inner ? rangesAt(inner, (x - place.x) / place.scaleX, (y - place.y) / place.scaleY, candidates) : []
  }
  const registry = highlightsOf(viewOf(page))
  const hits = (registry as HitTestingRegistry | undefined)?.highlightsFromPoint?.(x, y, { shadowRoots })
  const ranges = hits?.flatMap(hit => hit.ranges.filter(range => candidates.has(range)))
  return (ranges ?? [...candidates]).filter(range => isOnTop(range, element, x, y))
}

/** Follows a point through open shadow trees. @returns these, and the innermost element there */
function descend(page: Document, x: number, y: number) {
  const shadowRoots: ShadowRoot[] = []
  let element = callPage(page, 'elementFromPoint', x, y)
  for (;;) {
    const root: ShadowRoot | null = element && shadowOf(element)
    if (root === null || shadowRoots.includes(root)) break
    shadowRoots.push(root)
    element = root.elementFromPoint(x, y)
  }
  return { shadowRoots, element }
}

/**
 * Whether a range has its own text at a point. Some browsers find highlights under whatever covers them, and older ones do
 * not tell which highlights lie at a point.
 * @param top the innermost element that is seen at the point
 */
function isOnTop(range: AbstractRange, top: Element, x: number, y: number): boolean {
  const live = liveRange(range)
  if (live === null) return false
  const root = live.startContainer.getRootNode()
  let element: Element | null = top
  while (element && element.getRootNode() !== root) element = hostOf(element)
  if (element === null || !live.intersectsNode(element)) return false
  return Array.from(live.getClientRects()).some(r => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom)
}

/** @returns the element whose shadow tree an element is in, or null */
function hostOf(element: Element): Element | null {
  const root = element.getRootNode()
  return typeOf(root) === FRAGMENT ? ((root as ShadowRoot).host ?? null) : null
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
