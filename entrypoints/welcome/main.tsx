import { storage } from 'wxt/utils/storage'
import { showPage } from '../../components/page/show-page.tsx'
import { Welcome } from '../../components/welcome/Welcome.tsx'
import { browser } from '../../lib/browser/extension-api.ts'
import type { Transport } from '../../lib/browser/messages.ts'
import { showInLanguage } from '../../lib/browser/own-page.ts'
import { openPageSource } from '../../lib/browser/page-source.ts'
import { SETTINGS_KEY } from '../../lib/browser/storage.ts'
import './style.css'

const toBackground: Transport = message => browser.runtime.sendMessage(message)
const source = openPageSource(browser, toBackground)

await showInLanguage(
  { texts: browser, toBackground, watchSettings: changed => storage.watch(SETTINGS_KEY, changed) },
  texts => showPage(texts, 'welcome_title', <Welcome source={source} />),
)
