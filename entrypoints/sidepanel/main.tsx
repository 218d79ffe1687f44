import { render } from 'preact'
import { Panel } from '../../components/panel/Panel.tsx'
import { TextProvider } from '../../components/text/text.tsx'
import { loadChosenTexts } from '../../lib/browser/chosen-texts.ts'
import { browser } from '../../lib/browser/extension-api.ts'
import type { Transport } from '../../lib/browser/messages.ts'
import { createSource } from './source.ts'
import './style.css'

const root = document.getElementById('panel')
if (root === null) throw new Error('the panel page has no place for the panel')

const toBackground: Transport = message => browser.runtime.sendMessage(message)
const texts = await loadChosenTexts(browser, toBackground)
document.documentElement.lang = texts.language
document.documentElement.dir = texts('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'
document.title = texts('panel_label')

// What is folded away is printed too.
const unfolded = new Set<HTMLDetailsElement>()
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    fold.open = true
    unfolded.add(fold)
  }
})
addEventListener('afterprint', () => {
  for (const fold of unfolded) fold.open = false
  unfolded.clear()
})

render(
  <TextProvider texts={texts}>
    <Panel source={createSource(toBackground, new URLSearchParams(location.search).get('tab'))} />
  </TextProvider>,
  root,
)
