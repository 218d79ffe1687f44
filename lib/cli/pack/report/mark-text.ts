import type { Span } from '../../../model/page.ts'

/** Words for HTML: nothing in them is read as a tag, in a text or an attribute. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A part of a text, and what is put around it. Numbers are shown behind it and lead to its notes. */
export interface Labelled extends Span {
  readonly tag: 'mark' | 'span'
  readonly className: string
  readonly numbers: readonly number[]
}

/**
 * @param parts those that overlap are cut where they do; the parts before win
 * @returns a text as HTML, with its parts in tags of their own
 */
export function markText(text: string, parts: readonly Labelled[]): string {
  const borders = [...new Set([0, text.length, ...parts.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const pieces = borders.slice(1).map((end, n) => {
    const start = borders[n] ?? 0
    const words = escapeHtml(text.slice(start, end))
    const around = parts.find(part => part.start <= start && part.end >= end)
    const inside = around === undefined ? words : `<${around.tag} class="${around.className}">${words}</${around.tag}>`
    const ending = parts.filter(part => part.end === end).flatMap(({ numbers }) => numbers)
    return ending.length === 0 ? inside : `${inside}<sup>${ending.join(', ')}</sup>`
  })
  return pieces.join('')
}
