/**
 * The element that carries the card. It is in the page only while a card is shown, and has a closed shadow tree. The page
 * can see, hide or move this element, so nothing in it may change what is stored unless `visible.ts` says that it is seen.
 */
import { callPage, findAll, rootElementOf } from '../dom/dom.ts'

export interface CardHost {
  /** The element in the page. */
  readonly element: HTMLElement
  /** What the card is rendered into, inside the closed shadow tree. */
  readonly root: HTMLElement
  /** Text size that the person chose in the browser, in CSS pixels, whatever the page did to its own. */
  readonly textSize: number
  /** The focused element inside the shadow tree, or null. */
  focused(): Element | null
  /** Moves the element over a dialog that the page opened meanwhile. Costs little when there is nothing to do. */
  raise(): void
  /** Moves the element over everything else, whatever it is. */
  raiseAnew(): void
  remove(): void
}

/** With `!important`, since a page's own rules for the element win over plain `:host` rules. */
const HOST_STYLE = `:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  display: block !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
}
@media print {
  :host {
    display: none !important;
  }
}`

/** Puts an empty card host into the page, on top of everything. */
export function mountCardHost(page: Document, style: string): CardHost {
  const element = callPage(page, 'createElement', 'div')
  const shadow = element.attachShadow({ mode: 'closed' })
  // An adopted sheet works where a page's security policy forbids style elements.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(HOST_STYLE + style)
  shadow.adoptedStyleSheets = [sheet]
  const root = callPage(page, 'createElement', 'div')
  root.className = 'card-root'
  shadow.append(root)
  isolateEvents(element)
  // A popover is in the top layer; a manual one closes none of the page's own popovers.
  element.popover = 'manual'
  const raise = () => {
    show(page, element)
    root.style.zoom = String(1 / zoomOf(element.parentElement))
  }
  raise()
  return {
    element,
    root,
    textSize: Number.parseFloat(getComputedStyle(element).fontSize) || 16,
    focused: () => shadow.activeElement,
    raise,
    raiseAnew() {
      if (element.matches(':popover-open')) element.hidePopover()
      if (element.isConnected) element.showPopover()
    },
    remove: () => element.remove(),
  }
}

function show(page: Document, element: HTMLElement): void {
  const parent = findParent(page)
  if (parent === null || element.parentNode === parent) return
  parent.append(element)
  element.showPopover()
}

/** How much a page is enlarged where the card hangs: what is measured in the window is not, so the card must not be either. */
const zoomOf = (element: Element | null) =>
  (element as { readonly currentCSSZoom?: number } | null)?.currentCSSZoom ?? 1

/** A modal dialog makes everything outside it inert, even the top layer. So the card goes into the last one that is open. */
function findParent(page: Document): Element | null {
  const modals = findAll(page, 'dialog:modal')
  const inner = modals.filter(a => !modals.some(b => a !== b && a.contains(b)))
  return inner.at(-1) ?? rootElementOf(page)
}

const EVENTS =
  'auxclick beforeinput blur change click contextmenu copy cut dblclick drag dragend dragenter dragleave dragover ' +
  'dragstart drop focus focusin focusout gotpointercapture input keydown keypress keyup lostpointercapture mousedown ' +
  'mousemove mouseout mouseover mouseup paste pointercancel pointerdown pointermove pointerout pointerover pointerup ' +
  'scroll scrollend select selectstart toggle touchcancel touchend touchmove touchstart wheel'

/** Keeps events in the card from the page, whose listeners would take a click in the card for a click on the page. */
function isolateEvents(element: HTMLElement): void {
  const stop = (event: Event) => event.stopPropagation()
  for (const type of EVENTS.split(' ')) element.addEventListener(type, stop, { passive: true })
}
