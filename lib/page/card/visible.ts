/**
 * Whether a person surely sees the card. A page can cover it, fade it, or move it under the pointer, and a click on it
 * then says nothing of what the person wants. What cannot be told for sure counts as not seen.
 */
import { callPage, composedParentOf, findAll, holds, rootElementOf, viewOf } from '../dom/dom.ts'

/** Milliseconds for which the card must have been seen, at the same place, before a click. */
const STEADY = 500
/** Milliseconds between two looks, beside the one in every frame: no page can tell when. */
const LOOK = { least: 20, most: 70 }
/** Pixels that rounding may cost. */
const TOLERANCE = 1

/** What is watched: the card's element in the page, and what a person is about to click in its closed tree. */
interface Watched {
  readonly host: HTMLElement
  /** As large as the window. */
  readonly root: HTMLElement
  readonly part: HTMLElement
  /** Finds an element's shadow tree, a closed one too; null: it has none. */
  readonly treeOf: (element: Element) => ShadowRoot | null
}

export interface Watch {
  /** @returns whether the part is seen, and has been at the same place for long enough */
  isSeen(): boolean
  stop(): void
}

/** Watches a part of the card from now on. */
export function watchVisible(page: Document, watched: Watched, now = () => performance.now()): Watch {
  const view = viewOf(page)
  const browser = watchByBrowser(watched.part)
  let since = now()
  let last = placeOf(watched.part)
  const look = () => {
    const place = placeOf(watched.part)
    if (place !== last || !browser.isVisible() || !looksVisible(page, watched)) since = now()
    last = place
  }
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const lookByFrame = () => {
    look()
    frame = view?.requestAnimationFrame(lookByFrame) ?? 0
  }
  const lookByTime = () => {
    look()
    timer = setTimeout(lookByTime, LOOK.least + Math.random() * (LOOK.most - LOOK.least))
  }
  lookByFrame()
  lookByTime()
  return {
    isSeen() {
      look()
      return now() - since >= STEADY && !isBeneath(watched.host, everywhere(page, watched.treeOf))
    },
    stop() {
      view?.cancelAnimationFrame(frame)
      clearTimeout(timer)
      browser.stop()
    },
  }
}

const placeOf = (element: Element): string => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return [left, top, width, height].map(Math.round).join()
}

/** Chromium tells by itself whether an element is covered, faded or distorted, whatever it is by. */
function watchByBrowser(part: Element): { isVisible(): boolean; stop(): void } {
  const canTell = 'isVisible' in IntersectionObserverEntry.prototype
  if (!canTell) return { isVisible: () => true, stop() {} }
  let seen = false
  const onSeen = (entries: readonly IntersectionObserverEntry[]) => {
    seen =
      (entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined)?.isVisible === true
  }
  const options = { trackVisibility: true, delay: 100, threshold: [0, 1] }
  const observer = new IntersectionObserver(onSeen, options)
  observer.observe(part)
  return { isVisible: () => seen, stop: () => observer.disconnect() }
}

/** @returns whether nothing that can be looked up at once says that the part is not seen */
function looksVisible(page: Document, { host, root, part }: Watched): boolean {
  return (
    isUntouched(host) &&
    isOnWindow(page, root) &&
    isAtPoints(page, host, part) &&
    !isInTransition(page) &&
    !isBeneath(host, [page]) &&
    ancestorsOf(host).every(hasPlainStyle)
  )
}

/** Nobody but this script may have changed the element; it must be in the top layer. */
const isUntouched = (host: HTMLElement): boolean =>
  host.isConnected && host.matches(':popover-open') && host.getAttributeNames().join() === 'popover'

/** What the card's measures are taken from must be the window: not scaled, not moved. */
function isOnWindow(page: Document, root: HTMLElement): boolean {
  const view = viewOf(page)
  const { left, top, width, height } = root.getBoundingClientRect()
  if (view === null) return false
  const isWide = width <= view.innerWidth + TOLERANCE && width >= view.innerWidth * 0.9
  const isHigh = height <= view.innerHeight + TOLERANCE && height >= view.innerHeight * 0.9
  return Math.abs(top) < TOLERANCE && left > -TOLERANCE && left < view.innerWidth * 0.1 && isWide && isHigh
}

/** @returns whether the card is what a click hits at the part's middle and corners */
function isAtPoints(page: Document, host: HTMLElement, part: HTMLElement): boolean {
  const { left, top, right, bottom } = part.getBoundingClientRect()
  const xs = [left + 3, (left + right) / 2, right - 3]
  const ys = [top + 3, (top + bottom) / 2, bottom - 3]
  return xs.every(x => ys.every(y => callPage(page, 'elementFromPoint', x, y) === host))
}

/** While a page passes from one view to another, pictures of it lie over everything. */
const isInTransition = (page: Document): boolean => {
  try {
    return rootElementOf(page)?.matches(':active-view-transition') ?? true
  } catch {
    return false // a browser without them
  }
}

/** Whatever is in the top layer may lie over the card, though clicks go through it. */
const TOP_LAYER = ':popover-open, :modal, :fullscreen'

/** @returns whether anything else is in the top layer of these trees; what the card itself hangs in does not count */
const isBeneath = (host: HTMLElement, trees: readonly (Document | ShadowRoot)[]): boolean =>
  trees.flatMap(tree => findAll(tree, `:is(${TOP_LAYER})`)).some(one => one !== host && !holds(one, host))

/** @returns a page and all shadow trees in it */
function everywhere(page: Document, treeOf: Watched['treeOf']): (Document | ShadowRoot)[] {
  const trees: (Document | ShadowRoot)[] = [page]
  for (const tree of trees) {
    for (const element of findAll(tree, '*')) {
      const inner = element.namespaceURI === HTML ? treeOf(element) : null
      if (inner !== null) trees.push(inner)
    }
  }
  return trees
}

/** Only elements of HTML can have a shadow tree, and some browsers will not be asked about others. */
const HTML = 'http://www.w3.org/1999/xhtml'

function ancestorsOf(host: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = host; at !== null; at = composedParentOf(at)) found.push(at)
  return found
}

/** Nothing may fade, tint, cut, scale or move what is drawn. */
function hasPlainStyle(element: Element): boolean {
  const style = viewOf(element.ownerDocument)?.getComputedStyle(element)
  return (
    style !== undefined &&
    Object.entries(PLAIN).every(([name, plain]) => [plain, ''].includes(style.getPropertyValue(name)))
  )
}

const PLAIN: Readonly<Record<string, string>> = {
  opacity: '1',
  filter: 'none',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
  transform: 'none',
  scale: 'none',
  rotate: 'none',
  translate: 'none',
  perspective: 'none',
  visibility: 'visible',
  'content-visibility': 'visible',
}
