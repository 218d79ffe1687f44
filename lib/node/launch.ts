import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, launch, type Page } from 'puppeteer-core'
import type { FoundBrowser } from './browsers.ts'
import { waitFor } from './inspect.ts'

/** A running browser with the extension in it. Closing it also removes its profile. */
export interface Launched {
  readonly browser: Browser
  readonly engine: FoundBrowser['engine']
  /** Where the extension's own pages are, with a slash at the end. */
  readonly home: string
  close(): Promise<void>
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  readonly extension: string
  readonly headless: boolean
  /** Browser settings by name, for Firefox only. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>
  /** Milliseconds that one answer of the browser may take; left out: as long as Puppeteer waits. */
  readonly patience?: number
  /** More of the browser's own command line. */
  readonly args?: readonly string[]
  /** Leaves the page open that the extension opens after it was installed, in front of all others. */
  readonly keepsWelcome?: boolean
}

const WELCOME = 'welcome.html'

// Every service of the browser that speaks to the network by itself is off: what is left is what a page asks for.
const CHROMIUM_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
]

/**
 * Starts a browser with a fresh profile and the extension in it.
 * @returns the browser; throws when it does not start or refuses the extension
 */
export async function launchBrowser(found: FoundBrowser, options: LaunchOptions): Promise<Launched> {
  const launched = await (found.engine === 'firefox' ? launchFirefox(found, options) : launchChromium(found, options))
  const opensWelcome = existsSync(join(options.extension, WELCOME))
  if (opensWelcome && options.keepsWelcome !== true) await closeWelcome(launched)
  return launched
}

async function closeWelcome({ browser, home }: Launched): Promise<void> {
  // What Puppeteer itself tells of a page's address comes late in Chromium, and in Firefox never.
  const isWelcome = (page: Page) =>
    page
      .evaluate(() => location.href)
      .then(
        at => at === home + WELCOME,
        () => false,
      )
  await waitFor('the welcome page', async () => {
    for (const page of await browser.pages()) if (await isWelcome(page)) return page.close().then(() => true)
    return false
  })
}

const ownSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

async function launchChromium(
  found: FoundBrowser,
  { extension, headless, args = [], patience }: LaunchOptions,
): Promise<Launched> {
  // Google Chrome ignores --load-extension since version 137. Loading over the debugging pipe works in every brand.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await launch({
    ...ownSignals,
    ...(patience !== undefined && { protocolTimeout: patience }),
    executablePath: found.path,
    headless,
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: ['--enable-automation'],
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: [...CHROMIUM_ARGS, ...sandbox, ...args, '--enable-unsafe-extension-debugging'],
  })
  const id = await browser.installExtension(extension).catch(error => closeAndThrow(browser, error))
  return { browser, engine: 'chromium', home: `chrome-extension://${id}/`, close: () => browser.close() }
}

async function launchFirefox(found: FoundBrowser, options: LaunchOptions): Promise<Launched> {
  const uuid = randomUUID()
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8'))
  const browser = await launch({
    ...ownSignals,
    ...(options.patience !== undefined && { protocolTimeout: options.patience }),
    browser: 'firefox',
    executablePath: found.path,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      // The address of the extension's pages, which is random otherwise.
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: uuid }),
      ...options.prefs,
    },
  })
  await browser.installExtension(options.extension).catch(error => closeAndThrow(browser, error))
  return { browser, engine: 'firefox', home: `moz-extension://${uuid}/`, close: () => browser.close() }
}

async function closeAndThrow(browser: Browser, error: unknown): Promise<never> {
  await browser.close()
  throw error
}
