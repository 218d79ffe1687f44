/** Gathers what a page says of when it was published and changed. `lib/model/dates` reads it. */
import { STAMPS } from '../../model/dates.ts'
import type { DataTexts, DateTexts } from '../../model/page.ts'
import { attributeOf, findAll, rootElementOf, textOf } from '../dom/dom.ts'

/** Structured data with more characters is not read. */
const MUCH = 500_000
const TYPES = /Article|Posting|Report|Review/
/** Where the entries of a live blog stand in structured data. */
const LIVE = 'liveBlogUpdate'
/** Characters of a text that are looked at for a date. */
const DATE = 99

/** @returns the texts in which a page may give its days, as they are */
export function gatherDates(page: Document): DateTexts {
  const top = rootElementOf(page)
  const addresses = findAll(page, 'link[rel="canonical"],meta[property="og:url"]').map(
    element => attributeOf(element, 'href') ?? attributeOf(element, 'content') ?? '',
  )
  const itemsOf = (name: string) => findAll(page, `[itemprop~="${name}"]`).map(dateTextOf)
  return {
    language: (top && attributeOf(top, 'lang')?.trim()) || null,
    data: readData(page),
    items: { published: itemsOf('datePublished'), modified: itemsOf('dateModified') },
    metas: findAll(page, 'meta[content]').map(meta => ({
      name: attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? '',
      text: dateTextOf(meta),
    })),
    addresses: [...addresses, page.location?.href ?? ''],
  }
}

const dateTextOf = (element: Element): string =>
  (attributeOf(element, 'content') ?? attributeOf(element, 'datetime') ?? textOf(element) ?? '').slice(0, DATE)

/** @returns what the items of structured data say */
const readData = (page: Document): DataTexts[] =>
  findAll(page, 'script[type="application/ld+json"]')
    .map(script => textOf(script) ?? '')
    .flatMap(text => (text.length < MUCH ? splitItems(text) : []))
    .map(text => ({ stamps: text.match(STAMPS) ?? [], isArticle: TYPES.test(text), isLive: text.includes(LIVE) }))

/** @returns each item's text; the text as it is where it is no strict JSON. Its own dates come before those inside. */
function splitItems(text: string): string[] {
  try {
    return listItems(JSON.parse(text)).map(({ datePublished, dateModified, ...rest }) =>
      JSON.stringify({ datePublished, dateModified, ...rest }),
    )
  } catch {
    return [text]
  }
}

function listItems(data: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(data)) return data.flatMap(listItems)
  if (typeof data !== 'object' || data === null) return []
  const { '@graph': graph, ...item } = data as Readonly<Record<string, unknown>>
  return [item, ...listItems(graph)]
}
