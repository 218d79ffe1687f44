/** Finds where on a page the text to read stands. */
import {
  bodyOf,
  contentTypeOf,
  ELEMENT,
  findAll,
  holds,
  parentOf,
  rootElementOf,
  textOf,
  titleOf,
  typeOf,
} from '../dom/dom.ts'

/** An element with fewer characters in its paragraphs is a teaser rather than a text. */
const ENOUGH = 250
/** When its articles hold this share of a page's paragraphs, everything else is taken for surroundings. */
const MOST = 0.6
/** A pause is offered after so many paragraphs. */
const PAUSE = 64

/**
 * Decides what to read: the articles when most of the running text stands in them, else `main`, else the body.
 * Several articles stand on one page where a feed or an endless scroll put them.
 * Yields where the caller may pause.
 * @returns elements in document order, none inside another; none at all if the page has no body
 */
export function* findRoots(page: Document): Generator<null, Element[], void> {
  const body = bodyOf(page) ?? rootElementOf(page)
  if (!body) return []
  // Browsers show a plain text as a page with nothing in it but this.
  if (contentTypeOf(page) === 'text/plain') return findAll(body, 'pre')
  const lengths = new Map<Element, number>()
  for (const p of findAll(body, 'p')) {
    lengths.set(p, textOf(p)?.length ?? 0)
    if (lengths.size % PAUSE === 0) yield null
  }
  const count = (root: Element) => findAll(root, 'p').reduce((sum, p) => sum + (lengths.get(p) ?? 0), 0)
  const measure = (elements: readonly Element[]) => elements.map(element => ({ element, size: count(element) }))
  const all = count(body)
  const [best] = measure(findAll(page, 'main, [role="main"]')).sort((a, b) => b.size - a.size)
  const enough = best && best.size >= ENOUGH && best.size >= MOST * all
  const whole = enough ? best : { element: body, size: all }
  const articles = findAll(page, 'article, [role="article"], [itemprop="articleBody"]')
  const outermost: Element[] = []
  for (const article of articles) {
    const last = outermost.at(-1) // in document order, it holds an article that is not outermost
    if (!last || !holds(last, article)) outermost.push(article)
  }
  const texts = measure(outermost).filter(a => a.size >= ENOUGH)
  const inArticles = texts.reduce((sum, a) => sum + a.size, 0)
  const [only] = texts
  if (!only || inArticles < MOST * whole.size) return [whole.element]
  return texts.length > 1
    ? texts.map(a => a.element)
    : [widenToHeadline(page, only.element, around => count(around) * MOST <= only.size)]
}

/** @returns the article, or the element around it that has the headline and standfirst too, if little else stands there */
function widenToHeadline(page: Document, article: Element, isTight: (around: Element) => boolean): Element {
  const headlines = findAll(page, 'h1')
  if (headlines.some(h1 => holds(article, h1))) return article
  for (let around = parentOf(article); around; around = parentOf(around)) {
    if (typeOf(around) !== ELEMENT || around === bodyOf(page)) break
    if (!headlines.some(h1 => holds(around, h1))) continue
    return isTight(around as Element) ? (around as Element) : article
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
  const title = collapse(titleOf(page) ?? '')
  const texts = headlines.map(element => ({ element, text: collapse(textOf(element) ?? '') }))
  const fits = texts.filter(h => h.text && title.includes(h.text))
  return (fits.length > 0 ? fits : texts).sort((a, b) => b.text.length - a.text.length)[0]?.element ?? null
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim()
