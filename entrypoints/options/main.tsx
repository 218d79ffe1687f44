import { storage } from 'wxt/utils/storage'
import { Options } from '../../components/options/Options.tsx'
import type { OptionsSource } from '../../components/options/options-source.ts'
import { showPage } from '../../components/page/show-page.tsx'
import { describeIds } from '../../lib/browser/describe.ts'
import { browser } from '../../lib/browser/extension-api.ts'
import { openImportsFlag } from '../../lib/browser/imports-flag.ts'
import { openInstallWorker } from '../../lib/browser/install-worker.ts'
import { call, type Transport } from '../../lib/browser/messages.ts'
import { showInLanguage } from '../../lib/browser/own-page.ts'
import { openPageSource } from '../../lib/browser/page-source.ts'
import { SETTINGS_KEY } from '../../lib/browser/storage.ts'
import './style.css'

const toBackground: Transport = message => browser.runtime.sendMessage(message)

/** Milliseconds. */
const KEEP_FILE = 60_000

/** The language of each file of texts. */
const languages = Object.values(
  import.meta.glob<string>('../../assets/locales/*.json', { eager: true, import: 'language' }),
)

const source: OptionsSource = {
  ...openPageSource(browser, toBackground),
  version: browser.runtime.getManifest().version,
  languages,
  browserLanguage: browser.i18n.getMessage('language'),
  readSettings: () => call(toBackground, 'background', 'settings', null),
  watchSettings: changed => storage.watch(SETTINGS_KEY, changed),
  change: change => call(toBackground, 'background', 'change', change),
  async listPacks() {
    const packs = await call(toBackground, 'background', 'listPacks', null)
    return packs.ok ? packs.value : []
  },
  async describeClaims(ids) {
    const described = await describeIds(toBackground, { claims: ids, entities: [] })
    return described.ok ? described.value.claims : []
  },
  packs: openInstallWorker({
    startWorker: () => new Worker('/install.js'),
    flag: openImportsFlag(storage),
    locks: navigator.locks,
    tellBackground: () => call(toBackground, 'background', 'packsChanged', null),
  }),
  saveFile(name, content) {
    const file = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content
    const url = URL.createObjectURL(file)
    const link = Object.assign(document.createElement('a'), { href: url, download: name })
    link.click()
    // Not at once: the browser may not have begun to read it.
    setTimeout(() => URL.revokeObjectURL(url), KEEP_FILE)
  },
}

await showInLanguage(
  { texts: browser, toBackground, watchSettings: changed => storage.watch(SETTINGS_KEY, changed) },
  texts => showPage(texts, 'ways_options', <Options source={source} />),
)
