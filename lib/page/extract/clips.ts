/** Rectangles in which text can be seen, and the styles that make them small. CSS pixels of the viewport. */

export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const FAR = Number.POSITIVE_INFINITY
export const EVERYWHERE: Rect = { left: -FAR, top: -FAR, right: FAR, bottom: FAR }
/** Text that is positioned elsewhere may still show. */
export const NOWHERE: Rect = { left: 0, top: 0, right: 0, bottom: 0 }

/** Less than this is no more than a trick to hide something. Pixels. */
const SPECK = 1.5
/** Browsers round: text may stand a little outside of the box that holds it. */
const BLUR = 1

/** @returns whether a box lies within a limit */
export const fits = (box: Rect, limit: Rect): boolean =>
  box.left >= limit.left - BLUR &&
  box.top >= limit.top - BLUR &&
  box.right <= limit.right + BLUR &&
  box.bottom <= limit.bottom + BLUR

/** @returns whether some of a box lies within a limit */
export const meets = (box: Rect, limit: Rect): boolean =>
  box.left < limit.right && box.right > limit.left && box.top < limit.bottom && box.bottom > limit.top

/** @returns the rectangle in which the text of a box can be seen, or `NOWHERE`: its overflow is cut off, and nothing is left */
export function limitByOverflow(element: Element, style: CSSStyleDeclaration, box: Rect, inside: Rect): Rect {
  const scrolls = style.direction === 'rtl' ? element.scrollLeft : -element.scrollLeft
  const [left, right] = limitAxis(style.overflowX, box.left, box.right, inside.left, inside.right)
  const [top, bottom] = limitAxis(style.overflowY, box.top, box.bottom, inside.top, inside.bottom)
  if (right - left <= SPECK || bottom - top <= SPECK) return NOWHERE
  const isWide = isScrolled(style.overflowX) && element.scrollWidth > element.clientWidth
  const isHigh = isScrolled(style.overflowY) && element.scrollHeight > element.clientHeight
  const isLeftward = isWide && style.direction === 'rtl'
  return {
    left: isWide ? (isLeftward ? -FAR : box.left + scrolls) : left,
    right: isLeftward ? box.right + scrolls : isWide ? FAR : right,
    top: isHigh ? box.top - element.scrollTop : top,
    bottom: isHigh ? FAR : bottom,
  }
}

const isScrolled = (overflow: string) => overflow === 'auto' || overflow === 'scroll'

const limitAxis = (overflow: string, from: number, to: number, min: number, max: number): [number, number] =>
  overflow === 'visible' ? [min, max] : [Math.max(from, min), Math.min(to, max)]

const RECT = /^rect\((.*)\)$/
const SHAPE = /^(inset|circle|ellipse|polygon)\((.*)\)$/

/** @returns whether `clip` or `clip-path` leaves no more than a pixel of an element */
export function clipsAway({ clip, clipPath }: CSSStyleDeclaration, position: string): boolean {
  if (clipPath === 'none' && position === 'static') return false
  const [, sides] = (position === 'absolute' || position === 'fixed' ? RECT.exec(clip) : null) ?? []
  if (sides !== undefined) {
    const [top = 0, right = FAR, bottom = FAR, left = 0] = sides
      .split(/[,\s]+/)
      .map(Number.parseFloat)
      .map(auto)
    if (bottom - top <= SPECK || right - left <= SPECK) return true
  }
  const [, shape, inner = ''] = (clipPath && SHAPE.exec(clipPath)) || []
  if (shape === 'inset') return isAllInset(inner)
  if (shape === 'polygon') return isFlat(inner)
  return shape !== undefined && /^0(?:px|%)?(?:\s|$)/.test(inner)
}

const auto = (side: number, at: number) => (Number.isNaN(side) ? [0, FAR, FAR, 0][at] : side)

/** Insets that meet, where they are shares of the box. */
function isAllInset(inner: string): boolean {
  const sides = (inner.split(' round ')[0] as string).trim().split(/\s+/)
  const [top = '', right = top, bottom = top, left = right] = sides
  return [top + bottom, left + right].some(pair => /%.*%/.test(pair) && sum(pair) >= 100)
}

const sum = (pair: string) => pair.split('%').reduce((all, side) => all + (Number.parseFloat(side) || 0), 0)

/** A polygon whose points lie in one line. */
function isFlat(inner: string): boolean {
  const points = inner.split(',').map(point => point.trim().split(/\s+/))
  return [0, 1].some(axis => new Set(points.map(point => point[axis])).size === 1)
}
