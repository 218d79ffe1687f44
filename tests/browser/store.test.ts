import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchStore, loadOnce, type Store } from '../../lib/browser/store.ts'
import { fail, ok } from '../../lib/model/result.ts'

const store = {} as Store

describe('loadOnce', () => {
  it('loads once, however many ask before it is done', async () => {
    const load = vi.fn(async () => ok(store))
    const ask = loadOnce(load)
    const answers = await Promise.all([ask(), ask(), ask()])
    await ask()
    expect(answers.every(answer => answer.ok && answer.value === store)).toBe(true)
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('answers a failure to everybody who waited, and tries again afterwards', async () => {
    const load = vi.fn(async () => ok(store)).mockResolvedValueOnce(fail('indexDamaged') as never)
    const ask = loadOnce(load)
    expect(await Promise.all([ask(), ask()])).toEqual([fail('indexDamaged'), fail('indexDamaged')])
    expect(load).toHaveBeenCalledTimes(1)
    expect(await ask()).toEqual(ok(store))
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('tries again after a load that threw', async () => {
    const load = vi.fn(async () => ok(store)).mockRejectedValueOnce(new Error('bug'))
    const ask = loadOnce(load)
    await expect(ask()).rejects.toThrow('bug')
    expect(await ask()).toEqual(ok(store))
  })
})

describe('fetchStore', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('opens the bytes it fetched', async () => {
    vi.stubGlobal('fetch', async () => new Response(new Uint8Array([1, 2, 3])))
    const open = vi.fn((_: ArrayBuffer) => ok(store))
    expect(await fetchStore('/x', open)).toEqual(ok(store))
    expect(open.mock.calls[0]?.[0].byteLength).toBe(3)
  })

  it.each([
    ['an answer without the file', async () => new Response(null, { status: 404 })],
    ['no answer', () => Promise.reject(new TypeError('failed to fetch'))],
  ])('says that the index is missing for %s', async (_, fetch) => {
    vi.stubGlobal('fetch', fetch)
    expect(await fetchStore('/x', () => ok(store))).toEqual(fail('indexMissing'))
  })

  it('passes on why the bytes could not be opened', async () => {
    vi.stubGlobal('fetch', async () => new Response('not an index'))
    expect(await fetchStore('/x', () => fail('indexForeign'))).toEqual(fail('indexForeign'))
  })
})
