/** Which part of a page must be read again after a change. */
import type { BlockKind } from '../../model/page.ts'
import { composedParentOf, ELEMENT, isConnected, nameOf, typeOf } from '../dom/dom.ts'
import { isClosed, isLeftOut, kindOf, startsBlock } from './markup-rules.ts'

export interface Region {
  readonly element: Element
  readonly kind: BlockKind
}

/**
 * Widens changed nodes to the elements around them that start a paragraph.
 * @param changed nodes whose text, children or visibility changed
 * @param root what is read of the page
 * @returns regions, none inside another, without those that are not read anyway
 */
export function findRegions(changed: Iterable<Node>, root: Element): Region[] {
  const starts = new Set<Element>()
  for (const node of changed) {
    const start = isConnected(node) && blockAround(node)
    if (start) starts.add(start)
  }
  return [...starts].flatMap(element => {
    const kind = classify(element, root, starts)
    return kind === null ? [] : [{ element, kind }]
  })
}

/** @returns the nearest element around a node, or itself, that starts a paragraph; null if it is in no page */
export function blockAround(node: Node): Element | null {
  let element = typeOf(node) === ELEMENT ? (node as Element) : composedParentOf(node)
  while (element) {
    const parent = composedParentOf(element)
    if (startsBlock(nameOf(element), parent ? nameOf(parent) : '')) return element
    element = parent
  }
  return null
}

/** @returns the kind that an element's text has; null when another region holds it, or it is never read */
function classify(element: Element, root: Element, starts: ReadonlySet<Element>): BlockKind | null {
  let kind: BlockKind | null = null
  let child: Element | null = null
  for (let around: Element | null = element; around; around = composedParentOf(around)) {
    const name = nameOf(around)
    if (around !== element && starts.has(around)) return null
    kind ??= kindOf(around, name)
    if (around === root) return kind ?? 'paragraph'
    if (isLeftOut(around, name)) return null
    if (child && isClosed(around, name) && nameOf(child) !== 'summary') return null
    child = around
  }
  return null
}
