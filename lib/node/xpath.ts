/** Gives a parsed page what `lib/page` asks of a browser's document and linkedom has not: XPath. */
import fontoxpath from 'fontoxpath'
import { DOCUMENT } from '../page/dom/dom.ts'

const { evaluateXPathToBoolean } = fontoxpath

/** linkedom links the doctype, a document's first child, to nothing: the way down leads past it. */
const topOf = (node: Node) => (node.nodeType === DOCUMENT ? (node as Document).documentElement : null)

const facade = {
  getAllAttributes: (node: Element) => [...node.attributes],
  getAttribute: (node: Element, name: string) => node.getAttribute(name),
  getChildNodes: (node: Node) => [...node.childNodes],
  getData: (node: CharacterData | Attr) => ('data' in node ? node.data : node.value),
  getFirstChild: (node: Node) => topOf(node) ?? node.firstChild ?? null,
  getLastChild: (node: Node) => topOf(node) ?? node.lastChild ?? null,
  getNextSibling: (node: Node) => node.nextSibling ?? null,
  getParentNode: (node: Node) => node.parentNode ?? null,
  getPreviousSibling: (node: Node) => node.previousSibling ?? null,
}

/**
 * Gives a parsed page `evaluate`, for questions whose answer is true or false.
 * @returns the same page
 */
export function withXPath(page: Document): Document {
  const evaluate = (expression: string, context: Node, resolver: (prefix: string) => string) => ({
    booleanValue: evaluateXPathToBoolean(expression, context, facade as never, null, { namespaceResolver: resolver }),
  })
  return Object.assign(page, { evaluate }) as unknown as Document
}
