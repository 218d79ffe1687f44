/** Longer quotations are told by their first and last words: pages put links, notes and line breaks into them. */
const WHOLE_WORDS = 8
const END_WORDS = 4

/**
 * An address that opens its page at a quotation, by a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 * A browser that does not know text fragments opens the page as ever, as does any browser when the words are not on it.
 * @param url a web address
 * @param quotation words as the page has them, or null: the address stays as it is
 */
export function linkToQuotation(url: string, quotation: string | null): string {
  // What stands around the words differs between pages, as quotation marks and a comma for a full stop do.
  const bare = (quotation ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (bare === '') return url
  const words = bare.split(/\s+/)
  // A page may set apostrophes straight or curly, and the search takes them for different letters.
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
