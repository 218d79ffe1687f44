/** How the page in a frame is laid into the page around it. */
import { pageOfFrame, viewOf } from './dom.ts'

/** The size that a page knows of its window is in whole pixels. */
const ROUNDING = 0.02

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
  const page = pageOfFrame(frame as HTMLIFrameElement)
  const view = page && viewOf(page)
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(frame)
  const [before, behind, above, below] = [paddingLeft, paddingRight, paddingTop, paddingBottom].map(
    text => Number.parseFloat(text) || 0,
  ) as [number, number, number, number]
  const ratioX = width / frame.offsetWidth || 1
  const ratioY = height / frame.offsetHeight || 1
  return {
    x: left + (frame.clientLeft + before) * ratioX,
    y: top + (frame.clientTop + above) * ratioY,
    scaleX: findScale(ratioX, frame.clientWidth - before - behind, view?.innerWidth),
    scaleY: findScale(ratioY, frame.clientHeight - above - below, view?.innerHeight),
  }
}

/**
 * @param ratio how much larger the frame is drawn than it is laid out
 * @param size as which it is laid out
 * @param inner what its page takes that for: more, where `zoom` makes the frame larger and leaves its page as it is (Firefox)
 */
function findScale(ratio: number, size: number, inner: number | undefined): number {
  const scale = (size * ratio) / (inner || size)
  return Math.abs(scale - ratio) < ROUNDING ? ratio : scale
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
