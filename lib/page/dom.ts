/**
 * Reading nodes safely. A page can shadow what a node inherits: `<form><input name="parentNode"></form>` makes
 * `form.parentNode` an input, and an image named "body" does the same to `document`. So the getters are taken from the
 * prototypes once. Where there are none (linkedom on the command line, which shadows nothing) plain reading does.
 * Never `instanceof`: frames and content scripts live in other realms.
 */

/** @returns the property of a prototype, or undefined where there is none */
const inherited = (owner: 'Node' | 'Element' | 'Document', key: string): PropertyDescriptor | undefined => {
  const { prototype } = ((globalThis as Record<string, unknown>)[owner] ?? {}) as { prototype?: object }
  return prototype && Object.getOwnPropertyDescriptor(prototype, key)
}

/** @returns a function that reads one inherited property of a node, whatever the page put in its way */
function reader<T>(key: string, owner: 'Node' | 'Element' | 'Document'): (of: unknown) => T {
  const get = inherited(owner, key)?.get
  return get ? of => get.call(of) : of => (of as Record<string, T>)[key] as T
}

/** @returns a function that calls one inherited method of a node, whatever the page put in its way */
function caller<T>(key: string, owner: 'Node' | 'Element' | 'Document'): (on: unknown, input: unknown) => T {
  const own = inherited(owner, key)?.value
  return (on, input) => (own ?? (on as Record<string, unknown>)[key]).call(on, input)
}

export const typeOf = reader<number>('nodeType', 'Node')
export const firstChildOf = reader<ChildNode | null>('firstChild', 'Node')
export const nextSiblingOf = reader<ChildNode | null>('nextSibling', 'Node')
export const parentOf = reader<ParentNode | null>('parentNode', 'Node')
export const isConnected = reader<boolean>('isConnected', 'Node')
export const textOf = reader<string | null>('textContent', 'Node')
export const nameOf = reader<string>('localName', 'Element')
export const shadowOf = reader<ShadowRoot | null>('shadowRoot', 'Element')
export const attributeOf = caller<string | null>('getAttribute', 'Element')
export const bodyOf = reader<HTMLElement | null>('body', 'Document')
export const rootElementOf = reader<HTMLElement | null>('documentElement', 'Document')
export const titleOf = reader<string>('title', 'Document')
export const viewOf = reader<(Window & typeof globalThis) | null>('defaultView', 'Document')
export const contentTypeOf = reader<string | undefined>('contentType', 'Document')

const findInElement = caller<NodeListOf<HTMLElement>>('querySelectorAll', 'Element')
const containsNode = caller<boolean>('contains', 'Node')
const comparePosition = caller<number>('compareDocumentPosition', 'Node')

export const ELEMENT = 1
export const TEXT = 3
export const DOCUMENT = 9
export const FRAGMENT = 11

/** @returns all elements under `root` (a document or an element) that a selector fits, in document order */
export function findAll(root: Document | Element, selector: string): HTMLElement[] {
  return Array.from(findInElement(typeOf(root) === DOCUMENT ? rootElementOf(root) : root, selector))
}

/** @returns whether `node` is `root` or lies in it, in the same tree */
export const holds = (root: Node, node: Node | null): boolean => containsNode(root, node)

const FOLLOWING = 4

/** @returns whether `node` comes after `other` in document order; in different trees, no */
export const isAfter = (node: Node, other: Node): boolean => (comparePosition(other, node) & FOLLOWING) !== 0

/**
 * The parent as a reader sees it: out of a shadow tree to its host, out of a frame to its frame element.
 * @returns null at the top of the page, in a detached tree, or for a frame that the page may not see
 */
export function composedParentOf(node: Node): Element | null {
  const type = typeOf(node)
  if (type === FRAGMENT) return (node as ShadowRoot).host ?? null
  if (type === DOCUMENT) return viewOf(node)?.frameElement ?? null
  const parent: Node | null = parentOf(node)
  return parent === null || typeOf(parent) === ELEMENT ? (parent as Element | null) : composedParentOf(parent)
}

/**
 * The highlights of a window, a frame's too. Where one line of code reads `CSS.highlights` of several windows, Firefox
 * soon answers with the first one's for all (its inline cache takes their getters for the same): so the getter is called.
 * @returns undefined in a browser without them, and for a window that went
 */
export function highlightsOf(view: (Window & typeof globalThis) | null): HighlightRegistry | undefined {
  const space = view?.CSS
  return space && Object.getOwnPropertyDescriptor(space, 'highlights')?.get?.call(space)
}
