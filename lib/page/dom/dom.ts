/**
 * Reads nodes safely. A page can shadow what a node inherits: `<form><input name="parentNode"></form>` makes
 * `form.parentNode` an input, and an image named "body" does the same to `document`. So the getters are taken from the
 * prototypes, once. Where these have none (in linkedom, on the command line, where nothing is shadowed), the property is
 * read from the node itself. Nothing here uses `instanceof`, since frames and content scripts live in other realms.
 */

type Owner = 'Node' | 'Element' | 'HTMLElement' | 'Document'

/** @returns the property of a prototype, or undefined where there is none */
const inherited = (owner: Owner, key: string): PropertyDescriptor | undefined => {
  const { prototype } = ((globalThis as Record<string, unknown>)[owner] ?? {}) as { prototype?: object }
  return prototype && Object.getOwnPropertyDescriptor(prototype, key)
}

/**
 * The prototype is asked at the first call: in a new page, the browser sets up each interface when it is first named.
 * @returns a function that reads one inherited property of a node, whatever the page put in its way
 */
function reader<T>(key: string, owner: Owner = 'Node'): (of: unknown) => T {
  let read: ((of: unknown) => T) | undefined
  return of => {
    if (!read) {
      const get = inherited(owner, key)?.get
      read = get ? from => get.call(from) : from => (from as Record<string, T>)[key] as T
    }
    return read(of)
  }
}

/** @returns a function that calls one inherited method of a node, whatever the page put in its way */
function caller<T>(key: string, owner: Owner = 'Node'): (on: unknown, input: unknown) => T {
  let own: ((input: unknown) => T) | null | undefined
  return (on, input) => {
    if (own === undefined) own = inherited(owner, key)?.value ?? null
    return (own ?? ((on as Record<string, (input: unknown) => T>)[key] as (input: unknown) => T)).call(on, input)
  }
}

export const typeOf = /* @__PURE__ */ reader<number>('nodeType')
export const firstChildOf = /* @__PURE__ */ reader<ChildNode | null>('firstChild')
export const nextSiblingOf = /* @__PURE__ */ reader<ChildNode | null>('nextSibling')
export const parentOf = /* @__PURE__ */ reader<ParentNode | null>('parentNode')
export const isConnected = /* @__PURE__ */ reader<boolean>('isConnected')
export const textOf = /* @__PURE__ */ reader<string | null>('textContent')
export const nameOf = /* @__PURE__ */ reader<string>('localName', 'Element')
export const shadowOf = /* @__PURE__ */ reader<ShadowRoot | null>('shadowRoot', 'Element')
export const attributeOf = /* @__PURE__ */ caller<string | null>('getAttribute', 'Element')
export const checkVisibility = /* @__PURE__ */ caller<boolean>('checkVisibility', 'Element')
export const documentOf = /* @__PURE__ */ reader<Document | null>('ownerDocument')
export const slotOf = /* @__PURE__ */ reader<HTMLSlotElement | null>('assignedSlot', 'Element')
export const offsetParentOf = /* @__PURE__ */ reader<Element | null>('offsetParent', 'HTMLElement')
export const designModeOf = /* @__PURE__ */ reader<string | undefined>('designMode', 'Document')
const findBox = /* @__PURE__ */ caller<DOMRect>('getBoundingClientRect', 'Element')
/** @returns an element's border box, in CSS pixels of its viewport */
export const boxOf = (element: Element): DOMRect => findBox(element, undefined)
export const bodyOf = /* @__PURE__ */ reader<HTMLElement | null>('body', 'Document')
export const rootElementOf = /* @__PURE__ */ reader<HTMLElement | null>('documentElement', 'Document')
export const titleOf = /* @__PURE__ */ reader<string>('title', 'Document')
export const viewOf = /* @__PURE__ */ reader<(Window & typeof globalThis) | null>('defaultView', 'Document')
export const activeElementOf = /* @__PURE__ */ reader<Element | null>('activeElement', 'Document')

const sheetsOfPage = /* @__PURE__ */ reader<CSSStyleSheet[]>('adoptedStyleSheets', 'Document')
/** @returns the sheets that a tree adopted: changing this list changes the tree */
export const sheetsOf = (tree: Document | ShadowRoot): CSSStyleSheet[] =>
  typeOf(tree) === DOCUMENT ? sheetsOfPage(tree) : tree.adoptedStyleSheets

const findInElement = /* @__PURE__ */ caller<NodeListOf<HTMLElement>>('querySelectorAll', 'Element')
/** @returns whether `node` is `root` or lies in it, in the same tree */
export const holds: (root: Node, node: Node | null) => boolean = /* @__PURE__ */ caller<boolean>('contains')
const comparePosition = /* @__PURE__ */ caller<number>('compareDocumentPosition')

export const ELEMENT = 1
export const TEXT = 3
export const DOCUMENT = 9
export const FRAGMENT = 11

/**
 * @returns all elements under `root` that a selector fits, in document order, none of them touched yet. A document from which
 *   the page took the root element has none
 */
export function query(
  root: Document | Element | ShadowRoot,
  selector: string,
): ArrayLike<HTMLElement> & Iterable<HTMLElement> {
  const type = typeOf(root)
  if (type === FRAGMENT) return (root as ShadowRoot).querySelectorAll<HTMLElement>(selector)
  const top = type === DOCUMENT ? rootElementOf(root) : root
  return top ? findInElement(top, selector) : []
}

/** @returns what `query` finds, as an array */
export const findAll = (root: Document | Element | ShadowRoot, selector: string): HTMLElement[] => [
  ...query(root, selector),
]

/** @returns whether an element under `root` fits a selector */
export const hasAny = (root: Document | Element | ShadowRoot, selector: string): boolean =>
  query(root, selector).length > 0

type PageMethod =
  | 'evaluate'
  | 'createTreeWalker'
  | 'querySelectorAll'
  | 'getElementsByTagName'
  | 'createElement'
  | 'createRange'
  | 'elementFromPoint'
  | 'getSelection'
  | 'execCommand'

/**
 * Calls a method of a document. An element of the page with the method's name shadows it. Only then is the prototype asked,
 * since naming it makes the browser set up its whole interface in a new page.
 */
export function callPage<M extends PageMethod>(page: Document, method: M, ...input: Parameters<Document[M]>) {
  const own: unknown = page[method]
  const call = typeof own === 'function' ? own : inherited('Document', method)?.value
  return call.apply(page, input) as ReturnType<Document[M]>
}

/** @returns a frame's page, or null when it is another site's or not there yet */
export function pageOfFrame(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument ?? null
  } catch {
    return null // a frame that changes its site just now
  }
}

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
