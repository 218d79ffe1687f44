/**
 * Decides whether a document is a page to read: one rule, for the first look and the reader. It is one question, which the
 * browser answers without creating an object for any node, since the first look puts it to every page.
 */
import { callPage } from './dom.ts'

const HTML = 'text/html'
const XHTML = 'application/xhtml+xml'
/** A page with more paragraphs, or more elements, is read without a question. */
const MANY_PARAGRAPHS = 2000
const MANY_ELEMENTS = 20_000
const BOOLEAN = 3

/** What stands in these is no running text, and neither is what a person types. */
const NOT_IN_THESE =
  '[not(ancestor::*[self::x:script or self::x:style or self::x:noscript or self::x:textarea or self::x:select or self::x:a or ' +
  'self::x:button or self::x:nav or self::x:footer or @contenteditable[.!="false"]])]'
/** XPath of pieces of text of at least so many characters: paragraphs, however their text is split, and text nodes, whatever holds them. */
const paragraphs = (least: number) =>
  `//x:p[string-length(.)>=${least}][not(ancestor-or-self::*[@contenteditable[.!="false"]])]`
const texts = (least: number) =>
  `//text()[string-length(.)>=${least}][string-length(normalize-space(.))>=${least}]${NOT_IN_THESE}`

/** True where there is the text of an article, in a few long pieces or in many short ones. */
const isMuch = (pieces: (least: number) => string) =>
  `count(${pieces(60)})>7 or count(${pieces(150)})>3 or count(${pieces(300)})>1 or ${pieces(600)}`

/** True where a page says that it is one article. */
const DECLARED =
  '//x:meta[@property="og:type"][@content="article"] or //x:meta[@property="article:published_time"] or //x:article//x:h1 or ' +
  '//*[@itemprop="articleBody" or contains(@itemtype,"Article") or contains(@itemtype,"Posting")] or ' +
  '//x:script[@type="application/ld+json"][' +
  `contains(.,'Article"') or contains(.,'Posting"') or contains(.,'Report"') or contains(.,'Review"')]`

/** Of a page that declares an article, one line is enough. An `article` alone may be a teaser: it takes two lines, or a long one. */
const RULE =
  `boolean((${texts(30)} or ${paragraphs(30)}) and (${isMuch(paragraphs)} or ${isMuch(texts)} or ${DECLARED} or ` +
  `//x:article and (count(${texts(60)})>1 or count(${paragraphs(60)})>1 or ${texts(200)})))`

const resolve = () => 'http://www.w3.org/1999/xhtml'

const PLAIN = 'text/plain'

/** @returns whether a document is one of HTML */
function isHtml(page: Document): boolean {
  const type: unknown = page.contentType // or an element of this name, which only a page of HTML has
  return typeof type !== 'string' || type === HTML || type === XHTML
}

/** @returns whether a document is one of HTML, or a plain text: nothing else is ever read, whoever asks */
export const isReadable = (page: Document): boolean => isHtml(page) || page.contentType === PLAIN

/** @returns whether a page is an article, which is read unasked: it has much text, or says that it is one and has some */
export function isArticle(page: Document): boolean {
  if (!isHtml(page)) return false
  const count = (name: string) => callPage(page, 'getElementsByTagName', name).length
  if (count('p') > MANY_PARAGRAPHS || count('*') > MANY_ELEMENTS) return true
  return callPage(page, 'evaluate', RULE, page, resolve, BOOLEAN).booleanValue
}
