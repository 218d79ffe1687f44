import { expect, it, vi } from 'vitest'
import { ALL_SITES } from '../../lib/browser/permissions.ts'
import { giveUpAll, openAccessSettings, readsAll } from '../../lib/browser/site-access.ts'

it('all sites are asked about and given up together', async () => {
  const contains = vi.fn(async () => true)
  const remove = vi.fn(async () => true)
  expect(await readsAll({ contains })).toBe(true)
  expect(await giveUpAll({ remove })).toBe(true)
  expect([contains.mock.calls, remove.mock.calls]).toEqual([[[{ origins: ALL_SITES }]], [[{ origins: ALL_SITES }]]])
})

it('a browser that lets no extension give up access keeps it', async () => {
  const remove = async () => Promise.reject(new Error('You cannot remove required permissions.'))
  expect(await giveUpAll({ remove })).toBe(false)
})

it('the browser’s page for the extension is opened, if it can be', async () => {
  const create = vi.fn(async () => ({}))
  const api = { runtime: { id: 'abc' }, tabs: { create } } as unknown as Parameters<typeof openAccessSettings>[0]
  expect(await openAccessSettings(api)).toBe(true)
  expect(create.mock.calls).toEqual([[{ url: 'chrome://extensions/?id=abc' }]])
  create.mockRejectedValue(new Error('Illegal URL'))
  expect(await openAccessSettings(api)).toBe(false)
})
