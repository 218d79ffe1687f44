/** Finds where on a page the text to read stands. */
import { bodyOf, ELEMENT, findAll, holds, parentOf, rootElementOf, textOf, typeOf } from './dom.ts'

/** Characters of paragraphs below which an element is a teaser rather than a text. */
const ENOUGH = 250
/** Share of a page's paragraphs that must stand in its articles for the rest to be surroundings. */
const MOST = 0.6

/** @returns the characters in the `p` elements under an element */
export function countParagraphs(root: Document | Element): number {
  return findAll(root, 'p').reduce((sum, p) => sum + (textOf(p)?.length ?? 0), 0)
}

/**
 * Decides what to read: the articles when most of the running text stands in them, else `main`, else the body.
 * Several articles stand on one page where a feed or an endless scroll put them.
 * @returns elements in document order, none inside another; none at all if the page has no body
 */
export function findRoots(page: Document): Element[] {
  const body = bodyOf(page) ?? rootElementOf(page)
  if (body === null) return []
  const all = countParagraphs(body)
  const inMain = findAll(page, 'main, [role="main"]').map(main => ({ main, text: countParagraphs(main) }))
  const best = inMain.reduce<{ main: Element; text: number } | null>(
    (a, b) => (a === null || b.text > a.text ? b : a),
    null,
  )
  const enough = best !== null && best.text >= ENOUGH && best.text >= MOST * all
  const whole = enough ? best.main : body
  const articles = findAll(page, 'article, [role="article"], [itemprop="articleBody"]')
  const outermost = articles.filter(a => !articles.some(b => b !== a && holds(b, a)))
  const texts = outermost.map(element => ({ element, text: countParagraphs(element) })).filter(a => a.text >= ENOUGH)
  const inArticles = texts.reduce((sum, a) => sum + a.text, 0)
  if (texts.length === 0 || inArticles < MOST * (enough ? best.text : all)) return [whole]
  const [only] = texts
  if (texts.length > 1 || only === undefined) return texts.map(a => a.element)
  return [widenToHeadline(page, only.element, only.text)]
}

/** @returns the article, or the element around it that has the headline and standfirst too, if little else stands there */
function widenToHeadline(page: Document, article: Element, text: number): Element {
  const headlines = findAll(page, 'h1')
  if (headlines.some(h1 => holds(article, h1))) return article
  for (let around = parentOf(article); around !== null; around = parentOf(around)) {
    if (typeOf(around) !== ELEMENT || around === bodyOf(page)) break
    if (!headlines.some(h1 => holds(around, h1))) continue
    return countParagraphs(around as Element) * MOST <= text ? (around as Element) : article
  }
  return article
}

/**
 * The headline of a page whose roots have none.
 * @returns the `h1` outside of the roots that the page's title repeats, else the longest; null if there is none
 */
export function findHeadline(page: Document, roots: readonly Element[]): Element | null {
  const headlines = findAll(page, 'h1')
  if (headlines.some(h1 => roots.some(root => holds(root, h1)))) return null
  const title = collapse(page.title ?? '')
  const texts = headlines.map(element => ({ element, text: collapse(textOf(element) ?? '') }))
  const fits = texts.filter(h => h.text !== '' && title.includes(h.text))
  const longest = (fits.length > 0 ? fits : texts).reduce<{ element: Element; text: string } | null>(
    (a, b) => (a === null || b.text.length > a.text.length ? b : a),
    null,
  )
  return longest?.element ?? null
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim()
