import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readClaim } from '../../lib/engine/index/records.ts'
import { recompile } from '../../lib/install/recompile.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { finish } from '../../lib/model/steps.ts'
import {
  ADDITION,
  BUNDLED,
  dump,
  makeFile,
  makeKit,
  makePack,
  openStored,
  openTestInstaller,
  type TestKit,
} from './kit.ts'

let kit: TestKit
beforeEach(async () => {
  kit = await makeKit({ bundled: [BUNDLED] })
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('imported packs', () => {
  it('are compiled together with the bundled ones, and listed', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('b.json')])
    expect(await page.list()).toEqual({ packs: [], sets: [] })
    expect(await page.install('b.json')).toEqual(ok(null))
    const { packs } = await page.list()
    expect(packs).toMatchObject([{ pack: { id: 'bridge-closure' }, words: null, installed: '2026-01-02' }])
    expect(await openStored(kit)).toMatchObject({ isOurs: true, packs: ['river 1.0.0', 'bridge-closure 1.0.0'] })
    expect(page.progress.map(({ stage }) => stage)).toEqual(
      'reading checking compiling measuring testing compiling storing'.split(' '),
    )
  })

  it('may extend one another in one import, whichever file comes first', async () => {
    const page = openTestInstaller(kit)
    const previews = await page.preview([makeFile('more.json', ADDITION), makeFile('b.json')])
    expect(previews).toMatchObject([
      { kind: 'pack', file: 'more.json', parties: ['Traders Guild'] },
      { kind: 'pack', file: 'b.json' },
    ])
    expect(await page.install('more.json', 'b.json')).toEqual(ok(null))
    const { index, packs } = await openStored(kit)
    expect(packs).toEqual(['river 1.0.0', 'bridge-closure 1.0.0', 'bridge-more 1.0.0'])
    expect(readClaim(index, 'bridge-unsafe')?.accounts.map(account => account.id)).toEqual([
      'mayor-asserts',
      'traders-deny',
    ])
  })

  it('are left out while what they extend is gone, and come back with it', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('more.json', ADDITION), makeFile('b.json')])
    await page.install('more.json', 'b.json')
    expect(await page.remove('pack', 'bridge-closure')).toEqual(ok(null))
    expect(readClaim((await openStored(kit)).index, 'bridge-unsafe')).toBeNull()
    await page.preview([makeFile('b.json')])
    await page.install('b.json')
    expect(readClaim((await openStored(kit)).index, 'bridge-unsafe')?.accounts).toHaveLength(2)
  })

  it('take the place of the bundled pack with their id until they are removed', async () => {
    const page = openTestInstaller(await makeKit({ ...kit, bundled: [makePack(), BUNDLED] }))
    const [preview] = await page.preview([makeFile('b.json', { version: '3.0.0' })])
    expect(preview).toMatchObject({ before: { version: '1.0.0' } })
    await page.install('b.json')
    expect((await openStored(kit)).packs).toEqual(['bridge-closure 3.0.0', 'river 1.0.0'])
    await page.remove('pack', 'bridge-closure')
    expect((await dump(kit)).index).toBeNull()
  })

  it('give a claim that several have its title in the order in which they were first imported', async () => {
    const title = async () => readClaim((await openStored(kit)).index, 'bridge-unsafe')?.title
    const make = (id: string, version = '1.0.0') =>
      makeFile(`${id}.json`, { id, version, 'claims[0].title': `By ${id}` })
    const page = openTestInstaller(kit)
    const take = async (...files: readonly File[]) => {
      await page.preview(files)
      expect(await page.install(...files.map(({ name }) => name))).toEqual(ok(null))
    }
    await take(make('middle'))
    await take(make('zebra'), make('alpha'))
    expect(await title()).toBe('By middle')
    await take(make('middle', '2.0.0'))
    expect(await title()).toBe('By middle')
    const before = await dump(kit)
    await recompile(kit, async work => finish(work))
    const after = await dump(kit)
    expect(after.stored.revision).toBe(before.stored.revision + 1)
    expect([after.index?.bytes, after.texts?.bytes]).toEqual([before.index?.bytes, before.texts?.bytes])
    await page.remove('pack', 'middle')
    await take(make('middle', '2.0.0'))
    expect(await title()).toBe('By alpha')
  })

  it('are removed one by one; what is not there any more is removed already', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('more.json', ADDITION), makeFile('b.json')])
    await page.install('more.json', 'b.json')
    await page.remove('pack', 'bridge-more')
    expect((await openStored(kit)).packs).toEqual(['river 1.0.0', 'bridge-closure 1.0.0'])
    expect(await page.remove('pack', 'bridge-more')).toEqual(ok(null))
    await page.remove('pack', 'bridge-closure')
    expect(await dump(kit)).toMatchObject({ stored: { packs: [] }, index: null, texts: null })
  })

  it('go out in their canonical form, which can be imported again', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('b.json')])
    await page.install('b.json')
    const file = await page.exportAs('pack', 'bridge-closure', 'pack')
    expect(file?.name).toBe('bridge-closure.sidelight.json')
    const text = (await file?.content.text()) as string
    expect(text).toBe((await dump(kit)).stored.packs[0]?.text)
    expect(await page.preview([new File([text], 'again.json')])).toMatchObject([
      { before: { changes: { added: [], removed: [], changed: [] } } },
    ])
    expect(await (await page.exportAs('pack', 'river', 'csv'))?.content.text()).toContain('The old bridge is unsafe.')
    expect(await page.exportAs('pack', 'nowhere', 'pack')).toBeNull()
  })
})

describe('what was there stays as it was, byte by byte,', () => {
  beforeEach(async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('b.json')])
    await page.install('b.json')
  })
  const newer = () => makeFile('newer.json', { version: '2.0.0' })

  it('when the browser has no room', async () => {
    const before = await dump(kit)
    const page = openTestInstaller(kit)
    await page.preview([newer(), makeFile('more.json', ADDITION)])
    const put = IDBObjectStore.prototype.put
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      if (key === 'texts') throw new DOMException('', 'QuotaExceededError')
      return put.call(this, value, key)
    })
    expect(await page.install('newer.json', 'more.json')).toEqual(fail('storageFull'))
    full.mockRestore()
    expect(await dump(kit)).toEqual(before)
    expect(await page.install('newer.json', 'more.json'), 'it can be tried again').toEqual(ok(null))
  })

  it('when another page changed it after the preview', async () => {
    const other = openTestInstaller(await makeKit({ factory: kit.factory, bundled: kit.bundled }))
    const page = openTestInstaller(kit)
    await page.preview([newer()])
    await other.preview([makeFile('more.json', ADDITION)])
    await other.install('more.json')
    const before = await dump(kit)
    expect(await page.install('newer.json')).toEqual(fail('changedMeanwhile'))
    expect(await dump(kit)).toEqual(before)
  })

  it('when a file is asked for that was not previewed', async () => {
    const before = await dump(kit)
    const page = openTestInstaller(kit)
    await expect(page.install('newer.json')).rejects.toThrow('not previewed')
    await page.preview([new File(['{"format": 1}'], 'wrong.json')])
    await expect(page.install('wrong.json')).rejects.toThrow('cannot be imported')
    expect(await dump(kit)).toEqual(before)
  })

  it('when files are only previewed', async () => {
    const before = await dump(kit)
    await openTestInstaller(kit).preview([newer(), makeFile('more.json', ADDITION)])
    expect(await dump(kit)).toEqual(before)
  })
})
