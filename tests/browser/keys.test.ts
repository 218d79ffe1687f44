import { expect, it, vi } from 'vitest'
import { openKeySettings, readKeys } from '../../lib/browser/keys.ts'

const commands = {
  getAll: async () => [
    { name: '_execute_action', shortcut: '' },
    { name: 'previous-match', shortcut: '' },
    { name: 'next-match', shortcut: 'Alt+Period' },
  ],
}

it('keys are read as the browser has them', async () => {
  expect(await readKeys({ commands })).toEqual({ next: 'Alt+Period', previous: null })
  expect(await readKeys({})).toEqual({ next: null, previous: null })
})

it('the browser’s list of keys is opened by its own means, or else by its address', async () => {
  const create = vi.fn(async () => ({}))
  const tabs = { create } as unknown as Parameters<typeof openKeySettings>[0]['tabs']
  const openShortcutSettings = vi.fn(async () => {})
  expect(await openKeySettings({ commands: { ...commands, openShortcutSettings }, tabs })).toBe(true)
  expect(openShortcutSettings).toHaveBeenCalledOnce()
  expect(create).not.toHaveBeenCalled()
  expect(await openKeySettings({ commands, tabs })).toBe(true)
  expect(create.mock.calls).toEqual([[{ url: 'chrome://extensions/shortcuts' }]])
  create.mockRejectedValue(new Error('Illegal URL'))
  expect(await openKeySettings({ tabs })).toBe(false)
})
