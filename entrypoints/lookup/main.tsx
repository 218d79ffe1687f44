import { storage } from 'wxt/utils/storage'
import { Lookup, type LookupSource } from '../../components/lookup/Lookup.tsx'
import { showPage } from '../../components/page/show-page.tsx'
import { readLookedUp } from '../../lib/browser/context-menu.ts'
import { browser } from '../../lib/browser/extension-api.ts'
import { call, type Transport } from '../../lib/browser/messages.ts'
import { showInLanguage } from '../../lib/browser/own-page.ts'
import { SETTINGS_KEY } from '../../lib/browser/storage.ts'
import './style.css'

const toBackground: Transport = message => browser.runtime.sendMessage(message)

const source: LookupSource = {
  readText: () => readLookedUp(browser),
  lookUp: text => call(toBackground, 'background', 'lookUp', text),
}

await showInLanguage(
  { texts: browser, toBackground, watchSettings: changed => storage.watch(SETTINGS_KEY, changed) },
  texts => showPage(texts, 'menu_lookUp', <Lookup source={source} />),
)
