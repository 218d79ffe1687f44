/** Elements that belong to the text around them in a way of their own: letters that are pictures, sources of quotations. */
import { attributeOf, boxOf, ELEMENT, firstChildOf, nameOf, nextSiblingOf, TEXT, textOf, typeOf } from '../dom/dom.ts'
import { meets } from './clips.ts'
import type { Sight } from './sight.ts'

const PICTURES = new Set(['img', 'svg'])
const LETTER = /^[“"‘«„]?(\p{L})$/u

/** @returns the one letter that a picture shows, as an article's first letter may be; '' for everything else */
export function letterOf(element: Element, name: string): string {
  if (!PICTURES.has(name)) return ''
  const label = attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? ''
  return LETTER.exec(label.trim())?.[1] ?? ''
}

/** @returns whether text that is kept from screen readers is what everybody else reads: a letter, or what a hidden text repeats */
export function readsAloud(element: Element, sight: Sight | null): boolean {
  if (attributeOf(element, 'aria-hidden') !== 'true') return false
  if (LETTER.test((textOf(element) ?? '').trim())) return true
  const next = sight && neighbour(element)
  return next !== null && textOf(next)?.trim() !== '' && !isInSight(next, sight as Sight)
}

function isInSight(element: Element, sight: Sight): boolean {
  const limit = sight.sees(element) ? sight.limitOf(element) : null
  return limit !== null && meets(boxOf(element), limit)
}

/** @returns whether an element names the source of the quotation that it stands in */
export const isSource = (name: string, parentName: string): boolean =>
  parentName === 'blockquote' && (name === 'cite' || name === 'footer')

/** @returns whether a quotation's source comes right behind this paragraph of it */
export function sourceFollows(element: Element, parentName: string): boolean {
  const next = parentName === 'blockquote' ? neighbour(element) : null
  return next !== null && isSource(nameOf(next), parentName)
}

/** @returns the next element, if no text stands between */
function neighbour(element: Element): Element | null {
  let next: Node | null = nextSiblingOf(element)
  while (next && (typeOf(next) !== TEXT || textOf(next)?.trim() === '')) {
    if (typeOf(next) === ELEMENT) return next as Element
    next = nextSiblingOf(next)
  }
  return null
}

const HOSTS = new Set(['article', 'aside', 'blockquote', 'body', 'div', 'header', 'main', 'p', 'section'])

/** @returns whether an element looks like one that a script gives a shadow tree later: unknown, or empty */
export function mayGetShadow(element: Element, name: string): boolean {
  if (name.includes('-')) return true
  if (!HOSTS.has(name)) return false
  const first = firstChildOf(element)
  return first === null || (nextSiblingOf(first) === null && typeOf(first) === TEXT && textOf(first)?.trim() === '')
}
