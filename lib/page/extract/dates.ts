/** Gathers what a page says of when it was published and changed. `lib/model/dates` reads it. */
import type { DatedTexts, DateTexts } from '../../model/dates.ts'
import { attributeOf, findAll, rootElementOf, textOf } from '../dom/dom.ts'

/** Structured data with more characters is not read. */
const MUCH = 500_000
const TYPES = /Article|Posting|Report|Review/
/** A date in structured data, also where somebody forgot the quotation marks or a comma. */
const STAMP = /["']?(datePublished|dateModified)["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|(\d+))/g
/** Where the entries of a live blog stand in structured data. */
const LIVE = 'liveBlogUpdate'
/** A meta element with more characters holds no date. */
const DATE = 99

/** @returns the texts in which a page may give its days, as they are */
export function gatherDates(page: Document): DateTexts {
  const top = rootElementOf(page)
  const metas = findAll(page, 'meta[content]').map(meta => ({
    name: attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? '',
    text: attributeOf(meta, 'content') ?? '',
  }))
  const named = findAll(page, 'link[rel="canonical"],meta[property="og:url"]')
  return {
    language: (top && attributeOf(top, 'lang')?.trim()) || null,
    data: readData(page),
    items: { published: listItemTexts(page, 'datePublished'), modified: listItemTexts(page, 'dateModified') },
    metas: metas.filter(({ text }) => text.length <= DATE),
    addresses: [
      ...named.map(element => attributeOf(element, 'href') ?? attributeOf(element, 'content') ?? ''),
      page.location?.href ?? '',
    ],
  }
}

const listItemTexts = (page: Document, name: string): string[] =>
  findAll(page, `[itemprop~="${name}"]`).map(
    item => attributeOf(item, 'content') ?? attributeOf(item, 'datetime') ?? textOf(item)?.slice(0, DATE) ?? '',
  )

/** @returns what the structured data says, that of articles first */
function readData(page: Document): DatedTexts[] {
  const texts = findAll(page, 'script[type="application/ld+json"]').map(script => textOf(script) ?? '')
  return texts
    .flatMap(text => (text.length < MUCH ? splitItems(text) : []))
    .sort((a, b) => +TYPES.test(b) - +TYPES.test(a))
    .map(readItem)
}

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

/** @returns when an item was published, and when it or an entry of its live blog was changed */
function readItem(text: string): DatedTexts {
  const found = [...text.matchAll(STAMP)].map(([, key, ...values]) => ({ key, value: values.join('') }))
  const published = found.filter(({ key }) => key === 'datePublished').map(({ value }) => value)
  const modified = found.filter(({ key }) => key === 'dateModified').map(({ value }) => value)
  return { published, modified: text.includes(LIVE) ? [...modified, ...published] : modified.slice(0, 1) }
}
