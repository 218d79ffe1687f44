import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchBytes, loadOnce, openAsking, type Store } from '../../lib/browser/store.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { TextsMissing } from '../../lib/model/texts-missing.ts'

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

describe('openAsking', () => {
  /** A store whose texts come when they are loaded. */
  function setUp(loadTexts = vi.fn(async () => ok(null))) {
    const readEntity = vi.fn(() => {
      if (loadTexts.mock.calls.length === 0) throw new TextsMissing()
      return null
    })
    const lazy = { ...store, readEntity, loadTexts } as Store
    return { ask: openAsking(async () => ok(lazy)), loadTexts, readEntity }
  }

  it('asks once where no texts are needed', async () => {
    const { ask, loadTexts } = setUp()
    const question = vi.fn(() => 7)
    expect(await ask(question)).toEqual(ok(7))
    expect(question).toHaveBeenCalledTimes(1)
    expect(loadTexts).not.toHaveBeenCalled()
  })

  it('loads the texts for a question that needs them, and asks again', async () => {
    const { ask, loadTexts, readEntity } = setUp()
    expect(await ask(async one => [one.readEntity('x')])).toEqual(ok([null]))
    expect(loadTexts).toHaveBeenCalledTimes(1)
    expect(readEntity).toHaveBeenCalledTimes(2)
  })

  it('says why there are no texts, or no store', async () => {
    const { ask } = setUp(vi.fn(async () => fail('indexDamaged')) as never)
    expect(await ask(one => one.readEntity('x'))).toEqual(fail('indexDamaged'))
    expect(await openAsking(async () => fail('indexMissing'))(() => 7)).toEqual(fail('indexMissing'))
  })

  it('leaves a bug a bug', async () => {
    const { ask, loadTexts } = setUp()
    const bug = () => {
      throw new TypeError('bug')
    }
    await expect(ask(bug)).rejects.toThrow('bug')
    expect(loadTexts).not.toHaveBeenCalled()
  })
})

describe('fetchBytes', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('gives the bytes of a file', async () => {
    vi.stubGlobal('fetch', async () => new Response(new Uint8Array([1, 2, 3])))
    const bytes = await fetchBytes('/x')
    expect(bytes.ok && [...new Uint8Array(bytes.value)]).toEqual([1, 2, 3])
  })

  it.each([
    ['an answer without the file', async () => new Response(null, { status: 404 })],
    ['no answer', () => Promise.reject(new TypeError('failed to fetch'))],
  ])('says that the index is missing for %s', async (_, fetch) => {
    vi.stubGlobal('fetch', fetch)
    expect(await fetchBytes('/x')).toEqual(fail('indexMissing'))
  })
})
