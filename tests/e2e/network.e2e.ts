import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILDS } from '../../lib/cli/run.ts'
import { ENGINES, startDriver } from './driver.ts'
import { makeNetLog } from './net-log.ts'

describe.each(ENGINES)('no network in %s', engine => {
  it('a page is read, marked, explained and searched without a request', async () => {
    const log = makeNetLog(engine)
    const driver = await startDriver(engine, log.options)
    const page = await driver.open('demo.html')
    const highlights = await driver.waitForHighlights(page, 5)
    await driver.openCardAt(page, highlights[0])
    const popup = await driver.openPopup(page)
    await popup.waitForSelector('.claim-list')
    await popup.bringToFront()
    await popup.focus('.search-input')
    await popup.keyboard.type('drones')
    await popup.waitForSelector('[role=option]')
    const { origin } = new URL(page.url())
    const paths = [...driver.served]
    await driver.close()
    const asked = log.read()
    log.remove()
    expect(paths.filter(path => path !== '/favicon.ico')).toEqual(['/demo.html'])
    // The log is worth something only if it holds what the page itself asked for.
    expect(asked.filter(url => url.startsWith(origin))).not.toEqual([])
    expect(asked.filter(url => !url.startsWith(origin))).toEqual([])
  })

  it('the built scripts hold no means of asking but the one for the own index', () => {
    const means = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection)\b\s*\(/g
    const files = readdirSync(BUILDS[engine], { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.js'),
    )
    const uses = files.flatMap(name =>
      [...readFileSync(join(BUILDS[engine], name), 'utf8').matchAll(means)].map(([found]) => `${name}: ${found}`),
    )
    expect(files.length).toBeGreaterThanOrEqual(4)
    expect(uses).toEqual(['background.js: fetch('])
  })
})
