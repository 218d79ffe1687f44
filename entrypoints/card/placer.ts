/** Keeps the card beside its sentence, and the frame around the sentence. */
import {
  type Box,
  findScroll,
  joinLines,
  type LayoutRequest,
  placeCard,
  type Side,
  type Size,
} from '../../lib/card/layout.ts'
import { findSheetScroll, isSheet, limitSheet } from '../../lib/card/sheet.ts'
import type { CardHost } from '../../lib/page/card/card-host.ts'
import { callPage } from '../../lib/page/dom/dom.ts'
import { moveCard, moveSheet, sizeCard } from './place-box.ts'

export interface Placing {
  /** Line boxes of the sentence, now. */
  readonly measure: () => readonly Box[]
  readonly direction: 'ltr' | 'rtl'
  readonly pointerX: number | null
}

export interface Placer {
  /** The card's element, once it is rendered. */
  readonly box: { current: HTMLElement | null }
  /** Lets the card change its side, which it keeps while a person reads it. */
  free(): void
  /** Moves everything to the sentence. False: there is no place for the card, and it is hidden. */
  place(): boolean
  /** @returns by how many pixels the page should scroll down so that card and sentence are both seen */
  findScroll(): number
}

/** @param outline where the frame around the sentence is drawn, unless it is hidden */
export function makePlacer(page: Document, host: CardHost, outline: HTMLElement, placing: Placing): Placer {
  const { root } = host
  const box: Placer['box'] = { current: null }
  let side: Side | null = null

  const measureWindow = (): Size => {
    const { width, height } = root.getBoundingClientRect()
    return { width, height }
  }
  const isOnSheet = (viewport: Size) => isSheet(viewport, matchMedia('(pointer: coarse)').matches)
  const readLayout = (viewport: Size): LayoutRequest => ({
    lines: placing.measure(),
    viewport,
    card: sizeCard(box.current, host.textSize, viewport),
    ...placing,
    side,
  })

  /** @returns whether there is a place */
  function moveBox(element: HTMLElement, viewport: Size): boolean {
    if (isOnSheet(viewport)) {
      const limit = limitSheet(placing.measure(), viewport)
      if (limit !== null) moveSheet(element, limit)
      return limit !== null
    }
    const layout = readLayout(viewport)
    const placement = placeCard(layout)
    if (placement === null) return false
    side = placement.side
    moveCard(element, placement, layout)
    return true
  }

  return {
    box,
    free() {
      side = null
    },
    place() {
      if (box.current === null) return false
      host.raise()
      const viewport = measureWindow()
      root.dataset.sheet = String(isOnSheet(viewport))
      const hasPlace = moveBox(box.current, viewport)
      box.current.style.visibility = hasPlace ? 'visible' : 'hidden'
      if (!outline.hidden) outline.replaceChildren(...joinLines(placing.measure()).map(line => drawFrame(page, line)))
      return hasPlace
    },
    findScroll() {
      const viewport = measureWindow()
      if (box.current === null || !isOnSheet(viewport)) return findScroll(readLayout(viewport))
      return findSheetScroll(placing.measure(), viewport, box.current.getBoundingClientRect().height)
    },
  }
}

/** Pixels between a line of the sentence and the frame around it. */
const AIR = 3

function drawFrame(page: Document, { left, top, right, bottom }: Box): HTMLElement {
  const frame = callPage(page, 'createElement', 'div')
  frame.className = 'target'
  Object.assign(frame.style, {
    left: `${left - AIR}px`,
    top: `${top - AIR}px`,
    width: `${right - left + 2 * AIR}px`,
    height: `${bottom - top + 2 * AIR}px`,
  })
  return frame
}
