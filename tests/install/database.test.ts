import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type Compiled,
  type Database,
  openDatabase,
  type StoredPack,
  type StoredSet,
} from '../../lib/install/database.ts'
import type { SetInfo } from '../../lib/model/import.ts'
import type { PackInfo } from '../../lib/model/report.ts'
import { fail, ok } from '../../lib/model/result.ts'

const pack = (id: string, text = `text of ${id}`): StoredPack => ({
  id,
  text,
  info: { id, title: id } as PackInfo,
  words: null,
  installed: '2026-01-02',
  since: 0,
})
const set = (id: string, generation: string): StoredSet => ({
  id,
  generation,
  info: { id, title: id } as SetInfo,
  installed: '2026-01-02',
})
const bytes = (...values: number[]) => Uint8Array.from(values).buffer
const compiled = (value: number): Compiled => ({
  index: bytes(value),
  texts: bytes(value, value),
  madeOf: `made of ${value}`,
})

let database: Database
beforeEach(async () => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  database = await openDatabase(new IDBFactory())
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  database.close()
})

/** All that can be read of it. */
const readAll = async () => ({
  stored: await database.readStored(),
  index: await database.readCompiled('index'),
  texts: await database.readCompiled('texts'),
})

describe('a new database', () => {
  it('has nothing', async () => {
    expect(await readAll()).toEqual({ stored: { revision: 0, packs: [], sets: [] }, index: null, texts: null })
  })
})

describe('a commit', () => {
  it('stores packs, sets and what they compile to, under another revision', async () => {
    const change = { revision: 0, putPacks: [pack('b'), pack('a')], putSets: [set('s', 'g')], compiled: compiled(1) }
    expect(await database.commit(change)).toEqual(ok(null))
    expect(await readAll()).toEqual({
      stored: { revision: 1, packs: [pack('a'), pack('b')], sets: [set('s', 'g')] },
      index: { bytes: bytes(1), madeOf: 'made of 1', revision: 1 },
      texts: { bytes: bytes(1, 1), madeOf: 'made of 1', revision: 1 },
    })
  })

  it('replaces what has the same id, and removes what it names', async () => {
    await database.commit({ revision: 0, putPacks: [pack('a'), pack('b')], putSets: [set('s', 'g'), set('t', 'h')] })
    const change = { putPacks: [pack('a', 'newer')], removePacks: ['b'], putSets: [set('s', 'i')], removeSets: ['t'] }
    expect(await database.commit({ revision: 1, ...change, compiled: compiled(2) })).toEqual(ok(null))
    expect(await database.readStored()).toEqual({ revision: 2, packs: [pack('a', 'newer')], sets: [set('s', 'i')] })
  })

  it('leaves what packs compile to alone where no pack changes, and drops it with the last one', async () => {
    await database.commit({ revision: 0, putPacks: [pack('a')], compiled: compiled(1) })
    await database.commit({ revision: 1, putSets: [set('s', 'g')] })
    expect(await database.readCompiled('index')).toMatchObject({ madeOf: 'made of 1', revision: 1 })
    await database.commit({ revision: 2, removePacks: ['a'], compiled: null })
    expect(await readAll()).toEqual({
      stored: { revision: 3, packs: [], sets: [set('s', 'g')] },
      index: null,
      texts: null,
    })
  })

  it('that was agreed on another revision changes nothing', async () => {
    await database.commit({ revision: 0, putPacks: [pack('a')], compiled: compiled(1) })
    const before = await readAll()
    const late = { revision: 0, putPacks: [pack('b')], removePacks: ['a'], compiled: compiled(2) }
    expect(await database.commit(late)).toEqual(fail('changedMeanwhile'))
    expect(await readAll()).toEqual(before)
  })

  it.each([
    ['QuotaExceededError', 'storageFull'],
    ['UnknownError', 'storageFailed'],
  ])('in which the last write fails with %s changes nothing', async (name, trouble) => {
    await database.commit({ revision: 0, putPacks: [pack('a')], putSets: [set('s', 'g')], compiled: compiled(1) })
    const before = await readAll()
    failAt('index', 'texts', name)
    const change = { putPacks: [pack('a', 'newer'), pack('b')], removeSets: ['s'], compiled: compiled(2) }
    expect(await database.commit({ revision: 1, ...change })).toEqual(fail(trouble))
    vi.restoreAllMocks()
    expect(await readAll()).toEqual(before)
    expect(await database.commit({ revision: 1, ...change }), 'it can be tried again').toEqual(ok(null))
  })

  it('that the browser aborts at its end, for want of space, changes nothing', async () => {
    await database.commit({ revision: 0, putPacks: [pack('a')], compiled: compiled(1) })
    const before = await readAll()
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const request = put.call(this, value, key)
      // As browsers do that learn of it only when they write to the disk: no request fails.
      if (key === 'revision') {
        const all = this.transaction as unknown as { _abort(name: string): void }
        request.onsuccess = () => all._abort('QuotaExceededError')
      }
      return request
    })
    expect(await database.commit({ revision: 1, putPacks: [pack('b')], compiled: compiled(2) })).toEqual(
      fail('storageFull'),
    )
    vi.restoreAllMocks()
    expect(await readAll()).toEqual(before)
  })

  it('to a database that is closed fails and says so', async () => {
    database.close()
    expect(await database.commit({ revision: 0 })).toEqual(fail('storageFailed'))
  })
})

describe('files of a set', () => {
  const load = async (generation: string, ...names: string[]) => [...(await database.loadSetFiles(generation)(names))]

  it('are found under their generation only', async () => {
    await database.stage('g', [
      { name: 'head', bytes: bytes(1) },
      { name: 'block/0', bytes: bytes(2) },
    ])
    await database.stage('h', [{ name: 'head', bytes: bytes(3) }])
    expect(await load('g', 'block/0', 'block/1', 'head')).toEqual([
      ['block/0', bytes(2)],
      ['head', bytes(1)],
    ])
    expect(await load('h', 'head', 'block/0')).toEqual([['head', bytes(3)]])
  })

  it('are swept away when no set names them', async () => {
    for (const generation of ['a', 'b', 'b-2', 'c', 'd'])
      for (const name of ['head', 'shard/0']) await database.stage(generation, [{ name, bytes: bytes(1) }])
    await database.commit({ revision: 0, putSets: [set('s', 'b')] })
    expect((await database.listGenerations()).toSorted()).toEqual(['a', 'b', 'b-2', 'c', 'd'])
    await database.sweep(['a', 'b', 'b-2', 'd', 'e'])
    const left = await Promise.all(['a', 'b', 'b-2', 'c', 'd'].map(one => load(one, 'head', 'shard/0')))
    expect(left.map(files => files.length)).toEqual([0, 2, 0, 2, 0])
  })
})

/** Makes the write of one row fail, as when the browser has no space left. */
function failAt(store: string, key: string, name: string): void {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, at) {
    if (this.name === store && at === key) throw new DOMException('', name)
    return put.call(this, value, at)
  })
}
