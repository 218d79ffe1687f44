import { describe, expect, it } from 'vitest'
import { makeFileCache } from '../../lib/claim-set/file-cache.ts'
import { fail, ok } from '../../lib/model/result.ts'

/** A store of files of ten bytes each, and the names it was asked for. */
function makeStore(missing: readonly number[] = []) {
  const asked: string[][] = []
  const cache = makeFileCache({
    async load(names) {
      asked.push([...names])
      return new Map(names.filter(n => !missing.includes(Number(n))).map(n => [n, new ArrayBuffer(10)]))
    },
    nameOf: n => `${n}`,
    open: n => (n === 13 ? fail('indexDamaged') : ok(`file ${n}`)),
    most: 30,
  })
  return { asked, cache }
}

const filesOf = async (got: ReturnType<ReturnType<typeof makeStore>['cache']['get']>) => {
  const result = await got
  return result.ok ? [...result.value.values()] : result.error
}

describe('opened files', () => {
  it('are loaded in one go, and not again', async () => {
    const { asked, cache } = makeStore()
    expect(await filesOf(cache.get([1, 2]))).toEqual(['file 1', 'file 2'])
    expect(await filesOf(cache.get([2, 1, 3]))).toEqual(['file 2', 'file 1', 'file 3'])
    expect(asked).toEqual([['1', '2'], ['3']])
    expect(cache.bytes).toBe(30)
  })

  it('that were not used for longest go first', async () => {
    const { asked, cache } = makeStore()
    await cache.get([1])
    await cache.get([2])
    await cache.get([3])
    await cache.get([1])
    await cache.get([4])
    expect(cache.bytes).toBe(30)
    await cache.get([1, 3, 4])
    expect(asked).toEqual([['1'], ['2'], ['3'], ['4']])
    await cache.get([2])
    expect(asked.at(-1)).toEqual(['2'])
  })

  it('stay while a call needs them, however many', async () => {
    const { cache } = makeStore()
    await cache.get([9])
    expect(await filesOf(cache.get([1, 2, 3, 4, 5]))).toHaveLength(5)
    expect(cache.bytes).toBe(50)
    await cache.get([6])
    expect(cache.bytes).toBe(30)
  })

  it('are all there for two calls at once', async () => {
    const { cache } = makeStore()
    const both = await Promise.all([filesOf(cache.get([1, 2, 3])), filesOf(cache.get([3, 4, 5]))])
    expect(both).toEqual([
      ['file 1', 'file 2', 'file 3'],
      ['file 3', 'file 4', 'file 5'],
    ])
    expect(cache.bytes).toBe(30)
  })

  it('that were open are all there though another call drops them meanwhile', async () => {
    const { cache } = makeStore()
    await cache.get([1, 2])
    const both = await Promise.all([filesOf(cache.get([1, 2, 3])), filesOf(cache.get([6, 7, 8]))])
    expect(both[0]?.toString()).toBe('file 1,file 2,file 3')
    expect(both[1]).toHaveLength(3)
  })

  it('fail when one is missing, damaged or cannot be loaded', async () => {
    const { cache } = makeStore([7])
    expect(await filesOf(cache.get([1, 7]))).toBe('indexMissing')
    expect(await filesOf(cache.get([13]))).toBe('indexDamaged')
    const broken = makeFileCache({
      load: () => Promise.reject(new Error('locked')),
      nameOf: n => `${n}`,
      open: () => ok(null),
      most: 1,
    })
    expect(await broken.get([1])).toEqual(fail('indexMissing'))
  })
})
