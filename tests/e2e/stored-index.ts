/** Looks at and spoils what the extension stored of imported packs, from a page of the extension. */
import type { Page } from 'puppeteer-core'

interface Row {
  bytes: ArrayBuffer
  madeOf: string
}

/** Runs in the page. @returns the row of the stored index, after `change` had it */
const changeRow = (own: Page, change: 'none' | 'otherVersion' | 'damage'): Promise<{ madeOf: string; sum: number }> =>
  own.evaluate(async what => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await settle(indexedDB.open('sidelight'))
    const rows = database.transaction('index', 'readwrite').objectStore('index')
    const row = await settle<Row>(rows.get('index'))
    const bytes = new Uint8Array(row.bytes)
    if (what === 'otherVersion') row.madeOf = 'another version'
    if (what === 'damage') bytes[bytes.length - 9] = 255 - (bytes[bytes.length - 9] ?? 0)
    await settle(rows.put(row, 'index'))
    database.close()
    return { madeOf: row.madeOf, sum: bytes.reduce((sum, byte, n) => (sum + byte * (n + 1)) % 2 ** 32, 0) }
  }, change)

/** @returns what tells stored indexes apart */
export const readStoredIndex = (own: Page) => changeRow(own, 'none')

/** Makes the stored index one that cannot be used. */
export const spoilStoredIndex = (own: Page, how: 'otherVersion' | 'damage') => changeRow(own, how)
