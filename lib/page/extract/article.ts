/** Decides in one cheap step whether a document is a page to read. */
import { attributeOf, contentTypeOf, findAll, hasAny, query, textOf } from '../dom/dom.ts'

/** So many characters of running text make any page an article, and so many a page whose markup calls it one. */
const ENOUGH = 1000
const ENOUGH_IF_DECLARED = 250
/** Shorter paragraphs, in characters, are labels and captions rather than running text. */
const LONG = 60
/** Longer structured data, in characters, is not searched. */
const MUCH = 200_000

const DECLARED = 'article, [itemprop="articleBody"], meta[property="og:type"][content="article"]'
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[[^\]]{0,200})?"(?:\w*Article|\w*Posting|Report|Review|ClaimReview)"/

const READABLE: ReadonlySet<unknown> = new Set(['text/html', 'application/xhtml+xml', 'text/plain'])

/** @returns whether a document is one of HTML, or a plain text: nothing else is ever read, whoever asks */
export const isReadable = (page: Document): boolean => READABLE.has(contentTypeOf(page))

/** @returns whether a page of HTML is an article, which is read unasked: it has much text, or less and markup that calls it one */
export function isArticle(page: Document): boolean {
  const text = countRunningText(page)
  return text >= ENOUGH || (text >= ENOUGH_IF_DECLARED && isDeclared(page))
}

function isDeclared(page: Document): boolean {
  if (hasAny(page, DECLARED)) return true
  return findAll(page, 'script[type="application/ld+json"]').some(script => {
    const data = textOf(script) ?? ''
    return data.length < MUCH && ARTICLE_TYPE.test(data)
  })
}

/** Counts characters of running text, until they are enough. Text between two line breaks counts like a paragraph. */
function countRunningText(page: Document): number {
  let sum = 0
  const add = (text: string) => {
    const length = text.trim().length
    if (length >= LONG) sum += length
    return sum >= ENOUGH
  }
  for (const p of query(page, 'p')) {
    const isEditor = attributeOf(p, 'contenteditable') !== null
    if (!isEditor && add(textOf(p) ?? '')) return sum
  }
  for (const br of query(page, 'br + br')) {
    const next = br.nextSibling
    if (next !== null && add(next.textContent ?? '')) return sum
  }
  return sum
}
