import { describe, expect, it, vi } from 'vitest'
import { createTexts } from '../../lib/browser/texts.ts'

function setUp() {
  const getMessage = vi.fn((key: string, substitutions?: string | string[]) =>
    key === 'missing' ? '' : [key, ...(substitutions ?? [])].join(' '),
  )
  const touch = vi.fn(() => ({ getMessage, getUILanguage: () => 'uk' }))
  const api = Object.defineProperty({} as { i18n: ReturnType<typeof touch> }, 'i18n', { get: touch })
  return { texts: createTexts(api), touch, getMessage }
}

describe('texts', () => {
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
})
