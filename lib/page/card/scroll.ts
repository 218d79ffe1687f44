/** Scrolling a page to a text in it, gently unless the person asked for less motion. */
import { viewOf } from '../dom/dom.ts'
import { findClips } from './clips.ts'
import type { LineBox } from './line-boxes.ts'

type Measure = () => LineBox | null

/** A smooth scroll counts as over when the text has stood still for this many frames. */
const STILL_FRAMES = 6
/** The longest wait for a page that never stands still. Milliseconds. */
const PATIENCE = 1500
/** Where a text comes to stand in a scrolling part of the page: high, so that what follows it is seen too. Share of its size. */
const HIGH = 0.2
/** Pixels of the text that may be missing. */
const TOLERANCE = 1

interface Scroll {
  /** Pixels to scroll down, and to the right. */
  readonly down: number
  readonly right?: number
}

/** Scrolls the page and waits until `measure` stands still. */
export async function scrollPage(
  page: Document,
  { down, right = 0 }: Scroll,
  measure: Measure,
  signal: AbortSignal,
): Promise<void> {
  const view = viewOf(page)
  if (view === null) return
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches
  view.scrollBy({ top: down, left: right, behavior: still ? 'instant' : 'smooth' })
  await settle(view, measure, signal)
}

/**
 * Brings a text into the window, its top at the given height; first into the scrolling parts of the page that it is in.
 * @param element what the text begins in
 * @param measure where the text is now, in the window; null when it is not drawn
 * @param top where its top should be, in CSS pixels from the window's
 */
export async function bringIntoView(
  element: Element,
  measure: Measure,
  top: number,
  signal: AbortSignal,
): Promise<void> {
  for (const { element: box } of findClips(element)) scrollBox(element, box, measure)
  const view = viewOf(element.ownerDocument)?.top
  const before = measure()
  if (!view || before === null) return
  const right = findShift(before.left, before.right, 0, view.innerWidth)
  const isInHeight = before.top >= 0 && before.bottom <= view.innerHeight
  if (!isInHeight || right !== 0)
    await scrollPage(view.document, { down: isInHeight ? 0 : before.top - top, right }, measure, signal)
  const after = measure()
  if (signal.aborted || after === null || (after.bottom > 0 && after.top < view.innerHeight)) return
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
}

/** Scrolls one box until the text shows in it. Twice, since a box may snap to something, or load what it shows. */
function scrollBox(element: Element, box: Element, measure: Measure): void {
  for (let turn = 0; turn < 2; turn++) {
    const text = measure()
    const clip = findClips(element).find(one => one.element === box)
    if (text === null || clip === undefined) return
    const left = findShift(text.left, text.right, clip.box.left, clip.box.right) / clip.scaleX
    const top = findShift(text.top, text.bottom, clip.box.top, clip.box.bottom) / clip.scaleY
    if (left === 0 && top === 0) return
    box.scrollBy({ left, top, behavior: 'instant' })
  }
}

/** @returns how far to scroll so that a text from `start` to `end` shows between two edges; 0 when it does */
function findShift(start: number, end: number, from: number, to: number): number {
  if (start >= from - TOLERANCE && end <= to + TOLERANCE) return 0
  const room = to - from - (end - start)
  return start - from - Math.max(0, Math.min(room, (to - from) * HIGH))
}

function settle(view: Window, measure: Measure, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const began = performance.now()
    let last: LineBox | null = null
    let still = 0
    const check = () => {
      const now = measure()
      still = now?.top === last?.top && now?.left === last?.left ? still + 1 : 0
      last = now
      const over = still >= STILL_FRAMES || performance.now() - began > PATIENCE
      if (over || signal.aborted) resolve()
      else view.requestAnimationFrame(check)
    }
    view.requestAnimationFrame(check)
  })
}
