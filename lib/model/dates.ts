/** Decides when a page was published, and when it was changed last, from the texts in which it says so. */
import { readDay } from './day.ts'
import type { IsoDate } from './pack.ts'
import type { DataTexts, DatedTexts, DateTexts } from './page.ts'

export interface Dates {
  /** The day on which the page was published, or null where it does not say. */
  readonly published: IsoDate | null
  /** The day on which it was changed last, or null where it does not say. Never before `published`. */
  readonly modified: IsoDate | null
}

/** Dates in structured data, also where somebody forgot the quotation marks or a comma. */
export const STAMPS = /["']?(?:datePublished|dateModified)["']?\s*:\s*(?:"[^"]*"|'[^']*'|\d+)/g
/** The parts of one of these. */
const STAMP = /(datePublished|dateModified)["']?\s*:\s*["']?([^"']*)/

const OPEN_GRAPH = { published: 'article:published_time', modified: 'article:modified_time' }
/** Names of other meta elements. */
const METAS = {
  published:
    /^(?:date|timestamp|created(?:_at)?|displaydate|dc(?:terms)?[.:](?:date|created|issued)(?:[.:]\w+)?|sailthru\.date|.*pub(?:lish(?:ed)?|lication)?[-_.: ]?(?:date|time|at|on)(?:[-_]?time)?|.*article[-_.]?(?:date|created)\w*)$/i,
  modified: /modified|updated|last-?mod|revised/i,
}
/** A day in an address: /2025/12/29/, /2025/dec/29/, /2025-12-29-name, /20251229/. */
const IN_ADDRESS = /[/_-]((?:19|20)\d\d(?:[/-]?\d\d[/-]?|\/[a-z]{3}\/)\d\d)(?!\d)/i

/** @returns the days that a page gives: the first source that has one counts */
export function chooseDates({ language, data, items, metas, addresses }: DateTexts): Dates {
  const days = (texts: readonly string[]) => texts.flatMap(text => (text && readDay(text, language)) || [])
  const textsOf = (isIt: (name: string) => boolean) => metas.filter(({ name }) => isIt(name)).map(({ text }) => text)
  const told = data.toSorted((a, b) => +b.isArticle - +a.isArticle).map(readData)
  const find = (key: keyof Dates): IsoDate | null => {
    for (const item of told) {
      const [first, ...others] = days(item[key])
      if (first !== undefined) return key === 'published' ? first : latest([first, ...others])
    }
    const [day] = [
      ...days(textsOf(name => name === OPEN_GRAPH[key])),
      ...days(items[key]),
      ...days(textsOf(name => METAS[key].test(name) && METAS.modified.test(name) === (key === 'modified'))),
      ...(key === 'published' ? days(addresses.map(url => IN_ADDRESS.exec(url)?.[1] ?? '')) : []),
    ]
    return day ?? null
  }
  const published = find('published')
  const modified = find('modified')
  return { published, modified: published && modified ? latest([published, modified]) : modified }
}

/** @returns when an item was published, and when it or an entry of its live blog was changed */
function readData({ stamps, isLive }: DataTexts): DatedTexts {
  const valuesOf = (name: string) =>
    stamps.flatMap(stamp => {
      const [, key, value = ''] = STAMP.exec(stamp) ?? []
      return key === name ? value : []
    })
  const published = valuesOf('datePublished')
  const modified = valuesOf('dateModified')
  return { published, modified: isLive ? [...modified, ...published] : modified.slice(0, 1) }
}

const latest = (days: readonly IsoDate[]): IsoDate => days.toSorted().at(-1) as IsoDate
