/** Longer quotations are found by their first and last words, since pages put notes and line breaks in between. */
const WHOLE_WORDS = 8
const END_WORDS = 4

/** @returns whether an address leads to the web, so that it may be followed */
export const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url)

/**
 * Makes an address that opens its page at a quotation, by a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 * A browser without text fragments opens the page at its top, as does any browser when the words are not on the page.
 * @param url a web address
 * @param quotation words as the page has them; null: the address is returned unchanged
 */
export function linkToQuotation(url: string, quotation: string | null): string {
  // Pages differ in what is around the words: quotation marks, or a comma in place of a full stop.
  const bare = (quotation ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (bare === '') return url
  const words = bare.split(/\s+/)
  // Apostrophes may be straight or curly on the page, and browsers take these for different letters.
  const straight = writeDirective(words.map(w => w.replaceAll('’', "'")))
  const curly = writeDirective(words.map(w => w.replaceAll("'", '’')))
  const directives = straight === curly ? straight : `${straight}&${curly}`
  if (url.includes(':~:')) return `${url}&${directives}`
  return `${url}${url.includes('#') ? '' : '#'}:~:${directives}`
}

function writeDirective(words: readonly string[]): string {
  const encode = (part: readonly string[]) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')
  if (words.length <= WHOLE_WORDS) return `text=${encode(words)}`
  return `text=${encode(words.slice(0, END_WORDS))},${encode(words.slice(-END_WORDS))}`
}
