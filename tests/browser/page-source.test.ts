import { describe, expect, it, vi } from 'vitest'
import { openPageSource } from '../../lib/browser/page-source.ts'

/** An event of the browser, as the extension sees it. */
function fakeEvent() {
  const listeners = new Set<() => void>()
  return {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
    happen: () => listeners.forEach(listener => void listener()),
  }
}
const openSource = (answer: unknown) => {
  const permissions = { onAdded: fakeEvent(), onRemoved: fakeEvent() }
  const api = { permissions } as unknown as Parameters<typeof openPageSource>[0]
  return { permissions, source: openPageSource(api, async () => ({ value: answer })) }
}

describe('what the whole pages share', () => {
  it('hears of access that is given or taken back, until that is ended', () => {
    const { permissions, source } = openSource(null)
    const changed = vi.fn()
    const end = source.watchAccess(changed)
    permissions.onAdded.happen()
    expect(changed).toHaveBeenCalledTimes(1)
    permissions.onRemoved.happen()
    expect(changed).toHaveBeenCalledTimes(2)
    end()
    permissions.onAdded.happen()
    permissions.onRemoved.happen()
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('has no examples where nothing is known', async () => {
    expect(await openSource({ ok: false, error: 'indexMissing' }).source.readExamples()).toEqual([])
    expect(await openSource({ ok: true, value: ['a claim'] }).source.readExamples()).toEqual(['a claim'])
  })
})
