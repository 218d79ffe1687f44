/** Browsers without the extension, for pages that run the project's own modules. */
import { type Browser, launch } from 'puppeteer-core'
import { findBrowser } from '../../lib/node/browsers.ts'

/** Milliseconds that one answer of a page may take: a large set is written in one call. */
const PATIENCE = 600_000

/** Starts a browser with a fresh profile; throws when this machine has none. */
export function launchPlain(name: 'chromium' | 'firefox'): Promise<Browser> {
  const found = findBrowser(name)
  if (found === null) throw new Error(`${name} is not on this machine`)
  const sandbox = name === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: found.path,
    headless: true,
    protocolTimeout: PATIENCE,
    args: name === 'firefox' ? ['--remote-allow-system-access'] : sandbox,
  })
}
