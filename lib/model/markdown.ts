/** Characters that mean something to Markdown wherever they stand, or begin an entity, a link or a table's cell. */
const ANYWHERE = /[\\`*_[\]<>~|&$#]/g
/** What makes a list, a rule or an underlined heading at the beginning of a line. */
const AT_START = /^(?:[+=-]|\d{1,9}[.)])/

/**
 * Escapes a text so that Markdown shows it as it stands within a line.
 * @param text white space of any kind, line breaks too, becomes a single space
 */
export const escapeInLine = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(ANYWHERE, '\\$&')

/** Escapes a text like `escapeInLine`, so that it may also begin a line. */
export const escapeLine = (text: string): string =>
  escapeInLine(text).replace(AT_START, mark => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)

/**
 * Writes a link.
 * @param text shown as it stands
 * @param url a web address
 */
export function linkMarkdown(text: string, url: string): string {
  // In an address, `&lt;` would be read as an entity.
  const address = url.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;')
  return `[${escapeInLine(text)}](<${address}>)`
}
