/** How much memory a page takes, as each browser counts it, garbage collected first. */
import type { Page } from 'puppeteer-core'
import { bidiOf } from '../../lib/node/closed-roots.ts'

/**
 * - Chromium: `performance.measureUserAgentSpecificMemory`: JavaScript's heap and array buffers of the page.
 * - Firefox: its memory reporters under the page's address: objects, array buffers and code of the page.
 * @returns bytes
 */
export const readMemory = (page: Page, browser: 'chromium' | 'firefox'): Promise<number> =>
  browser === 'firefox' ? readInFirefox(page) : page.evaluate(measureInChromium)

async function measureInChromium(): Promise<number> {
  const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
    measureUserAgentSpecificMemory: () => Promise<{ bytes: number }>
  }
  return (await measure.call(performance)).bytes
}

/** Runs in Firefox's own window. `address` is the page's, as the paths of the reporters have it. */
const countReports = (address: string): string => `(async () => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)
  Services.obs.notifyObservers(null, 'child-gc-request')
  Services.obs.notifyObservers(null, 'child-cc-request')
  await new Promise(resolve => manager.minimizeMemoryUsage(resolve))
  let bytes = 0
  await new Promise(resolve =>
    manager.getReports((process, path, kind, units, amount) => {
      if (units === Ci.nsIMemoryReporter.UNITS_BYTES && path.startsWith('explicit/') && path.includes(${JSON.stringify(address)})) bytes += amount
    }, null, resolve, null, false))
  return bytes
})()`

async function readInFirefox(page: Page): Promise<number> {
  const bidi = bidiOf(page.browser())
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as unknown as {
    result: { contexts: { context: string }[] }
  }
  const address = new URL(page.url()).host
  const answer = (await bidi.send('script.evaluate', {
    expression: countReports(address),
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  })) as unknown as { result: { type: string; result?: { value: number } } }
  if (answer.result.type !== 'success') throw new Error(`Firefox did not count: ${JSON.stringify(answer.result)}`)
  return answer.result.result?.value ?? 0
}
