import { parsePage } from '../node/parse-page.ts'

/** What runs, looks or loads, and says nothing of the text. Data for machines (`ld+json`) may hold the article's date. */
const DROPPED =
  'script:not([type="application/ld+json"]), style, link, base, noscript, iframe, object, embed, meta[http-equiv]'
/** What the extension reads of an element. Everything else is dropped: addresses, handlers, what follows people around. */
const KEPT = new Set(
  (
    'alt aria-hidden charset class content contenteditable datetime dir hidden id itemprop itemscope itemtype lang name ' +
    'property role style title type'
  ).split(' '),
)

/**
 * Makes a test page of a saved one: its markup and its text, without scripts, styles, addresses and comments.
 * @param html the page as a browser saved it
 */
export function makeFixturePage(html: string): string {
  const page = parsePage(html)
  for (const element of page.querySelectorAll(DROPPED)) element.remove()
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name)
  }
  const charset = page.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  for (const old of page.querySelectorAll('meta[charset]')) old.remove()
  page.head.prepend(charset)
  return `${page.toString().trim()}\n`
}
