/** What a person writes, which is never read. */
import {
  attributeOf,
  composedParentOf,
  DOCUMENT,
  designModeOf,
  documentOf,
  nameOf,
  rootElementOf,
  typeOf,
} from '../dom/dom.ts'

/** @returns whether an element, or the whole page of which it is the outermost, is a place to write in */
export function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable')
  if (editable !== null && editable !== 'false') return true
  if (nameOf(element) !== 'html') return false
  const page = documentOf(element)
  return page !== null && rootElementOf(page) === element && isDesigned(page)
}

/** @returns whether the whole of a page can be written in */
export const isDesigned = (page: Node): boolean => typeOf(page) === DOCUMENT && designModeOf(page) === 'on'

/** @returns whether an element is an editor or stands in one, also in a frame or a shadow tree of one */
export function isWritten(element: Element): boolean {
  for (let around: Element | null = element; around; around = composedParentOf(around)) {
    if (isEditor(around)) return true
  }
  return false
}
