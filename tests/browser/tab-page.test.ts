import { describe, expect, it, vi } from 'vitest'
import { findTab, seeFirst, seePage, type TabApi } from '../../lib/browser/tab-page.ts'

const REPORT = { state: 'done', trouble: null, host: 'news.example', matches: [], entities: [], briefs: [] }

interface Tab {
  url?: string
  status?: string
  given?: boolean
  /** Whether a reader answers: always, once it was injected, or never. */
  reader?: 'present' | 'injectable' | 'mute' | 'forbidden'
}

function fakeBrowser({ url, status = 'complete', given = true, reader = 'present' }: Tab) {
  let answers = reader === 'present'
  const executeScript = vi.fn(async () => {
    if (reader === 'forbidden') throw new Error('The extensions gallery cannot be scripted.')
    answers = reader === 'injectable'
    return []
  })
  const api = {
    permissions: { contains: async () => given, request: async () => true },
    scripting: { executeScript },
    tabs: {
      get: async (id: number) => {
        if (id !== 7) throw new Error('No tab')
        return { id, url, status }
      },
      query: async () => [{ id: 7 }],
      sendMessage: async () => {
        if (!answers) throw new Error('Receiving end does not exist')
        return { value: JSON.stringify(REPORT) }
      },
    },
  }
  return { api: api as unknown as TabApi, executeScript }
}

const see = (tab: Tab) => seePage(fakeBrowser(tab).api, 7)
const url = 'https://news.example/a'

describe('seePage', () => {
  it('passes on what the reader reports', async () => {
    expect(await see({ url })).toEqual({ access: 'given', report: REPORT })
  })

  it('puts a reader into a page that has none', async () => {
    const { api, executeScript } = fakeBrowser({ url, reader: 'injectable' })
    expect(await seePage(api, 7)).toEqual({ access: 'given', report: REPORT })
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/reader.js'], injectImmediately: true })
  })

  it('reads a page that is still loading, since some never end', async () => {
    expect(await see({ url, reader: 'injectable', status: 'loading' })).toEqual({ access: 'given', report: REPORT })
  })

  it('waits for a page of which nothing has come yet', async () => {
    const sight = await see({ url, reader: 'forbidden', status: 'loading' })
    expect(sight).toMatchObject({ report: { state: 'waiting', host: 'news.example' } })
  })

  it('tells pages that nobody may read', async () => {
    expect(await see({ url, reader: 'forbidden' })).toEqual({ access: 'closed' })
    expect(await see({ url: 'chrome://settings' })).toEqual({ access: 'closed' })
    expect(await see({})).toEqual({ access: 'closed' })
    expect(await seePage(fakeBrowser({ url }).api, 8)).toEqual({ access: 'closed' })
  })

  it('tells a page to which access is withheld, with its host where the browser tells it', async () => {
    expect(await see({ url, given: false })).toEqual({ access: 'withheld', host: 'news.example' })
    expect(await see({ given: false })).toEqual({ access: 'withheld', host: null })
  })

  it('says so when the reader stays mute', async () => {
    expect(await see({ url, reader: 'mute' })).toMatchObject({ report: { state: 'failed', trouble: 'pageFailed' } })
  })
})

describe('seeFirst', () => {
  it('takes what the reader answered, and asks nobody else', async () => {
    const { api } = fakeBrowser({ url, given: false })
    const asked = [vi.spyOn(api.tabs, 'get'), vi.spyOn(api.tabs, 'sendMessage'), vi.spyOn(api.permissions, 'contains')]
    const report = { ...REPORT, state: 'notArticle' } as const
    expect(await seeFirst(api, 7, Promise.resolve(report))).toEqual({ access: 'given', report })
    for (const question of asked) expect(question).not.toHaveBeenCalled()
  })

  it('looks as it does later where no reader answers', async () => {
    const none = Promise.resolve(null)
    expect(await seeFirst(fakeBrowser({ url, reader: 'injectable' }).api, 7, none)).toMatchObject({ report: REPORT })
    expect(await seeFirst(fakeBrowser({ url, given: false }).api, 7, none)).toMatchObject({ access: 'withheld' })
  })
})

describe('findTab', () => {
  it('is the active tab, or the one that the address names', async () => {
    const { api } = fakeBrowser({ url })
    expect(await findTab(api, null)).toBe(7)
    expect(await findTab(api, '12')).toBe(12)
    expect(await findTab(api, 'x1')).toBe(7)
  })
})
