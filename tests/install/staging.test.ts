import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { beginStaging, sweepStaged } from '../../lib/install/staging.ts'
import { ok } from '../../lib/model/result.ts'
import { makeFile, makeKit, makeLocks, openTestInstaller, type TestKit } from './kit.ts'

let kit: TestKit
beforeEach(async () => {
  kit = await makeKit()
})
afterEach(() => vi.restoreAllMocks())

const HEAD = [{ name: 'head', bytes: new ArrayBuffer(1) }]
const hasHead = async (generation: string) => (await kit.database.loadSetFiles(generation)(['head'])).size === 1
const makeClaims = (name: string) =>
  new File([JSON.stringify({ '@type': 'ClaimReview', claimReviewed: 'The dam is old.', author: 'Checks' })], name)
const countFiles = async () => (await kit.database.listGenerations()).length

it('files are swept away once nobody is staging them, and no set names them', async () => {
  const staging = await beginStaging(kit.locks)
  await kit.database.stage(staging.generation, HEAD)
  await sweepStaged(kit.database, kit.locks)
  expect(await hasHead(staging.generation)).toBe(true)
  staging.end()
  await vi.waitFor(async () => expect((await kit.locks.query()).held).toEqual([]))
  await sweepStaged(kit.database, kit.locks)
  expect(await hasHead(staging.generation)).toBe(false)
})

it('files stay that another page begins to stage while the sweeping one asks who does', async () => {
  const locks = makeLocks()
  let begun = ''
  const slow = {
    ...locks,
    async query() {
      const before = await locks.query()
      const { generation } = await beginStaging(locks)
      await kit.database.stage(generation, HEAD)
      begun = generation
      return before
    },
  }
  await sweepStaged(kit.database, slow)
  expect(await hasHead(begun)).toBe(true)
})

it('what was staged for a preview is gone with the next one', async () => {
  const page = openTestInstaller(kit)
  await page.preview([makeClaims('one.json'), makeClaims('other.json')])
  expect(await countFiles()).toBe(2)
  await page.preview([makeFile('b.json')])
  expect(await countFiles()).toBe(0)
})

it('nobody is staging any more when one of the files cannot be staged', async () => {
  const put = IDBObjectStore.prototype.put
  const page = openTestInstaller(kit)
  await page.list()
  let puts = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (String(key).endsWith('/head') && ++puts === 2) throw new DOMException('', 'QuotaExceededError')
    return put.call(this, value, key)
  })
  await expect(page.preview([makeClaims('one.json'), makeClaims('other.json')])).rejects.toThrow()
  await vi.waitFor(async () => expect((await kit.locks.query()).held).toEqual([]))
})

it('what is stored is stored, and what is there can be listed, though nothing can be swept away', async () => {
  const page = openTestInstaller(kit)
  await page.preview([makeClaims('one.json')])
  await page.install('one.json')
  await page.preview([makeClaims('one.json')])
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'files') throw new DOMException('', 'UnknownError')
    throw new Error(String(key))
  })
  expect(await page.install('one.json')).toEqual(ok(null))
  expect((await openTestInstaller(kit).list()).sets).toHaveLength(1)
})
