import { join } from 'node:path'
import { defineConfig } from 'wxt'
import { ALL_SITES } from './lib/browser/permissions.ts'
import { bundleIndex } from './lib/cli/build/bundle-index.ts'
import { dropInnerHtml } from './lib/cli/build/drop-inner-html.ts'
import { startPlainly } from './lib/cli/build/plain-scripts.ts'
import packageFile from './package.json' with { type: 'json' }

/** The oldest versions that the extension is made for. */
const OLDEST = { chrome: '128', firefox: '142' } as const
/** By what Firefox and its store know the extension. Never to be changed: it would be another extension, without the settings. */
const GECKO_ID = '{8afc4d0e-ea88-4c27-88bf-53428acfae14}'

export default defineConfig({
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  i18n: { localesDir: join(import.meta.dirname, 'assets/locales') },
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      const { wxtDir } = wxt.config
      for (const name of await bundleIndex(wxtDir)) files.push({ absoluteSrc: join(wxtDir, name), relativeDest: name })
    },
  },
  // Vite's preloading brings a fetch of its own into the popup; nothing here is loaded from far. For older browsers than
  // these it would turn `:dir(rtl)` into a list of languages, which says nothing of the direction.
  vite: () => ({
    plugins: [dropInnerHtml(), startPlainly()],
    build: { modulePreload: false, cssTarget: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: ALL_SITES,
    content_scripts: [{ matches: ALL_SITES, js: ['look.js'], run_at: 'document_idle' }],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      'next-match': {
        suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Period' },
        description: '__MSG_command_nextMatch__',
      },
      'previous-match': {
        suggested_key: { default: 'Alt+Comma', mac: 'MacCtrl+Comma' },
        description: '__MSG_command_previousMatch__',
      },
    },
    ...(browser === 'firefox'
      ? {
          author: packageFile.author, // Chrome takes an e-mail address there, and nothing else
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome }),
  }),
})
