/**
 * Reading nodes safely. A page can shadow what a node inherits: `<form><input name="parentNode"></form>` makes
 * `form.parentNode` an input, and an image named "body" does the same to `document`. So the getters are taken from the
 * prototypes once. Where there are none (linkedom on the command line, which shadows nothing) plain reading does.
 * Never `instanceof`: frames and content scripts live in other realms.
 */

type Getter = (this: unknown) => unknown

/** @returns a function that reads one inherited property of a node, whatever the page put in its way */
function reader<T>(key: string, owner: 'Node' | 'Element' | 'Document'): (of: unknown) => T {
  const prototype = (globalThis as Record<string, unknown>)[owner] as { prototype: object } | undefined
  const get: Getter | undefined = prototype && Object.getOwnPropertyDescriptor(prototype.prototype, key)?.get
  if (get === undefined) return of => (of as Record<string, T>)[key] as T
  return of => get.call(of) as T
}

/** @returns a function that calls one inherited method of a node, whatever the page put in its way */
function caller<A extends unknown[], T>(
  key: string,
  owner: 'Element' | 'Document' | 'Node',
): (on: unknown, ...args: A) => T {
  const prototype = (globalThis as Record<string, unknown>)[owner] as { prototype: object } | undefined
  const own = prototype && (prototype.prototype as Record<string, unknown>)[key]
  if (typeof own !== 'function') return (on, ...args) => (on as Record<string, (...a: A) => T>)[key]?.(...args) as T
  return (on, ...args) => own.apply(on, args) as T
}

export const typeOf = reader<number>('nodeType', 'Node')
export const firstChildOf = reader<ChildNode | null>('firstChild', 'Node')
export const nextSiblingOf = reader<ChildNode | null>('nextSibling', 'Node')
export const parentOf = reader<ParentNode | null>('parentNode', 'Node')
export const isConnected = reader<boolean>('isConnected', 'Node')
export const textOf = reader<string | null>('textContent', 'Node')
export const nameOf = reader<string>('localName', 'Element')
export const shadowOf = reader<ShadowRoot | null>('shadowRoot', 'Element')
export const attributeOf = caller<[string], string | null>('getAttribute', 'Element')
export const bodyOf = reader<HTMLElement | null>('body', 'Document')
export const rootElementOf = reader<HTMLElement | null>('documentElement', 'Document')
export const titleOf = reader<string>('title', 'Document')
export const contentTypeOf = reader<string | undefined>('contentType', 'Document')

const findInElement = caller<[string], NodeListOf<HTMLElement>>('querySelectorAll', 'Element')
const findInDocument = caller<[string], NodeListOf<HTMLElement>>('querySelectorAll', 'Document')
const containsNode = caller<[Node | null], boolean>('contains', 'Node')

export const ELEMENT = 1
export const TEXT = 3
export const DOCUMENT = 9
export const FRAGMENT = 11

/** @returns all elements under `root` (a document or an element) that a selector fits, in document order */
export function findAll(root: Document | Element, selector: string): HTMLElement[] {
  return Array.from((typeOf(root) === DOCUMENT ? findInDocument : findInElement)(root, selector))
}

/** @returns whether `node` is `root` or lies in it, in the same tree */
export const holds = (root: Node, node: Node | null): boolean => containsNode(root, node)

/**
 * The parent as a reader sees it: out of a shadow tree to its host, out of a frame to its frame element.
 * @returns null at the top of the page, in a detached tree, or for a frame that the page may not see
 */
export function composedParentOf(node: Node): Element | null {
  const type = typeOf(node)
  if (type === FRAGMENT) return (node as ShadowRoot).host ?? null
  if (type === DOCUMENT) return (node as Document).defaultView?.frameElement ?? null
  const parent: Node | null = parentOf(node)
  return parent === null || typeOf(parent) === ELEMENT ? (parent as Element | null) : composedParentOf(parent)
}
