import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BUILDS } from '../../lib/node/run.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'
import { makeNetLog } from './net-log.ts'

/** @returns the address of the article on which everything was tried */
async function useEverything(driver: Driver): Promise<URL> {
  const page = await driver.open('demo.html')
  const highlights = await driver.waitForHighlights(page, 5)
  await driver.openCardAt(page, highlights[0])
  const popup = await driver.openPopup(page)
  await popup.waitForSelector('.claim-list')
  await popup.bringToFront()
  await popup.focus('.search-input')
  await popup.keyboard.type('drones')
  await popup.waitForSelector('[role=option]')
  return new URL(page.url())
}

describe.each(ENGINES)('no network in %s', engine => {
  it('a page is read, marked, explained and searched without a request', async () => {
    const log = makeNetLog(engine)
    onTestFinished(log.remove)
    const driver = await startDriver(engine, log.options)
    const { origin } = await useEverything(driver).finally(() => driver.close())
    const asked = log.read()
    expect(driver.served.filter(path => path !== '/favicon.ico')).toEqual(['/demo.html'])
    // The log is worth something only if it holds what the page itself asked for.
    expect(asked.filter(url => url.startsWith(origin))).not.toEqual([])
    expect(asked.filter(url => !url.startsWith(origin))).toEqual([])
  })

  it('the built scripts hold no means of asking but those for the own index and texts', () => {
    const means = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection)\b\s*\(/g
    const files = readdirSync(BUILDS[engine], { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.js'),
    )
    const uses = files.flatMap(name =>
      [...readFileSync(join(BUILDS[engine], name), 'utf8').matchAll(means)].map(([found]) => `${name}: ${found}`),
    )
    expect(files.length).toBeGreaterThanOrEqual(4)
    // The packs that came with the extension are compiled together with imported ones.
    expect(uses.toSorted()).toEqual([
      ...['background.js: fetch(', 'background.js: fetch('],
      ...['install.js: fetch(', 'recompile.js: fetch('],
    ])
  })
})
