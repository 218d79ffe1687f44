/**
 * The element that carries the card: in the page only while a card is shown, with a closed shadow tree. The page can
 * see, hide or move the element, so nothing in it may change anything but the view.
 */

export interface CardHost {
  /** The element in the page. */
  readonly element: HTMLElement
  /** What the card is rendered into, inside the closed shadow tree. */
  readonly root: HTMLElement
  /** Text size that the person chose in the browser, in CSS pixels, whatever the page did to its own. */
  readonly textSize: number
  /** The focused element inside the shadow tree, or null. */
  focused(): Element | null
  /** Moves it over a dialog that the page opened meanwhile. Cheap when there is nothing to do. */
  raise(): void
  remove(): void
}

/** Important, since a page's own rules for an element win over plain `:host` rules. */
const HOST_STYLE = `:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  display: block !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
}`

/** Puts an empty card host into the page, on top of everything. */
export function mountCardHost(page: Document, style: string): CardHost {
  const element = page.createElement('div')
  const shadow = element.attachShadow({ mode: 'closed' })
  // A sheet of its own passes where a page's security policy forbids style elements.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(HOST_STYLE + style)
  shadow.adoptedStyleSheets = [sheet]
  const root = page.createElement('div')
  root.className = 'card-root'
  shadow.append(root)
  isolateEvents(element)
  // Top layer; manual, so that it closes none of the page's own popovers.
  element.popover = 'manual'
  show(page, element)
  return {
    element,
    root,
    textSize: Number.parseFloat(getComputedStyle(element).fontSize) || 16,
    focused: () => shadow.activeElement,
    raise() {
      if (element.parentNode !== findPlace(page)) show(page, element)
    },
    remove: () => element.remove(),
  }
}

function show(page: Document, element: HTMLElement): void {
  findPlace(page).append(element)
  element.showPopover()
}

/** A modal dialog makes everything outside it inert, the top layer too: the last one open takes the card. */
function findPlace(page: Document): Element {
  const modals = [...page.querySelectorAll('dialog:modal')]
  const inner = modals.filter(a => !modals.some(b => a !== b && a.contains(b)))
  return inner.at(-1) ?? page.documentElement
}

const EVENTS =
  'auxclick beforeinput blur change click contextmenu copy cut dblclick drag dragend dragenter dragleave dragover ' +
  'dragstart drop focus focusin focusout gotpointercapture input keydown keypress keyup lostpointercapture mousedown ' +
  'mousemove mouseout mouseover mouseup paste pointercancel pointerdown pointermove pointerout pointerover pointerup ' +
  'scroll scrollend select selectstart toggle touchcancel touchend touchmove touchstart wheel'

/** What happens in the card is none of the page's business: its listeners would take a click in it for one of theirs. */
function isolateEvents(element: HTMLElement): void {
  const stop = (event: Event) => event.stopPropagation()
  for (const type of EVENTS.split(' ')) element.addEventListener(type, stop, { passive: true })
}
