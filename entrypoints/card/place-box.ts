/** Puts the card's elements where `lib/card` says. All lengths are CSS pixels of the window. */
import { fitWidth, type LayoutRequest, type Placement, type Size } from '../../lib/card/layout.ts'

/** Sizes of the card in text sizes, so that it grows with them: at 16 pixels the glance is 400 wide and 240 high. */
const GLANCE = { width: 25, height: 15, narrowHeight: 18.75 }
/** One line more, where a pack is named that adds to the claim. */
const PACK_LINE = 1.25
/** Two columns of statements are easy to read at this width; a higher card would hide too much of the page. */
const WHOLE = { width: 33, height: 29, narrowHeight: 29 }

/** @returns the card's size in a window, if nothing in it scrolls, and at most */
export function sizeCard(box: HTMLElement | null, textSize: number, viewport: Size): Size {
  const most = box === null || box.dataset.view === 'glance' ? GLANCE : WHOLE
  const width = fitWidth(most.width * textSize, viewport)
  const isNarrow = width < most.width * textSize
  if (box === null) return { width, height: 0 }
  box.style.width = `${width}px`
  const lines = (isNarrow ? most.narrowHeight : most.height) + (box.querySelector('.glance-pack') ? PACK_LINE : 0)
  return { width, height: Math.min(measureHeight(box), lines * textSize) }
}

/** @returns how high the card is when its body shows all that is in it */
function measureHeight(box: HTMLElement): number {
  const parts = box.querySelectorAll('.card-bar, .card-body > :first-child, .glance-foot, .card-told')
  const heights = Array.from(parts, part => part.getBoundingClientRect().height)
  return Math.ceil(heights.reduce((sum, height) => sum + height, box.offsetHeight - box.clientHeight))
}

/** Above its sentence the card is placed by its lower edge, so that it grows away from the sentence. */
export function moveCard(
  box: HTMLElement,
  { side, left, top, width, maxHeight }: Placement,
  { viewport, card }: LayoutRequest,
) {
  const height = Math.min(maxHeight, card.height)
  const isAbove = side === 'above'
  Object.assign(box.style, {
    left: `${left}px`,
    top: isAbove ? 'auto' : `${top}px`,
    bottom: isAbove ? `${viewport.height - top - height}px` : 'auto',
    width: `${width}px`,
    maxHeight: `${height}px`,
  })
}

/** @param maxHeight of the sheet, in CSS pixels */
export function moveSheet(box: HTMLElement, maxHeight: number) {
  Object.assign(box.style, { left: '0', top: 'auto', bottom: '0', width: '100%', maxHeight: `${maxHeight}px` })
}
