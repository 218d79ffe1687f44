/** Copies a text, also where a page is not secure and has no clipboard. */
import { callPage } from '../dom/dom.ts'

/**
 * Must be called while a click is handled.
 * @param root where an element for the text may stand for a moment
 * @returns whether it is copied
 */
export async function copyText(page: Document, root: HTMLElement, text: string): Promise<boolean> {
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  return copied === true || copyByCommand(page, root, text)
}

function copyByCommand(page: Document, root: HTMLElement, text: string): boolean {
  const tree = root.getRootNode()
  const before = 'activeElement' in tree ? (tree as ShadowRoot).activeElement : null
  const area = callPage(page, 'createElement', 'textarea') as HTMLTextAreaElement
  area.value = text
  area.style.cssText = 'position: fixed; opacity: 0'
  root.append(area)
  area.select()
  // The only way to copy on a page that is not secure.
  const copied = callPage(page, 'execCommand', 'copy')
  area.remove()
  if (before !== null && 'focus' in before) (before as HTMLElement).focus({ preventScroll: true })
  return copied
}
