/** Makes a document of a page's HTML, as a browser does: parse5 reads it by the standard, linkedom holds the result. */
import { getEncoding } from 'encoding-sniffer'
import { parseHTML } from 'linkedom'
import { type DefaultTreeAdapterTypes, html as names, parse } from 'parse5'

/** Bytes at the beginning of a page in which browsers look for its encoding. */
const SNIFFED = 1024
/** What the search gives back where a page says nothing. A page cannot name this encoding: the standard replaces it. */
const UNSAID = 'x-user-defined'

/**
 * Decodes a page that was not sent with an encoding: by its byte-order mark, else by its `meta` element, else as UTF-8,
 * and as Windows-1252 where it is not well-formed UTF-8.
 */
export function decodePage(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(SNIFFED, bytes.byteLength))
  const encoding = getEncoding(start, { defaultEncoding: UNSAID })
  if (encoding !== UNSAID) return new TextDecoder(encoding).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * @param html a page, with any of the tags left out that the standard allows to leave out
 * @returns a document that always has a head and a body; without layout, and no script is run
 */
export function parsePage(html: string): Document {
  const parsed = parse(html)
  const document = parseHTML('<!doctype html><html></html>').document as unknown as Document
  const root = parsed.childNodes.find(node => node.nodeName === 'html') as DefaultTreeAdapterTypes.Element
  copyAttributes(root, document.documentElement)
  copyChildren(document, root, document.documentElement)
  return document
}

/** A list of what is left to copy, since pages nest deeper than calls can. */
function copyChildren(document: Document, from: DefaultTreeAdapterTypes.Element, to: Element): void {
  const open: [DefaultTreeAdapterTypes.ParentNode, Element][] = [[from, to]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [source, target] = next
    for (const child of childrenOf(source)) {
      if (child.nodeName === '#text') target.append((child as DefaultTreeAdapterTypes.TextNode).value)
      if (!('tagName' in child)) continue
      const element = copyElement(document, child)
      target.appendChild(element)
      open.push([child, element])
    }
  }
}

/** linkedom keeps what a `template` holds as its children. */
const childrenOf = (node: DefaultTreeAdapterTypes.ParentNode) =>
  'content' in node ? node.content.childNodes : node.childNodes

function copyElement(document: Document, source: DefaultTreeAdapterTypes.Element): Element {
  const { namespaceURI, tagName } = source
  const isHtml = namespaceURI === names.NS.HTML
  const element = isHtml ? document.createElement(tagName) : document.createElementNS(namespaceURI, tagName)
  copyAttributes(source, element)
  return element
}

function copyAttributes({ attrs }: DefaultTreeAdapterTypes.Element, to: Element): void {
  for (const { prefix, name, value } of attrs) to.setAttribute(prefix ? `${prefix}:${name}` : name, value)
}
