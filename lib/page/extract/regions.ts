/** Which part of a page must be read again after a change. */
import type { BlockKind } from '../../model/page.ts'
import { composedParentOf, ELEMENT, isConnected, nameOf, typeOf } from '../dom/dom.ts'
import { isClosed, isLeftOut, kindOf, startsBlock } from './markup-rules.ts'

export interface Region {
  readonly element: Element
  /** null: it is not read any more, and blocks in it go. */
  readonly kind: BlockKind | null
}

/**
 * Widens changed nodes to the elements around them that start a paragraph.
 * @param changed nodes whose text, children or visibility changed
 * @param roots what is read of the page
 * @returns regions, none inside another; and whether something changed outside
 *   of the roots, so that these may no longer be the right ones
 */
export function findRegions(
  changed: Iterable<Node>,
  roots: ReadonlySet<Element | null>,
): { readonly regions: Region[]; readonly outside: boolean } {
  const starts = new Set<Element>()
  for (const node of changed) {
    const start = isConnected(node) && blockAround(node)
    if (start) starts.add(start)
  }
  let outside = false
  const regions: Region[] = []
  for (const element of starts) {
    const kind = classify(element, roots, starts)
    if (kind === 'outside') outside = true
    else if (kind !== 'covered') regions.push({ element, kind: kind === 'leftOut' ? null : kind })
  }
  return { regions, outside }
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

/** @returns the kind that an element's text has; `covered` when another region holds it; `outside` of the roots */
function classify(
  element: Element,
  roots: ReadonlySet<Element | null>,
  starts: ReadonlySet<Element>,
): BlockKind | 'outside' | 'covered' | 'leftOut' {
  let kind: BlockKind | null = null
  let child: Element | null = null
  for (let around: Element | null = element; around; around = composedParentOf(around)) {
    const name = nameOf(around)
    if (around !== element && starts.has(around)) return 'covered'
    kind ??= kindOf(around, name)
    if (roots.has(around)) return kind ?? 'paragraph'
    if (isLeftOut(around, name)) return 'leftOut'
    if (child && isClosed(around, name) && nameOf(child) !== 'summary') return 'leftOut'
    child = around
  }
  return 'outside'
}
