/**
 * What a person can see of a page's text: asked of the layout, element by element. Answers are kept until the script that
 * asks has had its turn, since any other may change the page.
 */
import {
  bodyOf,
  boxOf,
  checkVisibility,
  composedParentOf,
  documentOf,
  nameOf,
  offsetParentOf,
  rootElementOf,
  slotOf,
  viewOf,
} from '../dom/dom.ts'
import { clipsAway, EVERYWHERE, limitByOverflow, NOWHERE, type Rect } from './clips.ts'
import { isEditor } from './editors.ts'

export interface Sight {
  /** Whether an element has a box that no style makes invisible: the cheapest of these questions. */
  readonly isShown: (element: Element) => boolean
  /** Whether text that stands directly in an element can be seen, as far as styles tell. */
  readonly sees: (element: Element) => boolean
  /** The same; if it cannot be seen, `onHidden` hears of it. */
  readonly shows: (element: Element) => boolean
  /** @returns the rectangle in which text of an element can be seen, at once or by scrolling; null: nothing in it can */
  readonly limitOf: (element: Element) => Rect | null
  /** The box of all text from a place in one text node to one in the same or another of its tree. */
  readonly boxOfText: (from: Text, start: number, to: Text, end: number) => DOMRect
  /** A style of an element as the browser computed it; null where it has none. */
  readonly styleOf: (element: Element) => CSSStyleDeclaration | null
  /** Says that this element keeps text of `text` from being seen, or a part of it. */
  readonly onHidden: (by: Element, text: Element) => void
}

/** @param onHidden hears of each element whose text cannot be seen, and of the outermost one that hides it */
export function makeSight(onHidden: Sight['onHidden'] = () => {}): Sight {
  const limits = new Map<Element, Rect | null>()
  const shown = new Map<Element, boolean>()
  const ranges = new Map<Document, Range>()
  /** Those whose letters have no size. */
  const tiny = new Set<Element>()

  /** Answers are kept until the end of this turn. */
  const remember = <K, V>(map: Map<K, V>, key: K, value: V): V => {
    if (limits.size + shown.size + ranges.size === 0) {
      queueMicrotask(() => {
        limits.clear()
        shown.clear()
        ranges.clear()
        tiny.clear()
      })
    }
    map.set(key, value)
    return value
  }
  const styleOf = (element: Element) => viewOf(documentOf(element))?.getComputedStyle(element) ?? null

  const limitOf = (element: Element): Rect | null => {
    const known = limits.get(element)
    return known !== undefined ? known : remember(limits, element, findLimit(element))
  }

  const findLimit = (element: Element): Rect | null => {
    const parent = slotOf(element) ?? composedParentOf(element)
    const around = parent ? limitOf(parent) : EVERYWHERE
    const page = documentOf(element)
    const view = viewOf(page)
    if (!around || !view || isEditor(element)) return null
    if (element === rootElementOf(page)) return parent && !isShown(parent) ? null : limitWindow(view, element)
    const style = view.getComputedStyle(element)
    const { position, display } = style
    if (style.fontSize === '0px') tiny.add(element)
    if (clipsAway(style, position)) return null
    // Most elements are parts of a line, of which no more need be asked.
    if (display === 'inline' && position === 'static') return around
    if (style.contentVisibility === 'hidden') return null
    const holder = position === 'absolute' ? offsetParentOf(element) : null
    let inside = holder ? limitOf(holder) : around
    if (position === 'fixed') inside = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }
    if (!inside || display === 'contents' || element === bodyOf(page)) return inside
    const isOpen = style.overflowX === 'visible' && style.overflowY === 'visible'
    if (!isOpen) return limitByOverflow(element, style, boxOf(element), inside)
    // Text may show beside its box, so nothing but its own place tells: as another limit it is asked for that.
    return position === 'static' && style.transform === 'none' && style.scale === 'none' ? inside : { ...inside }
  }

  /** Whether an element has a box that is not made invisible. */
  const isShown = (element: Element): boolean => {
    if (checkVisibility(element, { visibilityProperty: true, opacityProperty: true })) return true
    const style = styleOf(element)
    const parent = slotOf(element) ?? composedParentOf(element)
    return style?.display === 'contents' && style.visibility === 'visible' && parent !== null && isShown(parent)
  }

  const look = (element: Element): boolean =>
    isShown(element) &&
    (limitOf(element) ?? NOWHERE) !== NOWHERE &&
    (!tiny.has(element) || /^i?frame$/.test(nameOf(element)))
  const sees = (element: Element) => shown.get(element) ?? remember(shown, element, look(element))

  return {
    isShown,
    sees,
    shows(element) {
      const isSeen = sees(element)
      if (!isSeen) onHidden(isShown(element) ? element : findHider(element, isShown), element)
      return isSeen
    },
    limitOf,
    styleOf,
    onHidden,
    boxOfText(from, start, to, end) {
      const page = documentOf(from) as Document
      const range = ranges.get(page) ?? remember(ranges, page, page.createRange())
      range.setStart(from, start)
      range.setEnd(to, end)
      return range.getBoundingClientRect()
    },
  }
}

/** What a person can scroll to in a window. One that does not scroll sideways shows nothing beside it. */
function limitWindow(view: Window, root: Element): Rect {
  const body = bodyOf(documentOf(root))
  const styles = [root, body ?? root].map(element => view.getComputedStyle(element))
  const isHidden = styles.some(style => /hidden|clip/.test(style.overflowX))
  const isLeftward = styles.some(style => style.direction === 'rtl' || style.writingMode !== 'horizontal-tb')
  return {
    ...EVERYWHERE,
    ...(isLeftward ? {} : { left: -view.scrollX }),
    ...(isHidden ? { right: view.innerWidth } : {}),
    top: -view.scrollY,
  }
}

/** @returns the outermost element that is not shown, of those around an element */
function findHider(element: Element, isShown: (element: Element) => boolean): Element {
  let hider = element
  for (let around = composedParentOf(element); around && !isShown(around); around = composedParentOf(around)) {
    if (nameOf(around) !== 'slot') hider = around
  }
  return hider
}
