import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadTexts } from '../../lib/browser/text-files.ts'

const api = { runtime: { getURL: (path: string) => `extension://us/${path}` } }
const fetched = (body: string) => vi.fn(async (_address: string) => new Response(body))
const use = (fetching: (address: string) => Promise<Response>) => vi.stubGlobal('fetch', fetching)

afterEach(() => vi.unstubAllGlobals())

describe('loadTexts', () => {
  it.each([
    ['uk', 'extension://us/_locales/uk/messages.json'],
    ['pt-BR', 'extension://us/_locales/pt_BR/messages.json'],
  ])('reads the texts of %s from the extension itself', async (language, address) => {
    const fetching = fetched('{"title":{"message":"Заголовок","description":"of a page"},"ok":{"message":"Так"}}')
    use(fetching)
    expect(JSON.parse((await loadTexts(api, language)) ?? '')).toEqual({ title: 'Заголовок', ok: 'Так' })
    expect(fetching.mock.calls).toEqual([[address]])
  })

  it.each(['../uk', 'uk/../../x', 'https://a.example', '', 'u', 'uk-', 'UK', `${'u'.repeat(9)}`])(
    'asks for no file for %j',
    async language => {
      const fetching = fetched('{}')
      use(fetching)
      expect(await loadTexts(api, language)).toBe(null)
      expect(fetching).not.toHaveBeenCalled()
    },
  )

  it('has none for a language without a file, and for a file that is damaged', async () => {
    use(() => Promise.reject(new TypeError('no such file')))
    expect(await loadTexts(api, 'xx')).toBe(null)
    use(fetched('<html>'))
    expect(await loadTexts(api, 'uk')).toBe(null)
  })
})
