/** The boxes that show only a part of what is in them: those that scroll, those that hide what is too much, and frames. */
import { bodyOf, composedParentOf, rootElementOf, viewOf } from '../dom/dom.ts'
import { placeOf } from '../dom/frames.ts'
import { type LineBox, toTopBox } from './line-boxes.ts'

/** One such box around a text. The box of a frame is its page's root element. */
export interface Clip {
  readonly element: Element
  /** What of the element can be seen things through, wherever it is itself. */
  readonly box: LineBox
  /** Pixels of the window to one by which it scrolls. */
  readonly scaleX: number
  readonly scaleY: number
}

/** @returns the boxes around an element, innermost first, without the window */
export function findClips(element: Element): Clip[] {
  const clips: Clip[] = []
  let position = 'static'
  for (let around: Element | null = element; around; around = composedParentOf(around)) {
    const page = around.ownerDocument
    const view = viewOf(page)
    if (!view) break
    const style = view.getComputedStyle(around)
    // What is positioned is cut off only by what it is positioned in.
    const isIn = position === 'static' || (position === 'absolute' && style.position !== 'static')
    if (around === rootElementOf(page)) {
      const { scaleX, scaleY } = placeOf(page)
      if (view.frameElement) clips.push({ element: around, box: toTopBox(page, boxOfWindow(view)), scaleX, scaleY })
      position = 'static'
      continue
    }
    if (isIn && style.overflow !== 'visible' && !isViewport(around, page)) {
      clips.push(clipOf(around, page))
    }
    if (isIn) position = style.position === 'fixed' || style.position === 'absolute' ? style.position : 'static'
  }
  return clips
}

/** @returns what of these lines can be seen through all the boxes */
export function clipLines(lines: readonly LineBox[], clips: readonly Clip[]): LineBox[] {
  const seen = (line: LineBox) => clips.reduce((left, { box }) => intersect(left, box), line)
  return lines.map(seen).filter(line => line.right - line.left > 1 && line.bottom - line.top > 1)
}

const intersect = (one: LineBox, other: LineBox): LineBox => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
})

const boxOfWindow = ({ innerWidth, innerHeight }: Window): LineBox => ({
  left: 0,
  top: 0,
  right: innerWidth,
  bottom: innerHeight,
})

/** The window takes the scrolling of a body over, unless the root element has its own. */
function isViewport(element: Element, page: Document): boolean {
  const root = rootElementOf(page)
  return element === bodyOf(page) && root !== null && getComputedStyle(root).overflow === 'visible'
}

/** @returns what an element shows between its borders and scroll bars */
function clipOf(element: Element, page: Document): Clip {
  const { left, top, width, height } = element.getBoundingClientRect()
  const { offsetWidth = 0, offsetHeight = 0 } = element as Partial<HTMLElement>
  const across = width / offsetWidth || 1
  const down = height / offsetHeight || 1
  const x = left + element.clientLeft * across
  const y = top + element.clientTop * down
  const inner = { left: x, top: y, right: x + element.clientWidth * across, bottom: y + element.clientHeight * down }
  const place = placeOf(page)
  return { element, box: toTopBox(page, inner), scaleX: across * place.scaleX, scaleY: down * place.scaleY }
}
