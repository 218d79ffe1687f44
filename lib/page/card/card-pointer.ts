/** Watches pointer, keys and scrolling for the card. While the pointer moves, it reports once a frame. */
import { callPage, rootElementOf, viewOf } from '../dom/dom.ts'
import { placeOf } from '../dom/frames.ts'
import { listen } from '../dom/listen.ts'

export interface PointerListener {
  /** A mouse or pen moved; once a frame. In CSS pixels of the top page's viewport, as everywhere here. */
  move(x: number, y: number): void
  /** A button or finger went down. */
  press(): void
  /** The pointer left the window. */
  leave(): void
  /**
   * A click, tap, or a press of a control by key. `plain`: it does nothing by itself, so it is on no link and no control,
   * and does not end a selection.
   */
  click(x: number, y: number, target: EventTarget | null, plain: boolean): void
  /** @returns whether the key was taken, so that the page doesn't get it */
  escape(): boolean
  /** Something scrolled, or the window changed its size; once a frame. `at`: where the pointer is, if it is known. */
  scroll(at: { readonly x: number; readonly y: number } | null): void
}

/** Elements that a click is for: it then opens no card, even on the text of a match. */
const INTERACTIVE = 'a[href], area, button, input, select, textarea, label, summary, video, audio, [contenteditable=""]'
const WIDGETS = `${INTERACTIVE}, [contenteditable="true"], [onclick], [role="button"], [role="link"], [role="tab"]`

/**
 * @param page the top page, or one of a frame in it
 */
export function watchPointer(page: Document, listener: PointerListener, signal: AbortSignal): void {
  const view = viewOf(page)
  if (view === null) return
  let at: { x: number; y: number } | null = null
  let moved = false
  let scrolled = false
  let asked = false

  const report = () => {
    asked = false
    if (signal.aborted) return
    const now = at && toTop(page, at.x, at.y)
    if (scrolled) listener.scroll(now)
    if (moved && now !== null) listener.move(now.x, now.y)
    scrolled = false
    moved = false
  }
  const ask = () => {
    if (!asked) view.requestAnimationFrame(report)
    asked = true
  }
  const onMove = (event: PointerEvent) => {
    // While a button is held, a person selects or drags, and no card may get in the way.
    if (event.pointerType === 'touch' || event.buttons !== 0) return
    at = { x: event.clientX, y: event.clientY }
    moved = true
    ask()
  }
  const onScroll = () => {
    scrolled = true
    ask()
  }
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0) return
    const withKey = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    const inWidget = event.composedPath().some(node => isElement(node) && node.matches(WIDGETS))
    const selects = callPage(page, 'getSelection')?.isCollapsed === false
    const { x, y } = toTop(page, event.clientX, event.clientY)
    listener.click(x, y, event.target, !withKey && !inWidget && !selects)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !listener.escape()) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  const onLeave = () => {
    at = null
    listener.leave()
  }

  const on = <E extends Event>(
    target: EventTarget | null,
    type: string,
    react: (event: E) => void,
    options: AddEventListenerOptions = { passive: true },
  ) => listen(target, type, react as (event: Event) => void, signal, options)
  on(page, 'pointermove', onMove)
  on(page, 'pointerdown', listener.press)
  on(page, 'click', onClick)
  on(page, 'scroll', onScroll)
  on(rootElementOf(page), 'pointerleave', onLeave, { passive: true, capture: false })
  on(view, 'resize', onScroll)
  on(view, 'keydown', onKey, {})
}

function toTop(page: Document, x: number, y: number): { readonly x: number; readonly y: number } {
  const place = placeOf(page)
  return { x: place.x + x * place.scaleX, y: place.y + y * place.scaleY }
}

const isElement = (node: EventTarget): node is Element => 'matches' in node && typeof node.matches === 'function'
