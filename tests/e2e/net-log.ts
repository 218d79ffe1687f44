import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LaunchOptions } from '../../lib/node/launch.ts'
import type { Engine } from './driver.ts'

export interface NetLog {
  /** What a browser needs to be started with. */
  readonly options: Partial<LaunchOptions>
  /** @returns the http addresses that pages and extensions asked for; to be called once the browser was closed */
  read(): string[]
  remove(): void
}

/**
 * A log of every request that a browser makes, written by the browser itself below all extensions and pages.
 * Chromium says who asked. Firefox does not: what it asks its maker's servers by itself is left out by their names.
 */
export function makeNetLog(engine: Engine): NetLog {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-net-'))
  const file = join(folder, 'net')
  const remove = () => rmSync(folder, { recursive: true })
  if (engine === 'chromium') {
    return {
      options: { args: [`--log-net-log=${file}`] },
      read: () => readChromium(readFileSync(file, 'utf8')),
      remove,
    }
  }
  const prefs = { 'logging.config.LOG_FILE': file, 'logging.nsHttp': 4 }
  const files = () => readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  return { options: { prefs }, read: () => readFirefox(files().join('\n')), remove }
}

function readChromium(text: string): string[] {
  const { events } = JSON.parse(text) as { events: { params?: { url?: string; initiator?: string } }[] }
  // What the browser asks for by itself has another initiator, or none.
  const isOurs = (url = '', initiator = '') => /^https?:/.test(url) && /^(?:chrome-extension|http):\/\//.test(initiator)
  return [
    ...new Set(events.flatMap(({ params }) => (isOurs(params?.url, params?.initiator) ? [params?.url ?? ''] : []))),
  ]
}

const OWN_SERVICES = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com)$/

function readFirefox(text: string): string[] {
  const urls = [...text.matchAll(/uri=(https?:\/\/[^\s\]]+)/g)].map(([, url]) => url ?? '')
  return [...new Set(urls)].filter(url => !OWN_SERVICES.test(new URL(url).hostname))
}
