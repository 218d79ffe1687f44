/** Finds out when a page was published, and when it was changed last, from what it says of itself. */
import type { IsoDate } from '../../model/pack.ts'
import { attributeOf, findAll, query, rootElementOf, textOf } from '../dom/dom.ts'
import { readDay } from './day.ts'

export interface Dates {
  /** The day on which the page was published, or null where it does not say. */
  readonly published: IsoDate | null
  /** The day on which it was changed last, or null where it does not say. Never before `published`. */
  readonly modified: IsoDate | null
}

/** Structured data with more characters is not read. */
const MUCH = 500_000
const TYPES = /Article|Posting|Report|Review/
/** A date in structured data, also where somebody forgot the quotation marks or a comma. */
const STAMP = /["']?(datePublished|dateModified)["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|(\d+))/g
/** Where the entries of a live blog stand in structured data. */
const LIVE = 'liveBlogUpdate'
const OPEN_GRAPH = { published: 'article:published_time', modified: 'article:modified_time' }
const ITEMS = { published: 'datePublished', modified: 'dateModified' }
/** Names of other meta elements. */
const METAS = {
  published:
    /^(?:date|timestamp|created(?:_at)?|displaydate|dc(?:terms)?[.:](?:date|created|issued)(?:[.:]\w+)?|sailthru\.date|.*pub(?:lish(?:ed)?|lication)?[-_.: ]?(?:date|time|at|on)(?:[-_]?time)?|.*article[-_.]?(?:date|created)\w*)$/i,
  modified: /modified|updated|last-?mod|revised/i,
}
/** A day in an address: /2025/12/29/, /2025/dec/29/, /2025-12-29-name, /20251229/. */
const IN_ADDRESS = /[/_-]((?:19|20)\d\d(?:[/-]?\d\d[/-]?|\/[a-z]{3}\/)\d\d)(?!\d)/i

/** @returns the days that a page gives: the first source that has one counts */
export function findDates(page: Document): Dates {
  const top = rootElementOf(page)
  const language = (top && attributeOf(top, 'lang')?.trim()) || null
  const days = (texts: readonly (string | null)[]) => texts.flatMap(text => (text && readDay(text, language)) || [])
  const metas = findAll(page, 'meta[content]').map(meta => ({
    name: attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? '',
    text: attributeOf(meta, 'content'),
  }))
  const textsOf = (isIt: (name: string) => boolean) => metas.filter(({ name }) => isIt(name)).map(({ text }) => text)
  const items = readData(page)
  const find = (key: keyof Dates): IsoDate | null => {
    for (const item of items) {
      const [first, ...others] = days(item[key])
      if (first !== undefined) return key === 'published' ? first : latest([first, ...others])
    }
    const [day] = [
      ...days(textsOf(name => name === OPEN_GRAPH[key])),
      ...days(findAll(page, `[itemprop~="${ITEMS[key]}"]`).map(textOfItem)),
      ...days(textsOf(name => METAS[key].test(name) && METAS.modified.test(name) === (key === 'modified'))),
      ...(key === 'published' ? days(listAddresses(page).map(url => IN_ADDRESS.exec(url)?.[1] ?? null)) : []),
    ]
    return day ?? null
  }
  const published = find('published')
  const modified = find('modified')
  return { published, modified: published && modified ? latest([published, modified]) : modified }
}

const latest = (days: readonly IsoDate[]): IsoDate => days.toSorted().at(-1) as IsoDate

/** What an item of structured data says: when it was published, and when it or an entry of its live blog was changed. */
type Told = Readonly<Record<keyof Dates, readonly string[]>>

/** @returns what the structured data says, that of articles first */
function readData(page: Document): Told[] {
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

function readItem(text: string): Told {
  const found = [...text.matchAll(STAMP)].map(([, key, ...values]) => ({ key, value: values.join('') }))
  const published = found.filter(({ key }) => key === ITEMS.published).map(({ value }) => value)
  const modified = found.filter(({ key }) => key === ITEMS.modified).map(({ value }) => value)
  return { published, modified: text.includes(LIVE) ? [...modified, ...published] : modified.slice(0, 1) }
}

const textOfItem = (item: Element): string | null =>
  attributeOf(item, 'content') ?? attributeOf(item, 'datetime') ?? textOf(item)

/** @returns the addresses that a page has: what it calls its own, and where it was found */
function listAddresses(page: Document): string[] {
  const own = query(page, 'link[rel="canonical"],meta[property="og:url"]')
  const named = [...own].map(element => attributeOf(element, 'href') ?? attributeOf(element, 'content') ?? '')
  return [...named, page.location?.href ?? '']
}
