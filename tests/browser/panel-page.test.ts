import { describe, expect, it, vi } from 'vitest'
import { seeSentences } from '../../lib/browser/panel-page.ts'
import type { TabApi } from '../../lib/browser/tab-page.ts'

const VIEW = { revision: 4, inView: '1:0', page: null }
const REPORT = { state: 'done', trouble: null, host: 'news.example', matches: [], outside: 0, entities: [], briefs: [] }

interface Tab {
  url?: string
  given?: boolean
  reader?: 'present' | 'injectable' | 'mute'
  /** Whether the page's script for the list is there already. */
  listed?: boolean
}

function fakeBrowser({ url = 'https://news.example/a', given = true, reader = 'present', listed = true }: Tab) {
  const there = new Set<string>(reader === 'present' ? ['reader', ...(listed ? ['list'] : [])] : [])
  const executeScript = vi.fn(async ({ files }: { files: string[] }) => {
    if (reader !== 'mute') for (const file of files) there.add(file.slice(1, -'.js'.length))
    return []
  })
  const sendMessage = vi.fn(async (_tab: number, message: unknown) => {
    const { to, call } = message as { to: string; call: string }
    if (!there.has(to)) throw new Error('Receiving end does not exist')
    return { value: JSON.stringify(call === 'sentences' ? VIEW : REPORT) }
  })
  const api = {
    permissions: { contains: async () => given, request: async () => true },
    scripting: { executeScript },
    tabs: { get: async () => ({ id: 7, url, status: 'complete' }), query: async () => [], sendMessage },
  }
  return { api: api as unknown as TabApi, executeScript, sendMessage }
}

describe('the page beside the panel', () => {
  it('is asked for what changed since', async () => {
    const { api, sendMessage, executeScript } = fakeBrowser({})
    expect(await seeSentences(api, 7, 3)).toEqual({ access: 'given', view: VIEW })
    expect(sendMessage).toHaveBeenCalledWith(7, { to: 'list', call: 'sentences', input: 3 }, { frameId: 0 })
    expect(executeScript).not.toHaveBeenCalled()
  })

  it.each([
    ['the list’s script where it has a reader alone', { listed: false }, ['/list.js']],
    ['a reader as well where it has none', { reader: 'injectable' as const }, ['/reader.js', '/list.js']],
  ])('gets %s', async (_, tab, files) => {
    const { api, executeScript } = fakeBrowser(tab)
    expect(await seeSentences(api, 7, null)).toEqual({ access: 'given', view: VIEW })
    expect(executeScript.mock.calls.flatMap(([what]) => what.files)).toEqual(files)
  })

  it('has failed when no reader answers', async () => {
    const seen = await seeSentences(fakeBrowser({ reader: 'mute' }).api, 7, null)
    expect(seen).toMatchObject({ view: { revision: -1, page: { report: { state: 'failed', host: 'news.example' } } } })
  })

  it.each([
    ['closed', { url: 'about:blank' }, { access: 'closed' }],
    ['withheld', { given: false }, { access: 'withheld', host: 'news.example' }],
  ])('may be %s', async (_, tab, seen) => {
    expect(await seeSentences(fakeBrowser({ ...tab, reader: 'mute' }).api, 7, null)).toEqual(seen)
  })
})
