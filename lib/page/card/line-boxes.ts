/** Where a range's text is in the window: for whatever stands beside it. */
import { callPage, isConnected } from '../dom/dom.ts'
import { placeOf } from '../dom/frames.ts'

/** A box in CSS pixels of the top page's viewport. */
export interface LineBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * Measures the line boxes of a range.
 * @returns none when its text is not drawn, was removed, or no longer reaches as far as the range did
 */
export function measureLines(range: AbstractRange): LineBox[] {
  const { startContainer, endContainer } = range
  const page = startContainer.ownerDocument
  if (page === null || !isConnected(startContainer) || !isConnected(endContainer)) return []
  const live = callPage(page, 'createRange')
  try {
    live.setStart(startContainer, range.startOffset)
    live.setEnd(endContainer, range.endOffset)
  } catch {
    return [] // a static range is not kept up to date: its text got shorter
  }
  return [...live.getClientRects()].filter(rect => rect.width > 0 && rect.height > 0).map(rect => toTopBox(page, rect))
}

/** @returns a box of a page, in pixels of the top page's viewport */
export function toTopBox(page: Document | null, { left, top, right, bottom }: LineBox): LineBox {
  const { x, y, scaleX, scaleY } = placeOf(page)
  return { left: x + left * scaleX, top: y + top * scaleY, right: x + right * scaleX, bottom: y + bottom * scaleY }
}

/** @returns the box around all lines; null if there are none */
export function uniteLines(lines: readonly LineBox[]): LineBox | null {
  if (lines.length === 0) return null
  return {
    left: Math.min(...lines.map(line => line.left)),
    top: Math.min(...lines.map(line => line.top)),
    right: Math.max(...lines.map(line => line.right)),
    bottom: Math.max(...lines.map(line => line.bottom)),
  }
}

/** @returns the element that a range begins in, or null */
export const elementAt = (range: AbstractRange): Element | null => {
  const node = range.startContainer
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement
}
