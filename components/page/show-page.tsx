import { type ComponentChildren, render } from 'preact'
import { type TextKey, TextProvider, type Texts } from '../text/text.tsx'

/**
 * Shows a page of the extension in its element with the id `page`, or shows it anew in another language: what the person
 * did in it stays.
 * @param title of the tab
 */
export function showPage(texts: Texts, title: TextKey, content: ComponentChildren): void {
  const root = document.getElementById('page')
  if (root === null) throw new Error('the document has no place for the page')
  document.title = `${texts(title)} · ${texts('extensionName')}`
  render(<TextProvider texts={texts}>{content}</TextProvider>, root)
}
