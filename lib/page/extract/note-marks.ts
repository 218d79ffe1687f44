/** The small signs that point to a note and are no words of the text. */
import { attributeOf, hasAny, textOf } from '../dom/dom.ts'

/** Longer texts are no signs. */
const SHORT = 32
const NAMES = new Set(['sup', 'a', 'span', 'small', 'button', 'label', 'cite', 'i', 'b'])
const SAYS_NOTE = /(?:foot|end|side)-?note|note-?ref|\bfn\b|citation|\breference\b/i
/** "[3]", "[note 5]", "(2)", "*" */
const SURE = /^(?:\[.+\]|\(\d{1,3}\)|[*†‡§¶]+)$/s
/** "1", "2, 3", "iv"; letters only where the sign is a link. */
const NUMBER = /^\d{1,3}(?:[\s,–-]+\d{1,3})*$/
const LETTER = /^(?:[a-z]|[ivx]{1,4})$/i
/** Behind a word or a punctuation mark a raised number belongs to a note; behind a unit or a number it is a power. */
const BEFORE_NOTE = /(?:\p{L}{3}|[.,;:!?%”’"')\]])\s?$/u

/**
 * @param before the text in front of the element
 * @param isRaised whether the element stands higher than its line; asked only where it decides
 */
export function isNoteMark(
  element: Element,
  name: string,
  before: string,
  isRaised: (element: Element) => boolean,
): boolean {
  if (!NAMES.has(name)) return false
  const text = (textOf(element) ?? '').trim()
  if (text === '' || text.length > SHORT) return false
  const isSure = SURE.test(text)
  if (!isSure && !NUMBER.test(text) && !LETTER.test(text)) return false
  const isNote = SAYS_NOTE.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'role')}`)
  const leads = name === 'a' ? (attributeOf(element, 'href') ?? '').includes('#') : hasAny(element, 'a[href*="#"]')
  const isAttached = /\S$/.test(before)
  if (isSure) return name === 'sup' || isNote || (name === 'a' && leads)
  if (isNote) return isAttached
  if (LETTER.test(text)) return name === 'sup' && leads
  if (name === 'sup') return leads || BEFORE_NOTE.test(before)
  return isAttached && BEFORE_NOTE.test(before) && (leads || isRaised(element))
}
