import { storage } from 'wxt/utils/storage'
import { Privacy } from '../../components/help/Privacy.tsx'
import { showPage } from '../../components/page/show-page.tsx'
import privacy from '../../docs/privacy.md?raw'
import { browser } from '../../lib/browser/extension-api.ts'
import type { Transport } from '../../lib/browser/messages.ts'
import { showInLanguage } from '../../lib/browser/own-page.ts'
import { SETTINGS_KEY } from '../../lib/browser/storage.ts'
import './style.css'

const toBackground: Transport = message => browser.runtime.sendMessage(message)

await showInLanguage(
  { texts: browser, toBackground, watchSettings: changed => storage.watch(SETTINGS_KEY, changed) },
  texts => showPage(texts, 'privacy_title', <Privacy markdown={privacy} />),
)
