/** How the page in a frame is laid into the page around it. */
import { viewOf } from './dom.ts'

export interface FramePlace {
  /** Where the inner page's viewport begins, in CSS pixels of the outer one. */
  readonly x: number
  readonly y: number
  /** Pixels of the outer page to one of the inner page: not 1 where the frame is scaled. */
  readonly scaleX: number
  readonly scaleY: number
}

/** @returns where a frame shows its page */
export function measureFrame(frame: HTMLElement): FramePlace {
  const { left, top, width, height } = frame.getBoundingClientRect()
  const { paddingLeft, paddingTop } = getComputedStyle(frame)
  const scaleX = width / frame.offsetWidth || 1
  const scaleY = height / frame.offsetHeight || 1
  return {
    x: left + (frame.clientLeft + (Number.parseFloat(paddingLeft) || 0)) * scaleX,
    y: top + (frame.clientTop + (Number.parseFloat(paddingTop) || 0)) * scaleY,
    scaleX,
    scaleY,
  }
}

/** @returns where a page is shown in the top page: at 0, 0 and unscaled, if it is that page itself */
export function placeOf(page: Document | null): FramePlace {
  let place: FramePlace = { x: 0, y: 0, scaleX: 1, scaleY: 1 }
  for (let frame = frameOf(page); frame !== null; frame = frameOf(frame.ownerDocument)) {
    const { x, y, scaleX, scaleY } = measureFrame(frame)
    place = {
      x: x + place.x * scaleX,
      y: y + place.y * scaleY,
      scaleX: scaleX * place.scaleX,
      scaleY: scaleY * place.scaleY,
    }
  }
  return place
}

const frameOf = (page: Document | null) => ((page && viewOf(page)?.frameElement) ?? null) as HTMLElement | null
