import { expect, it, vi } from 'vitest'
import { answerMenu, readLookedUp, showEntry } from '../../lib/browser/context-menu.ts'
import { LONGEST_LOOK_UP } from '../../lib/model/look-up.ts'

type Clicked = (info: object, tab?: { index: number }) => Promise<void>

function setUp() {
  const memory: Record<string, unknown> = {}
  const clicked: Clicked[] = []
  const menu = {
    create: vi.fn(),
    removeAll: vi.fn(async () => {}),
    onClicked: { addListener: (listener: Clicked) => clicked.push(listener) },
  }
  const create = vi.fn(async () => ({}))
  const session = {
    get: async (key: string) => (key in memory ? { [key]: memory[key] } : {}),
    set: async (items: object) => void Object.assign(memory, items),
  }
  const api = {
    contextMenus: menu,
    runtime: { getURL: (path: string) => `ext://${path}` },
    storage: { session },
    tabs: { create },
  } as unknown as Parameters<typeof answerMenu>[0]
  return { api, menu, create, click: (info: object, tab?: { index: number }) => clicked[0]?.(info, tab) }
}

it('there is one entry, for selected words', async () => {
  const { api, menu } = setUp()
  await showEntry(api, 'Look up')
  expect(menu.removeAll).toHaveBeenCalledOnce()
  expect(menu.create.mock.calls).toEqual([[{ id: 'look-up', title: 'Look up', contexts: ['selection'] }]])
})

it('the words are handed over in memory, never in the address', async () => {
  const { api, click, create } = setUp()
  answerMenu(api)
  await click({ menuItemId: 'look-up', selectionText: 'Some words' }, { index: 3 })
  expect(create.mock.calls).toEqual([[{ url: 'ext://lookup.html', index: 4 }]])
  expect(await readLookedUp(api)).toBe('Some words')
})

it('no more of the words is kept than is looked up', async () => {
  const { api, click } = setUp()
  answerMenu(api)
  await click({ menuItemId: 'look-up', selectionText: 'a'.repeat(LONGEST_LOOK_UP + 1) })
  expect(await readLookedUp(api)).toHaveLength(LONGEST_LOOK_UP)
})

it('another entry, or one without words, opens nothing', async () => {
  const { api, click, create } = setUp()
  answerMenu(api)
  await click({ menuItemId: 'other', selectionText: 'Some words' })
  await click({ menuItemId: 'look-up' })
  expect(create).not.toHaveBeenCalled()
  expect(await readLookedUp(api)).toBeNull()
})

it('a browser without context menus goes without', async () => {
  const { contextMenus: _, ...api } = setUp().api
  answerMenu(api)
  await expect(showEntry({}, 'Look up')).resolves.toBeUndefined()
})
