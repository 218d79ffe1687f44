import { type Box, MARGIN, type Size } from './layout.ts'

interface MenuRequest {
  readonly card: Box
  /** The button that opened it. */
  readonly button: Box
  /** The menu's size if nothing in it scrolls. */
  readonly menu: Size
  readonly viewport: Size
  readonly direction: 'ltr' | 'rtl'
}

interface MenuPlace {
  readonly left: number
  readonly top: number
  readonly width: number
  /** A higher menu scrolls. */
  readonly maxHeight: number
}

/** So far the menu reaches over the card's edge, so that the two are seen as one. */
const LAP = 2

/**
 * Places the menu of a card below the card, or above it where that has more room; over the card only in a window that
 * is too low for both. It ends where its button ends. All lengths are CSS pixels of the viewport.
 */
export function placeMenu({ card, button, menu, viewport, direction }: MenuRequest): MenuPlace {
  const width = Math.min(menu.width, viewport.width - 2 * MARGIN)
  const wanted = direction === 'ltr' ? button.right - width : button.left
  const left = Math.max(MARGIN, Math.min(wanted, viewport.width - MARGIN - width))
  const rooms = { below: viewport.height - MARGIN - card.bottom + LAP, above: card.top + LAP - MARGIN }
  const maxHeight = Math.min(menu.height, viewport.height - 2 * MARGIN)
  const isBelow = rooms.below >= maxHeight || rooms.below >= rooms.above
  const top = isBelow ? card.bottom - LAP : card.top + LAP - maxHeight
  return { left, top: Math.max(MARGIN, Math.min(top, viewport.height - MARGIN - maxHeight)), width, maxHeight }
}
