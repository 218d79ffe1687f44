import { render } from 'preact'
import { storage } from 'wxt/utils/storage'
import { Panel } from '../../components/panel/Panel.tsx'
import { TextProvider } from '../../components/text/text.tsx'
import { browser } from '../../lib/browser/extension-api.ts'
import type { Transport } from '../../lib/browser/messages.ts'
import { showInLanguage } from '../../lib/browser/own-page.ts'
import { SETTINGS_KEY } from '../../lib/browser/storage.ts'
import { createSource } from './source.ts'
import './style.css'

const root = document.getElementById('panel')
if (root === null) throw new Error('the panel page has no place for the panel')

const toBackground: Transport = message => browser.runtime.sendMessage(message)
const place: HTMLElement = root
const source = createSource(toBackground, new URLSearchParams(location.search).get('tab'))

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

await showInLanguage(
  { texts: browser, toBackground, watchSettings: changed => storage.watch(SETTINGS_KEY, changed) },
  texts => {
    document.title = texts('panel_label')
    render(
      <TextProvider texts={texts}>
        <Panel source={source} />
      </TextProvider>,
      place,
    )
  },
)
