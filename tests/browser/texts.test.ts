import { describe, expect, it, vi } from 'vitest'
import { createTexts, readTexts } from '../../lib/browser/texts.ts'

function setUp(locale = 'uk', browserLanguage = 'uk') {
  const getMessage = vi.fn((key: string, substitutions?: string | string[]) => {
    if (key === 'language') return locale
    return key === 'missing' ? '' : [key, ...(substitutions ?? [])].join(' ')
  })
  const touch = vi.fn(() => ({ getMessage, getUILanguage: () => browserLanguage }))
  const api = Object.defineProperty({} as { i18n: ReturnType<typeof touch> }, 'i18n', { get: touch })
  return { texts: createTexts(api), touch, getMessage }
}

describe('texts in the browser’s language', () => {
  it('are looked up once for the same substitutions', () => {
    const { texts, getMessage } = setUp()
    expect([texts('badge', '1'), texts('badge', '2'), texts('badge', '1')]).toEqual(['badge 1', 'badge 2', 'badge 1'])
    expect(getMessage).toHaveBeenCalledTimes(2)
  })

  it('show the key where the text is missing', () => {
    expect(setUp().texts('missing')).toBe('missing')
  })

  it('touch the browser only when one is wanted', () => {
    const { texts, touch } = setUp()
    expect(touch).not.toHaveBeenCalled()
    expect(texts.language).toBe('uk')
  })

  it.each([
    ['en', 'en-GB', 'en-GB'],
    ['en', 'pl', 'en'],
    ['uk', 'uk', 'uk'],
  ])('in %s follow, in a browser in %s, the rules of %s', (locale, browser, expected) => {
    expect(setUp(locale, browser).texts.language).toBe(expected)
  })
})

describe('texts of a table', () => {
  const texts = readTexts({ language: 'fr', both: '$2 et $1', gap: '$1$3', constructor_: '' })

  it('are filled in', () => {
    expect([texts('both', 'a', 'b'), texts('gap', 'a')]).toEqual(['b et a', 'a'])
    expect(texts.language).toBe('fr')
  })

  it('show the key where the text is missing', () => {
    expect([texts('other'), texts('toString')]).toEqual(['other', 'toString'])
  })
})
