import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadMore, shareMore } from '../../lib/browser/card-more.ts'

afterEach(() => shareMore(undefined))

describe('loadMore', () => {
  it('has the script put into the page once, and gives what it offers', async () => {
    const send = vi.fn(async () => {
      shareMore('the menu')
      return { value: null }
    })
    expect(await loadMore(send)).toBe('the menu')
    expect(await loadMore(send)).toBe('the menu')
    expect(send.mock.calls).toEqual([[{ to: 'background', call: 'injectMore', input: null }]])
  })

  it('rejects when the script does not come into the page', async () => {
    await expect(loadMore(async () => ({ value: null }))).rejects.toThrow('not in the page')
  })
})
