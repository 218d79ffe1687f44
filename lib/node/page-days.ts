/** Reads the days on which a page says that it was published and last changed. */

export interface PageDays {
  /** `YYYY-MM-DD`, or null: the page does not say. */
  readonly published: string | null
  readonly modified: string | null
}

/** @returns the days of a page by its `article:` properties, or else by its first JSON-LD that has one */
export function readDays(document: Document): PageDays {
  const read = (property: string, field: string) =>
    dayOf(document.querySelector(`meta[property="article:${property}"]`)?.getAttribute('content') ?? null) ??
    readJson(document, field)
  return { published: read('published_time', 'datePublished'), modified: read('modified_time', 'dateModified') }
}

/** The day as the page writes it, whatever its time zone: a claim's day is no more exact. */
const dayOf = (time: string | null): string | null => /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(time ?? '')?.[1] ?? null

function readJson(document: Document, field: string): string | null {
  const times = new RegExp(`"${field}"\\s*:\\s*"([^"]*)"`)
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const day = dayOf(times.exec(script.textContent ?? '')?.[1] ?? null)
    if (day !== null) return day
  }
  return null
}
