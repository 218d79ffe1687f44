import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addTexts, openPacks } from '../../lib/engine/index/open-packs.ts'
import { listPacks, readClaim } from '../../lib/engine/index/records.ts'
import { openImports } from '../../lib/install/imports.ts'
import { recompile } from '../../lib/install/recompile.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { finish, type Steps } from '../../lib/model/steps.ts'
import { makeFile, makeKit, makePack, openTestInstaller, type TestKit } from './kit.ts'

/** A bundled pack, and two packs of other people, the second of which adds to the first. */
const RIVER = { id: 'river', 'topics[0].id': 'river', 'claims[0].topic': 'river', 'claims[1].topic': 'river' }
const BUNDLED = makePack({
  ...RIVER,
  'claims[0].id': 'river-unsafe',
  'claims[1].id': 'river-sale',
  'claims[1].contradicts': [],
  'claims[1].accounts[0].through': undefined,
})
const ADDITION = {
  ...{ id: 'bridge-more', extends: 'bridge-closure', topics: [], entities: [], concepts: [], claims: [] },
  supplements: [
    {
      claim: 'bridge-unsafe',
      accounts: [
        {
          ...{ id: 'traders-deny', party: 'traders', stance: 'denies', sources: ['letter'] },
          wording: 'Says that the bridge is safe.',
        },
      ],
    },
  ],
}

let kit: TestKit
beforeEach(async () => {
  kit = await makeKit({ bundled: [BUNDLED] })
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** All that is stored, byte by byte. */
const dump = async () => ({
  stored: await kit.database.readStored(),
  index: await kit.database.readCompiled('index'),
  texts: await kit.database.readCompiled('texts'),
})
/** The index as the background opens it. */
async function openStored() {
  const { index } = await openImports(kit.factory, async () => new TextEncoder().encode(kit.madeOf).buffer)
  const opened = openPacks(index?.bytes as ArrayBuffer)
  const whole = opened.ok ? addTexts(opened.value, (await index?.loadTexts()) as ArrayBuffer) : opened
  if (!whole.ok) throw new Error(whole.error)
  return { isOurs: index?.isOurs, index: whole.value, packs: listPacks(whole.value).map(pack => pack.id) }
}

describe('imported packs', () => {
  it('are compiled together with the bundled ones, and listed', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('b.json')])
    expect(await page.list()).toEqual({ packs: [], sets: [] })
    expect(await page.install('b.json')).toEqual(ok(null))
    const { packs } = await page.list()
    expect(packs).toMatchObject([{ pack: { id: 'bridge-closure' }, words: null, installed: '2026-01-02' }])
    expect(await openStored()).toMatchObject({ isOurs: true, packs: ['river', 'bridge-closure'] })
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
    const { index, packs } = await openStored()
    expect(packs).toEqual(['river', 'bridge-closure', 'bridge-more'])
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
    expect(readClaim((await openStored()).index, 'bridge-unsafe')).toBeNull()
    await page.preview([makeFile('b.json')])
    await page.install('b.json')
    expect(readClaim((await openStored()).index, 'bridge-unsafe')?.accounts).toHaveLength(2)
  })

  it('take the place of the bundled pack with their id until they are removed', async () => {
    const page = openTestInstaller(await makeKit({ ...kit, bundled: [makePack(), BUNDLED] }))
    const [preview] = await page.preview([makeFile('b.json', { version: '3.0.0' })])
    expect(preview).toMatchObject({ before: { version: '1.0.0' } })
    await page.install('b.json')
    expect(listPacks((await openStored()).index).map(({ id, version }) => `${id} ${version}`)).toEqual([
      'river 1.0.0',
      'bridge-closure 3.0.0',
    ])
    await page.remove('pack', 'bridge-closure')
    expect((await dump()).index).toBeNull()
  })

  it('are removed one by one; what is not there any more is removed already', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('more.json', ADDITION), makeFile('b.json')])
    await page.install('more.json', 'b.json')
    await page.remove('pack', 'bridge-more')
    expect((await openStored()).packs).toEqual(['river', 'bridge-closure'])
    expect(await page.remove('pack', 'bridge-more')).toEqual(ok(null))
    await page.remove('pack', 'bridge-closure')
    expect(await dump()).toMatchObject({ stored: { packs: [] }, index: null, texts: null })
  })

  it('go out in their canonical form, which can be imported again', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('b.json')])
    await page.install('b.json')
    const file = await page.exportAs('pack', 'bridge-closure', 'pack')
    expect(file?.name).toBe('bridge-closure.sidelight.json')
    const text = (await file?.content.text()) as string
    expect(text).toBe((await dump()).stored.packs[0]?.text)
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
    const before = await dump()
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
    expect(await dump()).toEqual(before)
    expect(await page.install('newer.json', 'more.json'), 'it can be tried again').toEqual(ok(null))
  })

  it('when another page changed it after the preview', async () => {
    const other = openTestInstaller(await makeKit({ factory: kit.factory, bundled: kit.bundled }))
    const page = openTestInstaller(kit)
    await page.preview([newer()])
    await other.preview([makeFile('more.json', ADDITION)])
    await other.install('more.json')
    const before = await dump()
    expect(await page.install('newer.json')).toEqual(fail('changedMeanwhile'))
    expect(await dump()).toEqual(before)
  })

  it('when a file is asked for that was not previewed', async () => {
    const before = await dump()
    const page = openTestInstaller(kit)
    await expect(page.install('newer.json')).rejects.toThrow('not previewed')
    await page.preview([new File(['{"format": 1}'], 'wrong.json')])
    await expect(page.install('wrong.json')).rejects.toThrow('cannot be imported')
    expect(await dump()).toEqual(before)
  })

  it('when files are only previewed', async () => {
    const before = await dump()
    await openTestInstaller(kit).preview([newer(), makeFile('more.json', ADDITION)])
    expect(await dump()).toEqual(before)
  })
})

