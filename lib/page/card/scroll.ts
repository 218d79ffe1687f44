/** Scrolling a page to a text in it, gently unless the person asked for less motion. */

type Measure = () => { readonly top: number; readonly bottom: number } | null

/** A smooth scroll counts as over when the text has stood still for this many frames. */
const STILL_FRAMES = 6
/** The longest wait for a page that never stands still. Milliseconds. */
const PATIENCE = 1500

/** Scrolls the page by so many pixels and waits until `measure` stands still. */
export async function scrollPage(page: Document, by: number, measure: Measure, signal: AbortSignal): Promise<void> {
  const view = page.defaultView
  if (view === null) return
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches
  view.scrollBy({ top: by, behavior: still ? 'instant' : 'smooth' })
  await settle(view, measure, signal)
}

/**
 * Brings a text into the window, its top at the given height; inside a scrolling part of the page, too.
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
  const page = element.ownerDocument.defaultView?.top?.document ?? element.ownerDocument
  const before = measure()
  if (before !== null) await scrollPage(page, before.top - top, measure, signal)
  const after = measure()
  const height = page.defaultView?.innerHeight ?? 0
  if (signal.aborted || after === null || (after.bottom > 0 && after.top < height)) return
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
}

function settle(view: Window, measure: Measure, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const began = performance.now()
    let last: number | null = null
    let still = 0
    const check = () => {
      const now = measure()?.top ?? null
      still = now === last ? still + 1 : 0
      last = now
      const over = still >= STILL_FRAMES || performance.now() - began > PATIENCE
      if (over || signal.aborted) resolve()
      else view.requestAnimationFrame(check)
    }
    view.requestAnimationFrame(check)
  })
}
