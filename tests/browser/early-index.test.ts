import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { ok } from '../../lib/model/result.ts'

afterEach(() => vi.unstubAllGlobals())

it('the index is asked for before anybody wants it, and anew for whoever wants it again', async () => {
  const fetch = vi.fn(async () => new Response(new Uint8Array(8)))
  vi.stubGlobal('fetch', fetch)
  vi.resetModules()
  const { fetchIndex } = await import('../../lib/browser/early-index.ts')
  expect(fetch.mock.calls).toEqual([['/packs.bin']])
  expect(await fetchIndex()).toEqual(ok(new ArrayBuffer(8)))
  expect(fetch).toHaveBeenCalledTimes(1)
  await fetchIndex()
  expect(fetch).toHaveBeenCalledTimes(2)
})

it('the background imports it before anything else', () => {
  const background = readFileSync(join(import.meta.dirname, '..', '..', 'entrypoints', 'background.ts'), 'utf8')
  expect(/^import .*/m.exec(background)?.[0]).toContain("'../lib/browser/early-index.ts'")
})