describe('after an update of the extension', () => {
  /** Does the work, and counts its steps. */
  function takeCounting() {
    let steps = 0
    const take = async <T>(work: Steps<T>): Promise<T> =>
      finish(
        (function* () {
          for (;;) {
            const step = work.next()
            if (step.done) return step.value
            steps++
            yield
          }
        })(),
      )
    return { take, steps: () => steps }
  }
  let updated: TestKit
  beforeEach(async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('b.json')])
    await page.install('b.json')
    updated = await makeKit({ ...kit, madeOf: 'version 2', bundled: [{ ...BUNDLED, version: '1.1.0' }] })
  })

  it('imported packs are compiled anew with the packs that it brings, in steps', async () => {
    const before = (await dump()).stored
    kit = updated
    expect((await openStored()).isOurs).toBe(false)
    const { take, steps } = takeCounting()
    expect(await recompile(updated, take)).toEqual(ok(null))
    expect(steps()).toBeGreaterThan(10)
    const { isOurs, index } = await openStored()
    expect(isOurs).toBe(true)
    expect(listPacks(index).map(({ id, version }) => `${id} ${version}`)).toEqual([
      'river 1.1.0',
      'bridge-closure 1.0.0',
    ])
    expect((await dump()).stored).toEqual({ ...before, revision: before.revision + 1 })
  })

  it('the same packs give the same bytes, however they came', async () => {
    const { take } = takeCounting()
    const before = await dump()
    await recompile(kit, take)
    const after = await dump()
    expect(after.index?.bytes).toEqual(before.index?.bytes)
    expect(after.texts?.bytes).toEqual(before.texts?.bytes)
  })

  it('a pack that it cannot read any more stays stored, and is left out', async () => {
    const { revision, packs } = await kit.database.readStored()
    const [stored] = packs
    await kit.database.commit({ revision, putPacks: [{ ...stored, text: '{"format":9}' } as typeof stored & object] })
    kit = updated
    const { take } = takeCounting()
    expect(await recompile(updated, take)).toEqual(ok(null))
    expect((await openStored()).packs).toEqual(['river'])
    expect((await dump()).stored.packs).toHaveLength(1)
  })

  it('nothing is stored when packs were imported meanwhile', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('more.json', ADDITION)])
    const { take } = takeCounting()
    const late = recompile(updated, async work => {
      const result = await take(work)
      if ((await kit.database.readStored()).packs.length === 1) await page.install('more.json')
      return result
    })
    expect(await late).toEqual(fail('changedMeanwhile'))
    expect((await openStored()).packs).toEqual(['river', 'bridge-closure', 'bridge-more'])
  })
})
