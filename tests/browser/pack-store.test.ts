import { describe, expect, it, vi } from 'vitest'
import { openPackStore, type PackStoreServices } from '../../lib/browser/pack-store.ts'
import { startTimer } from '../../lib/browser/storage.ts'
import { openAsking, type Store } from '../../lib/browser/store.ts'
import type { PackInfo } from '../../lib/model/report.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { TextsMissing } from '../../lib/model/texts-missing.ts'

const encode = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer
const decode = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes)

/** A store that tells what it was opened from: its bytes, its sets, and its texts once they are loaded. */
function openNamed(bytes: ArrayBuffer, loadTexts: PackStoreServices<string>['fetchTexts'], sets: string | null) {
  const name = decode(bytes)
  if (name === 'damaged') return fail('indexDamaged' as const)
  let texts: string | null = null
  const store: Partial<Store> = {
    listPacks: () => [{ id: [name, ...(sets === null ? [] : [sets])].join(' with ') } as PackInfo],
    readClaim() {
      if (texts === null) throw new TextsMissing()
      return { id: texts } as never
    },
    async loadTexts() {
      const loaded = await loadTexts()
      if (!loaded.ok) return loaded
      if (decode(loaded.value) === 'damaged texts') return fail('indexDamaged')
      texts = decode(loaded.value)
      return ok(null)
    },
  }
  return ok(store as Store)
}

interface Imports {
  index?: string | null
  isOurs?: boolean
  texts?: string | null
  sets?: string | null
}

function setUp(imports: Imports | null, changes: Partial<PackStoreServices<string>> = {}) {
  const stored = { now: imports }
  const services = {
    fetchIndex: vi.fn(async () => ok(encode('bundled'))),
    fetchTexts: vi.fn(async () => ok(encode('bundled texts'))),
    hasImports: vi.fn(async () => stored.now !== null),
    openImports: vi.fn(async () => {
      const { index = 'all', isOurs = true, texts = 'all texts', sets = null } = stored.now ?? {}
      const loadTexts = async () => (texts === null ? null : encode(texts))
      return { index: index === null ? null : { bytes: encode(index), isOurs, loadTexts }, sets }
    }),
    recompile: vi.fn(async () => {
      stored.now = {}
      return true
    }),
    open: openNamed,
    onChange: vi.fn(),
    timer: startTimer,
  }
  const packs = openPackStore<string>({ ...services, ...changes })
  const ask = openAsking(packs.load)
  const name = async () => {
    const answer = await ask(store => store.listPacks()[0]?.id)
    return answer.ok ? answer.value : answer.error
  }
  const readTexts = async () => {
    const answer = await ask(store => store.readClaim('any')?.id)
    return answer.ok ? answer.value : answer.error
  }
  return { packs, services, stored, name, readTexts }
}

describe('the packs of the background', () => {
  it('are the bundled ones where nothing is imported, and no database is opened', async () => {
    const { name, readTexts, services } = setUp(null)
    expect([await name(), await readTexts()]).toEqual(['bundled', 'bundled texts'])
    expect(services.openImports).not.toHaveBeenCalled()
    expect(services.hasImports).toHaveBeenCalledTimes(1)
  })

  it('are all of them as they were stored, where packs are imported', async () => {
    const { name, readTexts, services } = setUp({})
    expect([await name(), await readTexts()]).toEqual(['all', 'all texts'])
    expect(services.recompile).not.toHaveBeenCalled()
  })

  it('are the bundled ones and the sets, where only sets are imported', async () => {
    const { name, readTexts, services } = setUp({ index: null, sets: 'sets' })
    expect([await name(), await readTexts()]).toEqual(['bundled with sets', 'bundled texts'])
    expect(services.recompile).not.toHaveBeenCalled()
  })

  it('are others after something else was stored', async () => {
    const { packs, name, stored } = setUp(null)
    expect(await name()).toBe('bundled')
    stored.now = { sets: 'sets' }
    expect(await name()).toBe('bundled')
    await packs.reload()
    expect(await name()).toBe('all with sets')
  })

  it.each([
    ['another version compiled them', { isOurs: false }],
    ['their index is damaged', { index: 'damaged' }],
  ])('are the bundled ones at once where %s, and all of them once they are compiled anew', async (_, imports) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { name, services } = setUp({ ...imports, sets: 'sets' })
    const recompile = services.recompile.getMockImplementation() as () => Promise<boolean>
    services.recompile.mockImplementation(async () => {
      await promise
      return recompile()
    })
    expect(await name()).toBe('bundled with sets')
    expect(services.onChange).not.toHaveBeenCalled()
    resolve()
    await vi.waitFor(() => expect(services.onChange).toHaveBeenCalledTimes(1))
    expect(await name()).toBe('all')
  })

  it.each([
    ['damaged', { texts: 'damaged texts' }],
    ['gone', { texts: null }],
  ])('are the bundled ones for whoever needs texts that are %s', async (_, imports) => {
    const { readTexts, name, services } = setUp(imports)
    expect(await name()).toBe('all')
    services.recompile.mockResolvedValue(false)
    expect(await readTexts()).toBe('bundled texts')
    expect(await name()).toBe('bundled')
    expect(services.recompile).toHaveBeenCalledTimes(1)
  })

  it('are compiled anew once, not again and again', async () => {
    const { name, readTexts, services } = setUp({ isOurs: false })
    services.recompile.mockResolvedValue(true)
    expect(await name()).toBe('bundled')
    await vi.waitFor(() => expect(services.onChange).toHaveBeenCalled())
    expect(await readTexts()).toBe('bundled texts')
    expect(services.recompile).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['rejects', () => Promise.reject(new Error('corrupt'))],
    ['never answers', () => new Promise<never>(() => {})],
  ])('are the bundled ones where the database %s', async (_, openImports) => {
    const timer = (_ms: number, callback: () => void) => {
      const timeout = setTimeout(callback)
      return () => clearTimeout(timeout)
    }
    const { name } = setUp({}, { openImports, timer, recompile: vi.fn(() => Promise.reject(new Error('corrupt'))) })
    expect(await name()).toBe('bundled')
  })

  it('are the bundled ones where the storage does not tell whether anything is imported', async () => {
    expect(await setUp({}, { hasImports: () => Promise.reject(new Error('gone')) }).name()).toBe('bundled')
  })

  it('stay as they are when a store that was dropped turns out to have no texts', async () => {
    const { packs, name, stored, services } = setUp({ texts: null })
    const old = await packs.load()
    stored.now = { index: 'newer' }
    await packs.reload()
    expect(old.ok && (await old.value.loadTexts()).ok).toBe(false)
    expect(await name()).toBe('newer')
    expect(services.recompile).not.toHaveBeenCalled()
  })

  it('are none where the bundled ones are missing and none is imported', async () => {
    expect(await setUp(null, { fetchIndex: async () => fail('indexMissing') }).name()).toBe('indexMissing')
  })
})
