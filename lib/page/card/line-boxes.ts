/** Where a range's text is in the window: for whatever stands beside it. */
import { isConnected } from '../dom/dom.ts'

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
  const live = page.createRange()
  try {
    live.setStart(startContainer, range.startOffset)
    live.setEnd(endContainer, range.endOffset)
  } catch {
    return [] // a static range is not kept up to date: its text got shorter
  }
  const { x, y } = offsetOf(page)
  return [...live.getClientRects()]
    .filter(rect => rect.width > 0 && rect.height > 0)
    .map(({ left, top, right, bottom }) => ({ left: left + x, top: top + y, right: right + x, bottom: bottom + y }))
}

/** @returns where a frame's viewport begins in the top page's; 0, 0 for the top page itself */
export function offsetOf(page: Document): { readonly x: number; readonly y: number } {
  let x = 0
  let y = 0
  for (let frame = frameOf(page); frame !== null; frame = frameOf(frame.ownerDocument)) {
    const { left, top } = frame.getBoundingClientRect()
    x += left + frame.clientLeft
    y += top + frame.clientTop
  }
  return { x, y }
}

const frameOf = (page: Document): Element | null => page.defaultView?.frameElement ?? null

/** @returns the element that a range begins in, or null */
export const elementAt = (range: AbstractRange): Element | null => {
  const node = range.startContainer
  return node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement
}
