/**
 * Decides whether a document is a page to read: one rule, for the first look and the reader. It asks questions which the
 * browser answers without creating an object for any node, since the first look puts them to every page.
 */
import { callPage } from './dom.ts'

const HTML = 'text/html'
const XHTML = 'application/xhtml+xml'
/** A page with more paragraphs, or more elements, is read without a question. */
const MANY_PARAGRAPHS = 2000
const MANY_ELEMENTS = 20_000
const BOOLEAN = 3

/** What a person types is no text of the page. Asked last, and only where there is an editor: it takes a look at all ancestors. */
const EDITORS = '[contenteditable]:not([contenteditable="false"])'
const NOT_TYPED = '[not(ancestor-or-self::*[@contenteditable[.!="false"]])]'

/**
 * XPath of pieces of text of at least so many characters: paragraphs, however their text is split, and text nodes, whatever
 * holds them. The cheap tests come first. Scripts and the like hold their text themselves.
 */
const paragraphs = (least: number) => `//x:p[string-length(.)>=${least}]`
const texts = (least: number) =>
  `//text()[string-length()>=${least}]` +
  '[not(parent::x:script or parent::x:style or parent::x:noscript or parent::x:textarea or parent::x:option)]' +
  `[string-length(normalize-space())>=${least}]` +
  '[not(ancestor::x:a or ancestor::x:button or ancestor::x:nav or ancestor::x:footer)]'

/** A question about paragraphs or text nodes. */
type Question = (pieces: (least: number) => string) => string
/** True where there is the text of an article, in a few long pieces or in many short ones. */
const isMuch: Question = of =>
  `${of(60)} and (count(${of(60)})>7 or count(${of(150)})>3 or count(${of(300)})>1 or ${of(600)})`
/** True where there is a line, and where there are two or a long one. */
const isLine: Question = of => of(30)
const areLines: Question = of => `count(${of(60)})>1 or ${of(200)}`

/** What a page has that says that it is one article. */
const DECLARED =
  'meta[property="og:type"][content="article"],meta[property="article:published_time"],article h1,' +
  '[itemprop="articleBody"],[itemtype*="Article"],[itemtype*="Posting"]'
const DATA = 'script[type="application/ld+json"]'
const DECLARED_IN_DATA =
  '//x:script[@type="application/ld+json"][' +
  `contains(.,'Article"') or contains(.,'Posting"') or contains(.,'Report"') or contains(.,'Review"')]`

const resolve = () => 'http://www.w3.org/1999/xhtml'

const PLAIN = 'text/plain'

/** @returns whether a document is one of HTML */
function isHtml(page: Document): boolean {
  const type: unknown = page.contentType // or an element of this name, which only a page of HTML has
  return typeof type !== 'string' || type === HTML || type === XHTML
}

/** @returns whether a document is one of HTML, or a plain text: nothing else is ever read, whoever asks */
export const isReadable = (page: Document): boolean => isHtml(page) || page.contentType === PLAIN

/**
 * @returns whether a page is an article, which is read unasked: it has much text, or it says that it is one and has a line.
 *   An `article` alone may be a teaser: there have to be two lines, or a long one
 */
export function isArticle(page: Document): boolean {
  if (!isHtml(page)) return false
  const count = (name: string) => callPage(page, 'getElementsByTagName', name).length
  if (count('p') > MANY_PARAGRAPHS || count('*') > MANY_ELEMENTS) return true
  const has = (selector: string) => callPage(page, 'querySelectorAll', selector).length > 0
  const answer = (question: string) =>
    callPage(page, 'evaluate', `boolean(${question})`, page, resolve, BOOLEAN).booleanValue
  const isSaid = (question: string) => answer(question) && (!has(EDITORS) || answer(guard(question)))
  const is = (question: Question) => (count('p') > 0 && isSaid(question(paragraphs))) || isSaid(question(texts))
  if (is(isMuch)) return true
  if (has(DECLARED) || (has(DATA) && answer(DECLARED_IN_DATA))) return is(isLine)
  return count('article') > 0 && is(areLines)
}

/** @returns the question, about text that is not typed */
const guard = (question: string) => question.replace(/\/\/(?:x:p|text\(\))/g, `$&${NOT_TYPED}`)
