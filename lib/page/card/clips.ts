/** The boxes that show only a part of what is in them: those that scroll, those that hide what is too much, and frames. */
import { bodyOf, composedParentOf, rootElementOf, viewOf } from '../dom/dom.ts'
import { type LineBox, toTopBox } from './line-boxes.ts'

/** One such box around a text. The box of a frame is its page's root element. */
export interface Clip {
  readonly element: Element
  /** What of the element can be seen things through, wherever it is itself. */
  readonly box: LineBox
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
      if (view.frameElement) clips.push({ element: around, box: toTopBox(page, boxOfWindow(view)) })
      position = 'static'
      continue
    }
    if (isIn && style.overflow !== 'visible' && !isViewport(around, page)) {
      clips.push({ element: around, box: toTopBox(page, innerBox(around)) })
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

/** @returns an element's box without its borders and scroll bars */
function innerBox(element: Element): LineBox {
  const { left, top, width, height } = element.getBoundingClientRect()
  const { offsetWidth = 0, offsetHeight = 0 } = element as Partial<HTMLElement>
  const scaleX = width / offsetWidth || 1
  const scaleY = height / offsetHeight || 1
  const { clientLeft, clientTop, clientWidth, clientHeight } = element
  const x = left + clientLeft * scaleX
  const y = top + clientTop * scaleY
  return { left: x, top: y, right: x + clientWidth * scaleX, bottom: y + clientHeight * scaleY }
}
