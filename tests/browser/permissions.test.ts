import { describe, expect, it, vi } from 'vitest'
import { ALL_SITES, hostOf, type PermissionsArea, readAccess, requestAccess } from '../../lib/browser/permissions.ts'

/** Permissions of an extension that was given these origins. */
function fakePermissions(given: readonly string[]): PermissionsArea {
  return {
    contains: async ({ origins }) => origins.every(origin => given.includes(origin)),
    request: vi.fn(async () => true),
  }
}
const all = fakePermissions([...ALL_SITES, 'https://news.example/*'])
const one = fakePermissions(['https://news.example/*'])
const none = fakePermissions([])

describe('readAccess', () => {
  it.each([
    ['https://news.example/a?b#c', all, 'given'],
    ['https://news.example:8443/', all, 'given'],
    ['https://news.example/a', none, 'withheld'],
    ['https://news.example/a', one, 'given'],
    ['https://other.example/a', one, 'withheld'],
    ['chrome://settings', all, 'closed'],
    ['file:///tmp/a.html', all, 'closed'],
    ['about:blank', none, 'closed'],
    ['http://', all, 'closed'],
    // The browser tells no address of a page to which there is no access.
    [undefined, all, 'closed'],
    [undefined, none, 'withheld'],
  ] as const)('%s', async (url, permissions, access) => {
    const everywhere = await permissions.contains({ origins: ALL_SITES })
    expect(await readAccess(permissions, url, everywhere)).toBe(access)
  })
})

describe('requestAccess', () => {
  it('asks for one site, or for all', async () => {
    await requestAccess(none, 'https://news.example:8443/a')
    expect(none.request).toHaveBeenLastCalledWith({ origins: ['https://news.example/*'] })
    await requestAccess(none, null)
    expect(none.request).toHaveBeenLastCalledWith({ origins: ALL_SITES })
  })
})

describe('hostOf', () => {
  it('is the host name of pages of the web alone', () => {
    expect(hostOf('https://news.example:8443/a')).toBe('news.example')
    expect(hostOf('chrome://settings')).toBeNull()
    expect(hostOf(undefined)).toBeNull()
  })
})
