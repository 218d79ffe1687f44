import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileSet } from '../../lib/claim-set/compile-set.ts'
import { ENGLISH } from '../../lib/languages/en.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { makeClaimsPack } from '../bench/claims.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'

/** A sentence of the article that no bundled pack knows, as an imported claim has it. */
const STATED = 'The weather over the lakes was cold and clear that night, and the roads through the forest were open.'

function compile(): { name: string; base64: string }[] {
  const pack = makeClaimsPack(2000)
  const [first] = pack.claims
  const claim = { ...(first as Pack['claims'][number]), id: 'weather', title: 'Cold and clear over the lakes' }
  const claims = [...pack.claims, { ...claim, statement: STATED }]
  const options = { shardBytes: 2000, blockClaims: 64 }
  return [...compileSet({ ...pack, claims }, ENGLISH, options)].map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }))
}

/** Runs in a page of the extension, so it stands by itself: the same database as `lib/claim-set/set-database.ts` opens. */
function write(files: readonly { name: string; base64: string }[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('claim-set', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('files')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction('files', 'readwrite')
      for (const { name, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0))
        transaction.objectStore('files').put(bytes.buffer, name)
      }
      transaction.onabort = () => reject(transaction.error)
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
    }
  })
}

describe.each(ENGINES)('an imported claim set in %s', engine => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(engine)
  })
  afterAll(() => driver.close())

  it('is used by the next background, beside the packs', async () => {
    const page = await driver.open('demo.html')
    const before = (await driver.waitUntilRead(page)).matches
    expect(before.length).toBeGreaterThan(3)
    expect(before.filter(m => m.claim === 'weather')).toEqual([])
    const popup = await driver.openPopup(page)
    expect(await popup.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    await popup.evaluate(write, compile())
    await popup.close()
    await page.close()
    await driver.stopBackground()

    const again = await driver.open('demo.html')
    const after = (await driver.waitUntilRead(again)).matches
    expect(after.filter(m => m.claim !== 'weather')).toEqual(before)
    expect(after.filter(m => m.claim === 'weather').map(m => m.pack)).toEqual(['imported'])
    await again.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const highlight = (await driver.waitForHighlights(again, 1)).find(h => h.text.includes('weather'))
    await driver.openCardAt(again, highlight, STATED)
    await again.close()
  })
})
